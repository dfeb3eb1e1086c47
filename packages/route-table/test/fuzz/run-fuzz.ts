/** Routes many random calls, and makes the first that breaks a promise as small as it can be. */
import type { FuzzCase } from './fuzz-case';
import { createRandom } from './random';
import type { Random } from './random';
import { addressWith, randomAddress } from './random-address';
import { randomTable, userForRow } from './random-table';
import type { FuzzTable } from './random-table';
import { openFuzzTable } from './route-fuzz-call';
import type { FuzzCall, Outcome, RouteFuzzCall } from './route-fuzz-call';
import { shrink } from './shrink';

const CALLS_PER_TABLE = 25;
/** The reference matcher is slow: one call of so many is compared. */
const COMPARE_ONE_IN = 5;
const LONG_HEADER_VALUES = ['"'.repeat(1024), 'é'.repeat(5000), '&\ud800'.repeat(900)];
const HEADER_VALUES = [
  ...LONG_HEADER_VALUES,
  ...['1', '"/><Hangup/>', ']]>', '{{caller}}', '\r\nX: 1', '\u0000', '\ud800'],
];

export interface FuzzReport {
  /** How many calls had each outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly failure?: { readonly smallest: FuzzCase; readonly error: string };
}

export function runFuzz(count: number, seed: number): FuzzReport {
  const random = createRandom(seed);
  const outcomes = new Map<string, number>();
  let table = randomTable(random);
  let route: RouteFuzzCall | undefined;
  for (let done = 0; done < count; done += 1) {
    if (done % CALLS_PER_TABLE === 0) {
      table = randomTable(random);
      route = undefined;
    }
    const call = randomCall(random, table);
    try {
      route ??= openFuzzTable(table);
      countAll(outcomes, route(call, random.oneIn(COMPARE_ONE_IN)));
    } catch (error) {
      const smallest = shrink({ table, call }, (small) => errorOf(small) !== undefined);
      return { outcomes, failure: { smallest, error: errorOf(smallest) ?? textOf(error) } };
    }
  }
  return { outcomes };
}

/** What is wrong with the case; undefined if every promise is kept. */
function errorOf({ table, call }: FuzzCase): string | undefined {
  try {
    openFuzzTable(table)(call, true);
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function randomCall(random: Random, { routes }: FuzzTable): FuzzCall {
  const isForRow = routes.length > 0 && !random.oneIn(3);
  return {
    to: isForRow
      ? addressWith(random, userForRow(random, random.pick(routes)))
      : randomAddress(random),
    from: randomAddress(random),
    headers: random.oneIn(2) ? { 'x-a': random.pick(HEADER_VALUES) } : {},
    ...(random.oneIn(3) && { sipDomain: random.pick(['acme', 'acme.sip.twilio.com', 'x', '']) }),
  };
}

function countAll(outcomes: Map<string, number>, outcome: Outcome): void {
  for (const part of outcome) outcomes.set(part, (outcomes.get(part) ?? 0) + 1);
}
