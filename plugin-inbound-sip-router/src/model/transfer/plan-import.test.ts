/** What an import would change, and what blocks it. */
import type { Route, RouteTable } from 'route-table';
import type { RowProblem } from './file-reading';
import { planImport, type ImportChoice } from './plan-import';
import { readFile } from './read-file';

const say = (address: string, more: object = {}): Route => ({
  address,
  type: 'say',
  destination: 'Hello',
  ...more,
});
const number = (address: string, destination: string): Route => ({
  address,
  type: 'dial-number',
  destination,
  options: { callerId: '+15550009999' },
});
const tableOf = (...routes: readonly Route[]): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
  numbering: { defaultCountry: 'US' },
});

function plan(text: string, draft: RouteTable, choice: Partial<ImportChoice> = {}) {
  const file = readFile(text);
  if (file.kind !== 'read') throw new Error(file.kind);
  return planImport(file, draft, { mode: 'replace', putsRight: false, ...choice });
}
const csv = (...lines: readonly string[]) => ['address,type,destination', ...lines].join('\n');
const shortly = ({ result }: ReturnType<typeof plan>) =>
  result?.changes.map((change) => `${change.kind} ${'key' in change ? change.key : ''}`.trim());

test('replacing takes routes away that are not in the file', () => {
  const draft = tableOf(say('1'), say('2'));
  expect(shortly(plan(csv('2,say,Bye', '3,say,New'), draft))).toEqual([
    'removed ["","exact","1"]',
    'changed ["","exact","2"]',
    'added ["","exact","3"]',
  ]);
});

test('adding and updating lets them stay', () => {
  const draft = tableOf(say('1'), say('2', { comment: 'x' }));
  const planned = plan(csv('3,say,New', '2,say,Bye'), draft, { mode: 'add' });
  expect(shortly(planned)).toEqual(['changed ["","exact","2"]', 'added ["","exact","3"]']);
  expect(planned.result?.table.routes.map(({ address }) => address)).toEqual(['1', '2', '3']);
});

test('a file without default route and settings leaves both as they are', () => {
  const planned = plan(csv('1,say,Hello'), tableOf(say('1')));
  expect(planned.stays).toEqual(['default', 'settings']);
  expect(planned.result?.changes).toEqual([]);
});

test('JSON without numbering takes it away when it replaces, and leaves it when it adds', () => {
  const text = JSON.stringify({ routes: [say('1')], default: { type: 'hangup', destination: '' } });
  expect(shortly(plan(text, tableOf(say('1'))))).toEqual(['settings-changed']);
  expect(shortly(plan(text, tableOf(say('1')), { mode: 'add' }))).toEqual([]);
});

describe('a file with bad rows', () => {
  const bad = ['2,sing,x', '3,webhook,nowhere', '1,say,Again', ',say,x'];
  const text = csv('1,say,Hello', ...bad, '4,say,New', '5,say,"x" y');
  const codes = (found: readonly RowProblem[]) =>
    found.map(({ what }) => (what.kind === 'issue' ? what.issue.code : what.kind));

  test('that adds and updates is taken without them, and they are kept aside', () => {
    const draft = tableOf(say('2'), say('9'));
    const { left, problems, result } = plan(text, draft, { mode: 'add' });
    expect(result?.table.routes.map(({ address }) => address)).toEqual(['2', '9', '1', '4']);
    expect(result?.table.routes[0]).toEqual(say('2'));
    expect(left.map(({ row, problems: found }) => [row.line, ...codes(found)])).toEqual([
      [3, 'unknown-type'],
      [4, 'not-an-absolute-url'],
      [5, 'duplicate-route'],
      [6, 'empty'],
      [8, 'quotes'],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 8]);
  });

  test('that would replace the table is not taken: a bad row may be one of the draft', () => {
    expect(plan(text, tableOf(say('2')), { mode: 'replace' }).result).toBeUndefined();
  });

  test('may have a bad default route and bad settings: the draft keeps its own', () => {
    const rows = 'match,address,type,destination,options\ndefault,,sing,x,\n';
    const settings = 'settings,,,,"{""numbering"":{""defaultCountry"":""ZZ""}}"\n,1,say,Hello,\n';
    const { left, result } = plan(rows + settings, tableOf(), { mode: 'add' });
    expect(left.map(({ row }) => row.line)).toEqual([2, 3]);
    expect(result?.table).toEqual(tableOf(say('1')));
  });

  test('a problem that the draft has itself is not blamed on the file', () => {
    const { left, problems, result } = plan(csv('1,say,Hello'), tableOf(say('')), { mode: 'add' });
    expect([left, result, codes(problems)]).toEqual([[], undefined, ['empty']]);
  });
});

test('all bad rows are named with line and address, and nothing can be taken', () => {
  const { problems, result } = plan(
    csv('1,say,Hello', '2,sing,x', '3,webhook,nowhere', '1,say,Again', ',say,x'),
    tableOf(),
  );
  expect(result).toBeUndefined();
  expect(
    problems.map(({ line, address, what }) => [
      line,
      address,
      what.kind === 'issue' ? what.issue.code : what.kind,
    ]),
  ).toEqual([
    [3, '2', 'unknown-type'],
    [4, '3', 'not-an-absolute-url'],
    [5, '1', 'duplicate-route'],
    [6, '', 'empty'],
  ]);
});

test('a row that repeats another says on which line that one is', () => {
  const messages = (planned: ReturnType<typeof plan>) =>
    planned.problems.map(({ what }) => (what.kind === 'issue' ? what.issue.message : what.kind));
  expect(messages(plan(csv('1,say,a', '1,say,b'), tableOf()))).toEqual([
    expect.stringContaining('(line 2)'),
  ]);
  const other = tableOf(say('12!', { match: 'pattern' }));
  const text = 'address,match,type,destination\n12,prefix,say,b';
  expect(messages(plan(text, other, { mode: 'add' }))).toEqual([
    expect.stringContaining('(in the draft)'),
  ]);
});

test.each([
  'null',
  '7',
  '"x"',
  '{"address":7}',
  '{"address":"1","domain":7}',
  '{"match":"best","address":"1"}',
])('the row %s of a file is a bad row in both ways of importing', (row) => {
  for (const mode of ['replace', 'add'] as const) {
    const { problems, result } = plan(`[\n${row}]`, tableOf(say('1')), { mode });
    expect(problems[0]?.line).toBe(2);
    expect(result?.changes ?? []).toEqual([]);
  }
});

describe('numbers that a spreadsheet has spoilt', () => {
  const draft = tableOf(
    say('+4930123456'),
    say('007'),
    say('1234567890123456789'),
    number('hotline', '+493012345678'),
  );
  const slipsOf = (text: string) =>
    plan(text, draft).slips.map(({ line, field, kind, meant }) => [line, field, kind, ...meant]);

  test('an address that has lost its plus, its zeros or its digits is noticed', () => {
    expect(
      slipsOf(csv('4930123456,say,x', '7,say,x', '4.93012E+09,say,x', '1234567890123450000,say,x')),
    ).toEqual([
      [2, 'address', 'lost-plus', '+4930123456'],
      [3, 'address', 'lost-zeros', '007'],
      [4, 'address', 'exponent', '+4930123456'],
      [5, 'address', 'lost-digits', '1234567890123456789'],
    ]);
  });

  test.each([
    ['4930123456.0', 'float', '+4930123456'],
    ['"4,930,123,456"', 'thousands', '+4930123456'],
    ['"=""+4930123456"""', 'formula', '+4930123456'],
    ['"=""0123"""', 'formula', '0123'],
    ['7.0', 'float', '007'],
    ['4.930123456E+09', 'exponent', '+4930123456'],
    ['“4321”', 'quoted', '4321'],
    ['1-Mar', 'date'],
    ['#N/A', 'no-value'],
  ])('the address %s is known by how it was damaged: %s', (cell, kind, ...meant) => {
    expect(slipsOf(csv(`${cell},say,x`))).toEqual([[2, 'address', kind, ...meant]]);
  });

  test.each([
    ['15551234567.0', 'float', '+15551234567'],
    ['"=""+15551234567"""', 'formula', '+15551234567'],
    ['1 (555) 123-4567', 'written-otherwise', '+15551234567'],
    ['+49 (0)30 123456', 'written-otherwise', '+4930123456'],
    ['493012345678.0', 'float', '+493012345678'],
    ['#N/A', 'no-value'],
  ])('so is the number to dial %s: %s', (cell, kind, ...meant) => {
    const text = `address,type,destination\nc,dial-number,${cell}`;
    expect(slipsOf(text)).toEqual([[2, 'destination', kind, ...meant]]);
    if (meant[0] === undefined) return;
    const right = plan(text, draft, { putsRight: true });
    expect(right.result?.table.routes).toMatchObject([{ destination: meant[0] }]);
  });

  test('numbers to dial that need nothing are left alone', () => {
    for (const destination of ['+15551234567', '911', '{{called}}', '+{{called}}'])
      expect(slipsOf(`address,type,destination\nc,dial-number,${destination}`)).toEqual([]);
  });

  test('an address that the file has as it was, or that is another one, is not', () => {
    expect(slipsOf(csv('+4930123456,say,x', '4930123456,say,x', '8,say,x'))).toEqual([]);
  });

  test('a destination is noticed, known or not, and so is a caller ID', () => {
    const text = [
      'address,type,destination,option.callerId',
      'hotline,dial-number,493012345678,15550009999',
      'b,dial-number,"4,93E+11",+15550009999',
      "c,dial-number,15551234567,'+15550009999",
    ].join('\n');
    expect(slipsOf(text)).toEqual([
      [2, 'destination', 'lost-plus', '+493012345678'],
      [2, 'callerId', 'lost-plus', '+15550009999'],
      [3, 'destination', 'exponent', '+493012345678'],
      [4, 'destination', 'lost-plus', '+15551234567'],
    ]);
    const right = plan(text, draft, { putsRight: true });
    expect(right.problems).toEqual([]);
    expect(right.result?.table.routes[0]).toEqual(number('hotline', '+493012345678'));
    expect(plan(text, draft).result).toBeUndefined();
  });

  test('an exponent that nothing fits is named all the same', () => {
    expect(slipsOf(csv('9.1E+11,say,x'))).toEqual([[2, 'address', 'exponent']]);
  });

  test('what may have been two numbers is not put right', () => {
    const two = tableOf(say('+4930'), say('04930'));
    const planned = plan(csv('4930,say,x'), two, { putsRight: true });
    expect(planned.slips[0]?.meant).toEqual(['+4930', '04930']);
    expect(planned.result?.table.routes[0]?.address).toBe('4930');
  });
});
