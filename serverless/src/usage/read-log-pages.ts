/** Reads the log of the Functions that answer calls, page by page, while a Function may run. */
import {
  type Ask,
  fieldsOf,
  optionalTextOf,
  rowsOf,
  textOf,
  TwilioFailure,
  type ServerlessPort,
  type TimeBudget,
} from 'publishing';
import type { FunctionPlace } from '../http/function-context';
import { cursorOf, type LogCursor } from './log-cursor';

/** Functions whose lines tell of calls, in the order in which their logs are read. */
export const CALL_FUNCTIONS = ['/inbound-sip-router', '/call-step'];

/** The most that a page may have (OpenAPI serverless_v1, ListLog; spec). */
const MAX_PAGE = 1_000;
/** Milliseconds: a page of so many lines may take Twilio longer than other lists (assumed). */
const PAGE_MS = 5_000;
/** Lines for which one request reads on: more would not fit into an answer or a minute of patience. */
const MAX_LINES = 20_000;
/** Milliseconds that are left for adding up and for the answer. */
const RESERVE_MS = 700;

export interface LogRow {
  readonly message: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Build that wrote it, if the log says so. */
  readonly buildSid: string | undefined;
}

/** Milliseconds since 1970 UTC; the end is not included. */
export interface LogPeriod {
  readonly begin: number;
  readonly end: number;
}

export interface LogSource {
  readonly place: FunctionPlace;
  readonly ask: Ask;
  readonly port: ServerlessPort;
  readonly budget: TimeBudget;
}

/** What is read at most. */
export interface LogBounds {
  /** Lines for which one request reads on. */
  readonly maxLines?: number;
  /** The first so many of `CALL_FUNCTIONS`; left out: all. */
  readonly lists?: number;
  /** Is given each page; true: that is enough. */
  readonly take?: (page: readonly LogRow[]) => boolean;
}

export interface ReadLog {
  readonly rows: readonly LogRow[];
  /** Where to go on; undefined: all was read. */
  readonly next: LogCursor | undefined;
}

/**
 * At least one page, then more while there is time for one that takes twice as long as the slowest so far. Each line
 * comes once, however long the reading takes: tokens name the line before a page.
 */
export async function readLogPages(
  source: LogSource,
  period: LogPeriod,
  start: LogCursor,
  { maxLines = MAX_LINES, lists = CALL_FUNCTIONS.length, take = () => false }: LogBounds = {},
): Promise<ReadLog> {
  const { budget } = source;
  const functions = await functionSids(source.port);
  const rows: LogRow[] = [];
  let next: LogCursor | undefined = start;
  let slowestMs = 0;
  let hasEnough = false;
  while (next !== undefined && !hasEnough) {
    if (slowestMs > 0 && budget.leftMs < 2 * slowestMs + RESERVE_MS) break;
    if (rows.length >= maxLines) break;
    const beganMs = budget.nowMs;
    const size = Math.min(MAX_PAGE, maxLines - rows.length);
    const page: LogPage = await readPage(source, period, next, functions[next.list], size);
    slowestMs = Math.max(slowestMs, budget.nowMs - beganMs, 1);
    rows.push(...page.rows);
    hasEnough = take(page.rows);
    next = page.next ?? listAfter(next, lists);
  }
  return { rows, next };
}

interface LogPage {
  readonly rows: readonly LogRow[];
  readonly next: LogCursor | undefined;
}

function listAfter({ list }: LogCursor, lists: number): LogCursor | undefined {
  return list + 1 < lists ? { list: list + 1 } : undefined;
}

/** By index of `CALL_FUNCTIONS`; undefined for one that is not deployed. */
async function functionSids(port: ServerlessPort): Promise<readonly (string | undefined)[]> {
  const liveSid = await port.liveBuildSid();
  const live = liveSid === undefined ? undefined : await port.build(liveSid);
  return CALL_FUNCTIONS.map(
    (path) => live?.functionVersions.find((version) => version.path === path)?.fileSid,
  );
}

async function readPage(
  { place, ask }: LogSource,
  { begin, end }: LogPeriod,
  { list, page }: LogCursor,
  functionSid: string | undefined,
  pageSize: number,
): Promise<LogPage> {
  if (functionSid === undefined) return { rows: [], next: undefined };
  const query = new URLSearchParams({
    FunctionSid: functionSid,
    StartDate: instant(begin),
    EndDate: instant(end),
    PageSize: String(pageSize),
    ...(page && { Page: page.number, PageToken: page.token }),
  });
  const environment = `Services/${place.serviceSid}/Environments/${place.environmentSid}`;
  const path = `/v1/${environment}/Logs`;
  const { status, json } = await ask({
    method: 'GET',
    url: `https://serverless.twilio.com${path}?${query.toString()}`,
    isRepeatable: true,
    attemptMs: PAGE_MS,
  });
  if (status !== 200) {
    const isRefused = status === 401 || status === 403;
    throw new TwilioFailure(
      isRefused ? 'credentials' : 'unexpected',
      `Twilio answered ${status} (GET ${path}).`,
    );
  }
  const nextPageUrl = optionalTextOf(fieldsOf(json)['meta'], 'next_page_url');
  return {
    // Whether the ends of a period belong to it is not documented.
    rows: rowsOf(json, 'logs')
      .map(readRow)
      .filter(({ at }) => begin <= at && at < end),
    next: cursorOf(list, nextPageUrl),
  };
}

function readRow(row: unknown): LogRow {
  return {
    message: optionalTextOf(row, 'message') ?? '',
    at: Date.parse(textOf(row, 'date_created')),
    buildSid: optionalTextOf(row, 'build_sid'),
  };
}

/** ISO 8601 without fractions. */
function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
