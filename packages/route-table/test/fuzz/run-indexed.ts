/** Answers random calls with a table and with another form of it, and makes the first that differs as small as it can be. */
import type { FuzzCase } from './fuzz-case';
import { createRandom, type Random } from './random';
import { addressWith, randomAddress } from './random-address';
import { randomTable, userForRow, type FuzzTable } from './random-table';
import type { FuzzCall } from './route-fuzz-call';
import type { FuzzReport } from './run-fuzz';
import { shrink } from './shrink';
import { answerCall } from '../../src/answer/answer-call';
import { openIndexedTable } from '../../src/answer/open-indexed-table';
import { openTable, type OpenTable } from '../../src/answer/open-table';
import { flowsOfCall } from '../../src/going-on/flows-of-call';
import { buildTableIndex } from '../../src/table-index/build-table-index';
import { crc32 } from '../../src/table-index/crc32';
import { readTableIndex } from '../../src/table-index/table-index';
import { MOMENT, OWN_URLS } from '../build-call';

const CALLS_PER_TABLE = 25;
const DOMAINS = ['acme', 'ACME.sip.twilio.com', 'a.b', 'not a domain', '', 7];
/** Of rows that repeat another one: some of them take no call and count in its key, some cannot be read. */
const CHANGES: readonly object[] = [
  ...[{}, { enabled: false }, { enabled: 'no' }, { match: 'prefix' }, { match: 'Exact' }],
  ...[{ match: 'pattern' }, { domain: 'acme' }, { domain: 5 }, { comment: 'é “\ud83d\ude00”' }],
];
const ESCAPES = ['%31555', '%2B15551234567', '*72%23', 'al%69ce', '%zz', '+1555123%34567'];
/** How a table may be written: all of them mean the same. */
const WRITTEN: readonly ((json: string) => string)[] = [
  (json) => json,
  (json) => JSON.stringify(JSON.parse(json), undefined, 2),
  (json) => ` \r\n\t${JSON.stringify(JSON.parse(json), undefined, '\t')}\n`,
  // Every digit in texts and names could be escaped too.
  (json) => json.replace(/"address":"1/g, String.raw`"\u0061ddress":"\u0031`),
];

/** One number of each country in the ways in which it is dialled or written. */
const WAYS = [
  ...['+15551234567', '15551234567', '5551234567', '01115551234567', '(555) 123-4567'],
  ...['+15551234567;ext=12', '5551234567;ext=12', '1-555-123-4567;EXT=1-2', '911', '1911'],
  ...['+4930123456', '030123456', '0030 123456', '004930123456', '4930123456', '112', '+49112'],
  ...['+672312345', '00672312345', '011672312345', '+6723123456'],
];

/** A form of a table that is opened in another way than by its JSON. */
export interface OtherForm {
  /** The table as this form may hold it. */
  readonly prepare: (table: FuzzTable) => FuzzTable;
  /** Undefined if it cannot be made or opened. */
  readonly open: (bytes: Uint8Array, json: unknown) => OpenTable | undefined;
}

export function runIndexed(count: number, seed: number): FuzzReport {
  return runInOtherForm(count, seed, { prepare: (table) => table, open: openIndexed });
}

/** `outcomes` says how often a route took the call by which reason. */
export function runInOtherForm(count: number, seed: number, form: OtherForm): FuzzReport {
  const random = createRandom(seed);
  const outcomes = new Map<string, number>();
  for (let done = 0; done < count; done += CALLS_PER_TABLE) {
    const table = form.prepare(withMoreRows(random, randomTable(random)));
    const write = random.pick(WRITTEN);
    const tryCall = openBoth(table, write, form);
    for (let at = 0; at < CALLS_PER_TABLE; at += 1) {
      const call = randomCall(random, table);
      const outcome = tryCall(call);
      if ('error' in outcome) {
        const isWrong = (small: FuzzCase) =>
          'error' in openBoth(form.prepare(small.table), write, form)(small.call);
        return { outcomes, failure: { smallest: shrink({ table, call }, isWrong), ...outcome } };
      }
      outcomes.set(outcome.what, (outcomes.get(outcome.what) ?? 0) + 1);
    }
  }
  return { outcomes };
}

type TryCall = (call: FuzzCall) => { readonly what: string } | { readonly error: string };

function openBoth(table: FuzzTable, write: (json: string) => string, form: OtherForm): TryCall {
  const text = write(JSON.stringify(table));
  const json: unknown = JSON.parse(text);
  const whole = openTable(json);
  const other = form.open(Buffer.from(text), json);
  if (whole.kind === 'broken') {
    return () => (other ? { error: 'A broken table was opened.' } : { what: 'table refused' });
  }
  if (!other) return () => ({ error: 'The other form was not opened.' });
  return (call) => {
    try {
      const [expected, found] = [whole.table, other].map((each) => said(each, call));
      if (expected !== found) return { error: `In the other form ${found}, as JSON ${expected}.` };
      const { match } = answerCall(whole.table, callOf(call), MOMENT, OWN_URLS);
      return { what: match.kind === 'default' ? 'default route' : `route by ${match.reason}` };
    } catch (error) {
      return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

function openIndexed(bytes: Uint8Array, json: unknown): OpenTable | undefined {
  const file = buildTableIndex(bytes, json);
  const index = file && readTableIndex(file, crc32);
  const opened =
    index &&
    openIndexedTable(index, {
      read: (offset, length) => Buffer.from(bytes).toString('utf8', offset, offset + length),
    });
  return opened?.kind === 'opened' ? opened.table : undefined;
}

/** All that is seen of an answer: the reply, and what the log says of call and table. */
function said(table: OpenTable, fuzzCall: FuzzCall): string {
  const call = callOf(fuzzCall);
  const { caller, ...answer } = answerCall(table, call, MOMENT, OWN_URLS);
  return JSON.stringify([answer, caller(), table.skipped, flowsOfCall(table, call)]);
}

function callOf(call: FuzzCall) {
  return { sipDomain: undefined, ...call };
}

/** With rows that mean one number, and some that say the same once more, in other words or not. */
function withMoreRows(random: Random, table: FuzzTable): FuzzTable {
  const pick = (rows: readonly unknown[]) => (rows.length > 0 ? fieldsOf(random.pick(rows)) : {});
  const ways = Array.from({ length: random.below(8) }, () => ({
    ...pick(table.routes),
    match: 'exact',
    address: random.pick(WAYS),
  }));
  const routes = [...table.routes, ...ways];
  if (routes.length === 0) return table;
  const more = Array.from({ length: random.below(6) }, () => ({
    ...pick(routes),
    ...random.pick(CHANGES),
    ...(random.oneIn(6) && { address: random.pick([...ESCAPES, 'object', 'number']) }),
    ...(random.oneIn(6) && { domain: random.pick(DOMAINS) }),
  }));
  const all = [...routes, ...more, ...(random.oneIn(8) ? [7, {}, null] : [])];
  const turn = random.below(all.length);
  return { ...table, routes: [...all.slice(turn), ...all.slice(0, turn)] };
}

function fieldsOf(row: unknown): object {
  return typeof row === 'object' && row !== null ? row : {};
}

function randomCall(random: Random, { routes }: FuzzTable): FuzzCall {
  const isForRow = routes.length > 0 && !random.oneIn(4);
  const user = isForRow ? userForRow(random, random.pick(routes)) : random.pick(WAYS);
  return {
    to: random.oneIn(8) ? randomAddress(random) : addressWith(random, user),
    from: 'sip:+15550100000@carrier.example',
    headers: {},
    ...(random.oneIn(3) && { sipDomain: random.pick(['acme', 'a.b', 'x', '']) }),
  };
}
