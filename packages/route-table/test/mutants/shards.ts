/** Faults of sharded tables, which their tests must notice. */
import type { Mutant } from './mutant';

export const shardMutants: readonly Mutant[] = [
  {
    name: 'spreads numbers by how they are written',
    file: 'src/shards/part-of.ts',
    find: 'digits === NO_DIGITS ? address : String(digits % SHARED_KEYS)',
    replace: 'address',
  },
  {
    name: 'spreads addresses as they are escaped',
    file: 'src/shards/part-of.ts',
    find: 'return partOfExact(exactAddress(address));',
    replace: 'return partOfExact(address);',
  },
  {
    name: 'looks for exact rows by what was dialled only',
    file: 'src/shards/part-of.ts',
    find: 'of [...dialled, ...means, ...forms]) parts',
    replace: 'of [...dialled]) parts',
  },
  {
    name: 'looks for patterns by what was dialled only',
    file: 'src/shards/part-of.ts',
    find: 'of [...dialled, ...means]) {',
    replace: 'of [...dialled]) {',
  },
  {
    name: 'puts a short prefix into the part of its beginning',
    file: 'src/shards/part-of.ts',
    find: 'text.length < BEGINNING ? undefined : partOfText',
    replace: 'partOfText',
  },
  {
    name: 'forgets the common part',
    file: 'src/shards/part-of.ts',
    find: '  parts.add(COMMON_PART);\n',
    replace: '',
  },
  {
    name: 'counts only patterns of the kind pattern',
    file: 'src/shards/part-file.ts',
    find: "row['match'] === 'prefix' || ",
    replace: '',
  },
  {
    name: 'takes the index of another part',
    file: 'src/shards/part-file.ts',
    find: 'read?.head.tableVersion === tag && ',
    replace: '',
  },
  {
    name: 'leaves numbering out of the tag',
    file: 'src/shards/part-file.ts',
    find: 'JSON.stringify(numbering ?? null), ',
    replace: '',
  },
  {
    name: 'opens parts without rows',
    file: 'src/shards/open-sharded-table.ts',
    find: '.filter((part) => manifest.parts[part]?.rows !== 0)',
    replace: '',
  },
  {
    name: 'opens a part for each call',
    file: 'src/shards/open-sharded-table.ts',
    find: 'remember(() => rowsOfPart(openPart(part, note)))',
    replace:
      '(...call: Parameters<ReturnType<typeof rowsOfPart>>) => rowsOfPart(openPart(part, note))',
  },
  {
    name: 'answers without the rows that are too many',
    file: 'src/shards/open-sharded-table.ts',
    find: '?? whole()',
    replace: '?? []',
  },
  {
    name: 'moves the routes to the end of the table',
    file: 'src/shards/shard-head.ts',
    find: '(name === from ? [to, value] : [name, each]));',
    replace: '[name, each]).filter(([name]) => name !== from).concat([[to, value]]);',
  },
  {
    name: 'puts parts together that have more rows than the order',
    file: 'src/shards/split-table.ts',
    find: 'return isWhole ? tableOfHead',
    replace: 'return isWhole || head ? tableOfHead',
  },
  {
    name: 'takes a manifest of any format',
    file: 'src/shards/shard-manifest.ts',
    find: 'format !== FORMAT || ',
    replace: 'format === undefined || ',
  },
  {
    name: 'adds a route in the place of a removed one',
    file: 'src/shards/replace-rows.ts',
    find: '      if (!isKept) continue;\n',
    replace: '',
  },
  {
    name: 'edits parts that do not fit their order',
    file: 'src/shards/replace-rows.ts',
    find: 'if (next.get(part) !== old.length) return undefined;',
    replace: '',
  },
  {
    name: 'takes parts of equal length for the same',
    file: 'src/shards/differing-parts.ts',
    find: ' && rows.every((row, at) => sameRoute(row, others[at]))',
    replace: '',
  },
  {
    name: 'loses the routes that a merge adds',
    file: 'src/shards/differing-parts.ts',
    find: 'for (const route of rest.values()) routes.push(route);',
    replace: '',
  },
];
