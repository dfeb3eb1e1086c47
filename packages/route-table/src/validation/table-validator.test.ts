/** What a validator that remembers does not look at again, and what it must. */
import { english } from '../texts/en';
import { MAX_ASSET_BYTES } from './check-shape';
import { createTableValidator } from './table-validator';
import { validateTable } from './validate-table';

const hangup = { type: 'hangup', destination: '' };

/** A row that counts how often its comment, which only its own check reads, is looked at. */
function watchedRow(address: string) {
  let reads = 0;
  const row = {
    ...{ address, ...hangup },
    get comment() {
      reads += 1;
      return 'watched';
    },
  };
  return { row, reads: () => reads };
}

test('a row that stayed is not checked again when another is edited', () => {
  const validate = createTableValidator();
  const { row, reads } = watchedRow('100');
  const from = (...others: object[]) => {
    const before = reads();
    validate({ routes: [row, ...others], default: hangup });
    return reads() - before;
  };
  const first = from({ address: '200', ...hangup });
  // Only the look for what is not JSON.
  expect(from({ address: '201', ...hangup })).toBe(1);
  expect(first).toBeGreaterThan(1);
});

test('the size of the table is that of all rows, those that stayed too', () => {
  const validate = createTableValidator();
  const say = { type: 'say', destination: 'Good morning, "ü" 😀 \ud800' };
  const large = { address: '100', ...say, comment: 'ü'.repeat(200) };
  const count = 20_000;
  const rowBytes = Buffer.byteLength(JSON.stringify(large));
  const filled = Array.from({ length: count }, () => large);
  validate({ routes: filled, default: hangup });
  const empty = Buffer.byteLength(JSON.stringify({ routes: [], default: hangup, note: '' }));
  const rest = MAX_ASSET_BYTES - empty - count * rowBytes - (count - 1);
  const sized = (more: number) => ({
    routes: filled,
    default: hangup,
    note: 'x'.repeat(rest + more),
  });
  const codes = (table: object, check: typeof validateTable) => {
    const checked = check(table, english);
    return checked.kind === 'invalid'
      ? checked.issues.map(({ code }) => code).filter((code) => code === 'table-too-large')
      : [];
  };
  expect(codes(sized(0), validate)).toEqual([]);
  expect(codes(sized(1), validate)).toEqual(['table-too-large']);
  expect(codes(sized(1), validateTable)).toEqual(['table-too-large']);
});

test.each([
  ['is switched on', { address: '100', enabled: false }, { address: '100', enabled: true }],
  ['gets another address', { address: '200' }, { address: '100' }],
  ['gets another kind of match', { address: '100', match: 'prefix' }, { address: '100' }],
  ['gets another domain', { address: '100', domain: 'acme' }, { address: '100', domain: '' }],
])('a row that %s is compared with the others again', (_what, before, after) => {
  const validate = createTableValidator();
  const first = { address: '100', ...hangup };
  const tableWith = (row: object) => ({ routes: [first, { ...row, ...hangup }], default: hangup });
  expect(validate(tableWith(before)).kind).toBe('valid');
  expect(validate(tableWith(after))).toMatchObject({
    kind: 'invalid',
    issues: [{ code: 'duplicate-route', path: ['routes', 1, 'address'] }],
  });
});
