/** Reading a log within the time of a Function, while lines are added and answers get lost. */
import fc from 'fast-check';
import { TimeBudget, TwilioFailure, type Ask, type ServerlessPort } from 'publishing';
import { FIRST_PAGE, readCursor, writeCursor, type LogCursor } from './log-cursor';
import { CALL_FUNCTIONS, readLogPages, type LogRow, type LogSource } from './read-log-pages';

const BEGIN = Date.parse('2026-11-30T00:00:00Z');
const PERIOD = { begin: BEGIN, end: BEGIN + 1_000_000 };

interface Written {
  readonly id: number;
  readonly functionSid: string;
  readonly at: number;
}

/** A log that is read newest first, in pages that a token cuts below the line it names. */
class FakeLog {
  lines: Written[] = [];
  nowMs = 0;
  asked = 0;
  lastFunctionSid: string | null = null;

  constructor(
    private readonly msOfPage: number,
    /** What happens between two pages. */
    private readonly meanwhile: (log: FakeLog) => void = () => undefined,
  ) {}

  readonly ask: Ask = ({ url }) => {
    this.asked += 1;
    this.nowMs += this.msOfPage;
    const query = new URL(url).searchParams;
    this.lastFunctionSid = query.get('FunctionSid');
    const [begin, end] = ['StartDate', 'EndDate'].map((name) => Date.parse(query.get(name) ?? ''));
    const rows = this.lines
      .filter(({ functionSid, at }) => {
        // Both ends belong to the period: whether they do is not documented.
        return functionSid === this.lastFunctionSid && begin! <= at && at <= end!;
      })
      .sort((one, other) => other.at - one.at || other.id - one.id);
    const token = query.get('PageToken');
    const from = token === null ? 0 : rows.findIndex(({ id }) => `PA${id}` === token) + 1;
    const size = Number(query.get('PageSize'));
    const shown = rows.slice(from, from + size);
    const next = new URL(url);
    next.searchParams.set('Page', String(Number(query.get('Page') ?? 0) + 1));
    next.searchParams.set('PageToken', `PA${shown.at(-1)?.id}`);
    const json = {
      logs: shown.map(({ id, at }) => ({
        message: String(id),
        date_created: new Date(at).toISOString(),
        build_sid: null,
      })),
      meta: { next_page_url: from + size < rows.length ? next.href : null },
    };
    this.meanwhile(this);
    return Promise.resolve({ status: 200, json });
  };

  source(): LogSource {
    const time = { nowMs: () => this.nowMs, sleep: () => Promise.resolve() };
    const versions = CALL_FUNCTIONS.map((path, index) => ({ path, fileSid: `ZH${index}` }));
    // Of the port only these two are used.
    const port = {
      liveBuildSid: () => Promise.resolve('ZB1'),
      build: () => Promise.resolve({ functionVersions: versions }),
    } as unknown as ServerlessPort;
    return {
      ask: this.ask,
      port,
      budget: new TimeBudget(time),
      place: { serviceSid: 'ZS1', environmentSid: 'ZE1' } as LogSource['place'],
    };
  }
}

/** As a client does: each part is a request of its own, and a lost answer is asked for again. */
async function readAll(
  log: FakeLog,
  isLost: () => boolean = () => false,
  maxLines?: number,
): Promise<{ readonly rows: readonly LogRow[]; readonly parts: number }> {
  const rows: LogRow[] = [];
  let cursor: string | undefined;
  let parts = 0;
  for (;;) {
    const start: LogCursor = readCursor(cursor, CALL_FUNCTIONS.length);
    const read = await readLogPages(log.source(), PERIOD, start, {
      ...(maxLines !== undefined && { maxLines }),
    });
    if (isLost()) continue;
    parts += 1;
    rows.push(...read.rows);
    if (read.next === undefined) return { rows, parts };
    cursor = writeCursor(read.next);
  }
}

const lines = fc
  .array(fc.tuple(fc.nat(1), fc.integer({ min: -2, max: 1_002 })), { maxLength: 60 })
  .map((all) =>
    all.map(([index, seconds], id) => ({
      id,
      functionSid: `ZH${index}`,
      at: BEGIN + seconds * 1_000,
    })),
  );

test('every line of the period is read once, whatever is added meanwhile and whichever answers get lost', async () => {
  const lost = fc.infiniteStream(fc.integer({ min: 0, max: 3 }).map((each) => each === 0));
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), lost, async (all, size, losses) => {
      let added = 1_000;
      const log = new FakeLog(3_000, (each) => {
        // Newer than all that was there: what comes in while a closed day is read lies behind it.
        each.lines.push({ id: added, functionSid: 'ZH0', at: PERIOD.end + added });
        added += 1;
      });
      log.lines = [...all];
      const { rows } = await readAll(log, () => isTrue(losses.next()), size);
      const wanted = all.filter(({ at }) => PERIOD.begin <= at && at < PERIOD.end);
      expect(rows.map(({ message }) => Number(message)).sort((a, b) => a - b)).toEqual(
        wanted.map(({ id }) => id),
      );
    }),
    { numRuns: 200 },
  );
});

test('a day that is being written has each line at most once, and all that were there at the beginning', async () => {
  const log = new FakeLog(3_000, (each) => {
    each.lines.push({ id: each.lines.length, functionSid: 'ZH0', at: BEGIN + 900_000 });
  });
  log.lines = Array.from({ length: 25 }, (_, id) => ({ id, functionSid: 'ZH0', at: BEGIN + id }));
  const { rows } = await readAll(log, undefined, 4);
  const ids = rows.map(({ message }) => Number(message));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 25 }, (_, id) => id)));
});

test.each([
  [200, 1],
  [2_000, 4],
  [9_000, 11],
])('pages of %i ms end a request before the Function does: %i requests', async (ms, parts) => {
  const log = new FakeLog(ms);
  log.lines = Array.from({ length: 10_000 }, (_, id) => ({ id, functionSid: 'ZH1', at: BEGIN }));
  const read = await readAll(log);
  expect(read).toMatchObject({ parts });
  expect(read.rows).toHaveLength(10_000);
});

test('one request reads 20,000 lines, however fast they come', async () => {
  const log = new FakeLog(1);
  log.lines = Array.from({ length: 20_001 }, (_, id) => ({ id, functionSid: 'ZH0', at: BEGIN }));
  const { rows, next } = await readLogPages(log.source(), PERIOD, FIRST_PAGE);
  expect([rows.length, next?.list, log.asked]).toEqual([20_000, 0, 20]);
});

test('no more lines come than are asked for', async () => {
  const log = new FakeLog(1);
  log.lines = Array.from({ length: 2_000 }, (_, id) => ({ id, functionSid: 'ZH0', at: BEGIN }));
  const bounds = { maxLines: 1_500 };
  const { rows, next } = await readLogPages(log.source(), PERIOD, FIRST_PAGE, bounds);
  expect([rows.length, next?.page?.number]).toEqual([1_500, '2']);
});

test('the reading ends with the lists that are asked for', async () => {
  const log = new FakeLog(1);
  log.lines = [0, 1].map((id) => ({ id, functionSid: `ZH${id}`, at: BEGIN }));
  const { rows, next } = await readLogPages(log.source(), PERIOD, FIRST_PAGE, { lists: 1 });
  expect([rows.map(({ message }) => message), next]).toEqual([['0'], undefined]);
});

test('the reading ends with what is enough, and goes on after it', async () => {
  const log = new FakeLog(1);
  log.lines = Array.from({ length: 2_500 }, (_, id) => ({ id, functionSid: 'ZH0', at: BEGIN }));
  const sizes: number[] = [];
  const take = (page: readonly LogRow[]) => sizes.push(page.length) === 2;
  const first = await readLogPages(log.source(), PERIOD, FIRST_PAGE, { take });
  expect([first.rows.length, sizes]).toEqual([2_000, [1_000, 1_000]]);
  const rest = await readLogPages(log.source(), PERIOD, first.next ?? FIRST_PAGE);
  expect(rest.rows).toHaveLength(500);
});

test('the first moment belongs to a period, and the first of the next one does not', async () => {
  const log = new FakeLog(1);
  const { begin, end } = PERIOD;
  log.lines = [begin - 1, begin, end - 1, end].map((at, id) => ({ id, functionSid: 'ZH0', at }));
  const { rows } = await readLogPages(log.source(), PERIOD, FIRST_PAGE);
  expect(rows.map(({ at }) => at).sort()).toEqual([begin, end - 1]);
});

test('a Function that is not deployed has no lines, and nobody is asked for them', async () => {
  const log = new FakeLog(1);
  const source = log.source();
  const port = { ...source.port, build: () => Promise.resolve(undefined) };
  expect(await readLogPages({ ...source, port }, PERIOD, FIRST_PAGE)).toEqual({
    rows: [],
    next: undefined,
  });
  expect(log.asked).toBe(0);
});

test.each([
  [401, 'credentials'],
  [404, 'unexpected'],
])('an answer of %i is an error, not an empty log', async (status, code) => {
  const source = new FakeLog(1).source();
  const ask: Ask = () => Promise.resolve({ status, json: {} });
  const reading = readLogPages({ ...source, ask }, PERIOD, FIRST_PAGE);
  await expect(reading).rejects.toThrow(TwilioFailure);
  await expect(reading).rejects.toMatchObject({ code });
});

function isTrue({ value }: IteratorResult<boolean, unknown>): boolean {
  return value === true;
}
