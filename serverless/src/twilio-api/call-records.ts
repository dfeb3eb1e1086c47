/** Asks Twilio for its records of calls: who called whom, and how it ended. */
import { type Ask, listRows, optionalTextOf, OutOfTime, textOf, TwilioFailure } from 'publishing';

export interface CallRecord {
  readonly to: string | undefined;
  readonly from: string | undefined;
  readonly status: string | undefined;
  /** Whole seconds; undefined as long as the call goes on. */
  readonly seconds: number | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly created: number;
  /** Undefined as long as the call goes on. */
  readonly ended: number | undefined;
}

/** Rows of a page, the most that Twilio gives (docs, voice/api/call-resource). */
const PAGE = 1_000;
/** Records that are looked through: of an account that calls out a lot, most are of other calls. */
const MAX_RECORDS = 3_000;

/** Undefined if the call is not there. */
export async function fetchCallRecord(
  ask: Ask,
  accountSid: string,
  callSid: string,
): Promise<CallRecord | undefined> {
  const url = `${callsOf(accountSid)}/${callSid}.json`;
  const { status, json } = await ask({ method: 'GET', url, isRepeatable: true });
  if (status === 200) return readRecord(json);
  if (status === 404) return undefined;
  throw new TwilioFailure('unexpected', `Twilio answered ${status} (GET ${url}).`);
}

/**
 * Records of calls that started between two instants, by SID. What is not found in time is left out: the log has told
 * of the calls already, and a record only adds to it.
 */
export async function findCallRecords(
  ask: Ask,
  accountSid: string,
  from: number,
  to: number,
): Promise<ReadonlyMap<string, CallRecord>> {
  const query = new URLSearchParams({
    PageSize: String(PAGE),
    'StartTime>': new Date(from).toISOString(),
    'StartTime<': new Date(to).toISOString(),
  });
  try {
    const url = `${callsOf(accountSid)}.json?${query.toString()}`;
    const { rows } = await listRows(ask, url, 'calls', MAX_RECORDS);
    return new Map(rows.map((row) => [textOf(row, 'sid'), readRecord(row)]));
  } catch (error) {
    if (error instanceof OutOfTime) return new Map();
    throw error;
  }
}

function callsOf(accountSid: string): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Calls`;
}

function readRecord(row: unknown): CallRecord {
  const seconds = optionalTextOf(row, 'duration');
  const end = optionalTextOf(row, 'end_time');
  return {
    to: optionalTextOf(row, 'to'),
    from: optionalTextOf(row, 'from'),
    status: optionalTextOf(row, 'status'),
    seconds: seconds === undefined ? undefined : Number(seconds),
    created: Date.parse(textOf(row, 'date_created')),
    ended: end === undefined ? undefined : Date.parse(end),
  };
}
