/** That the README tells what the example of a call plan does with calls: each row is a test. */
import {
  answerCall,
  createIntlWallClock,
  openTable,
  tellReading,
  validateTable,
  type RouteTable,
} from 'route-table';
import { OWN_URLS } from '../../route-table/test/build-call';
import { readDocument } from './documents/read-document';

const [example] = readDocument('docs/call-plans.md').blocks.filter(
  ({ language }) => language === 'json',
);
const table = JSON.parse(example?.content ?? '') as RouteTable;
const HEADER = ['Call arrives', 'Caller', 'Steps', 'Because'];
const rows = readDocument('README.md')
  .tables.filter(({ header }) => header.join() === HEADER.join())
  .flatMap((found) => found.rows);
const plain = (cell = '') => cell.replaceAll('`', '');

test('there are such examples, of a table that is valid', () => {
  expect(rows.length).toBeGreaterThan(5);
  expect(validateTable(table)).toMatchObject({ kind: 'valid' });
});

test.each(rows.map((row) => [row.join(' | '), row] as const))('%s', (_, row) => {
  const [at, caller, steps, because] = row.map(plain);
  const opened = openTable(table);
  if (opened.kind === 'broken') throw new Error('broken');
  const call = {
    to: table.routes[0]?.address,
    from: `sip:${caller}@pbx.example.com`,
    sipDomain: undefined,
    headers: {},
  };
  const moment = { instant: Date.parse(at ?? ''), wallClock: createIntlWallClock() };
  const { decision } = answerCall(opened.table, call, moment, OWN_URLS);
  const told = tellReading(decision.plan?.trace ?? [], table);
  const met = told.filter(({ kind }) => kind === 'heard' || kind === 'taken');
  expect(met.map(({ step }) => step).join(', ')).toBe(steps);
  expect(told.flatMap(({ reasons }) => reasons).join('\n')).toContain(because);
});
