/** Faults of the index beside a table, which its tests must notice. */
import type { Mutant } from './mutant';

export const tableIndexMutants: readonly Mutant[] = [
  {
    name: 'finds rows of the called domain only',
    file: 'src/table-index/table-index.ts',
    find: "domain === undefined ? [''] : [domain, '']",
    replace: "domain === undefined ? [''] : [domain]",
  },
  {
    name: 'finds no patterns by the E.164 number',
    file: 'src/table-index/table-index.ts',
    find: 'new Set([...dialled, ...means])',
    replace: 'new Set(dialled)',
  },
  {
    name: 'finds the forms of an emergency number by the number that was dialled',
    file: 'src/table-index/table-index.ts',
    find: 'new Set([...dialled, ...forms])',
    replace: 'new Set(dialled)',
  },
  {
    name: 'forgets the parameters behind the number',
    file: 'src/table-index/views-of-call.ts',
    find: "[e164, ...(parameters === '' ? [] : [e164 + parameters])]",
    replace: '[e164]',
  },
  {
    name: 'forgets what counts in the keys',
    file: 'src/answer/open-indexed-table.ts',
    find: 'for (const row of [...parsed.values()]) index.findAbsent(row, found);',
    replace: '',
  },
  {
    name: 'takes the rows in the order in which they are found',
    file: 'src/answer/open-indexed-table.ts',
    find: '.sort(([one], [other]) => one - other)',
    replace: '',
  },
  {
    name: 'leaves out what it found too many of',
    file: 'src/answer/open-indexed-table.ts',
    find: 'if (found.size > MAX_FOUND_ROWS) return undefined;',
    replace: '',
  },
  {
    name: 'answers by default where the table has lost its rows',
    file: 'src/answer/open-indexed-table.ts',
    find: 'if (!Array.isArray(rows)) throw new TableTextChanged();',
    replace: 'if (!Array.isArray(rows)) return [];',
  },
  {
    name: 'parses every value when the table is opened',
    file: 'src/answer/open-indexed-table.ts',
    find: 'Object.defineProperty(fields, name, { get: value, enumerable: true });',
    replace: 'Object.defineProperty(fields, name, { value: value(), enumerable: true });',
  },
  {
    name: 'does not look at the checksum',
    file: 'src/table-index/index-file.ts',
    find: 'if (view.getUint32(CHECKSUM_AT, true) !== checksum(file.subarray(HEAD_LENGTH_AT)))',
    replace: 'if (view.byteLength === 0)',
  },
  {
    name: 'does not look at the magic',
    file: 'src/table-index/index-file.ts',
    find: ' || MAGIC.some((byte, at) => file[at] !== byte)',
    replace: '',
  },
  {
    name: 'takes a file that is longer than its lists',
    file: 'src/table-index/index-file.ts',
    find: 'if (file.length !== tailsAt',
    replace: 'if (file.length < tailsAt',
  },
  {
    name: 'takes a head without looking at it',
    file: 'src/table-index/index-file.ts',
    find: 'return isHead(head) ? head : undefined;',
    replace: 'return head as IndexHead;',
  },
  {
    name: 'does not sort its lists',
    file: 'src/table-index/index-file.ts',
    find: 'by * length + place).sort()',
    replace: 'by * length + place)',
  },
  {
    name: 'marks addresses as they are written',
    file: 'src/table-index/marks-of-row.ts',
    find: 'const exact = exactAddress(row.address);',
    replace: 'const exact = row.address;',
  },
  {
    name: 'marks rows for a domain as it is written',
    file: 'src/table-index/marks-of-row.ts',
    find: "row.domain ? canonicalSipDomain(row.domain) : ''",
    replace: "row.domain ?? ''",
  },
  {
    name: 'leaves out rows that cannot be read',
    file: 'src/table-index/marks-of-row.ts',
    find: 'isUnreadable ? unreadableRowAddress(row) : undefined',
    replace: 'undefined',
  },
  {
    name: 'counts a set as a literal beginning',
    file: 'src/table-index/marks-of-row.ts',
    find: 'if (size !== 1 || ',
    replace: 'if (',
  },
  {
    name: 'finds short numbers by all of their last digits',
    file: 'src/table-index/tails.ts',
    find: 'tail === undefined || keepsAllDigits(meaning)',
    replace: 'tail === undefined || meaning',
  },
  {
    name: 'takes a name in the JSON that is escaped for another one',
    file: 'src/table-index/json-ranges.ts',
    find: ' || byte === BACKSLASH) return undefined;',
    replace: ') return undefined;',
  },
  {
    name: 'takes the first of two values with one name',
    file: 'src/table-index/json-ranges.ts',
    find: 'name === undefined || values.has(name) ||',
    replace: 'name === undefined ||',
  },
];
