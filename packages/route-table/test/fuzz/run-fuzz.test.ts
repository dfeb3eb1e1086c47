/** The fuzz test itself: it reaches everything, repeats itself, and shrinks what it finds. */
import { destinationTypes } from '../../src/destinations/destination-kinds';
import type { FuzzCase } from './fuzz-case';
import { runFuzz } from './run-fuzz';
import { shrink } from './shrink';

test('random calls break no promise, and reach every type of destination', () => {
  const { outcomes, failure } = runFuzz(5000, 1);
  expect(failure).toBeUndefined();
  const reached = [...outcomes.keys()];
  expect(reached).toEqual(
    expect.arrayContaining(destinationTypes.map((type) => `TwiML of ${type}`)),
  );
  expect(reached).toEqual(expect.arrayContaining(['compared with the reference', 'row refused']));
});

test('the same seed gives the same calls', () => {
  expect(runFuzz(500, 7)).toEqual(runFuzz(500, 7));
  expect(runFuzz(500, 7)).not.toEqual(runFuzz(500, 8));
});

test('a failing case is made as small as it can be', () => {
  const rows = [{ address: '1' }, { address: 'xbadx', type: 'say' }, null];
  const found: FuzzCase = {
    table: { routes: rows, default: { type: 'say' } },
    call: { to: 'sip:alice@example.com', from: 5, headers: { a: 'b' } },
  };
  const isBad = ({ table, call }: FuzzCase) =>
    JSON.stringify(table.routes).includes('bad') && String(call.to).includes('@');
  expect(shrink(found, isBad)).toEqual({
    table: { routes: [{ address: 'bad' }], default: {} },
    call: { to: '@', from: 5, headers: {} },
  });
});
