/** A failing TaskRouter is asked again for 8 s, by the clock that is passed in, and not for a millisecond more. */
import { TimeBudget, twilioAsker } from 'publishing';
import { CALLBACK_LIMIT_MS } from '../http/callback-limit';
import type { Message } from './message';
import { tellOfMessage } from './tell-of-message';

const WORKFLOW = `WW${'0'.repeat(32)}`;
const MESSAGE: Message = {
  key: 'RE1',
  kind: 'voicemail',
  callSid: 'CA1',
  place: { kind: 'voicemail', route: 'default', plan: 'p', step: 's', workflow: WORKFLOW },
  at: {
    workflow: WORKFLOW,
    url: undefined,
    secret: undefined,
    attributes: {},
    caller: '+15550001111',
    called: '+15552223333',
    announcement: '',
  },
  recording: { sid: 'RE1', seconds: 9, playKey: 'k' },
};

interface Reply {
  /** Milliseconds; an answer that takes longer than its asker waits is lost. */
  readonly takesMs: number;
  readonly status: number;
}

let nowMs: number;
let waitsMs: number;
let begunAt: number[];
const realFetch = globalThis.fetch;

beforeEach(() => {
  nowMs = 0;
  begunAt = [];
  jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    waitsMs = ms;
    return new AbortController().signal;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  globalThis.fetch = realFetch;
});

const CONFIGURATION: Reply = { takesMs: 0, status: 200 };

/** Flex says its workspace at once; after that TaskRouter replies so, and as the last one says from then on. */
async function tell(...replies: readonly Reply[]) {
  globalThis.fetch = (url) => {
    const isOfFlex = typeof url === 'string' && url.includes('flex-api');
    const reply = isOfFlex ? CONFIGURATION : replies[Math.min(begunAt.length, replies.length - 1)];
    if (!isOfFlex) begunAt.push(nowMs);
    const { takesMs = 0, status = 0 } = reply ?? {};
    nowMs += Math.min(takesMs, waitsMs);
    if (takesMs > waitsMs) return Promise.reject(new Error('lost'));
    const rows = { tasks: [], meta: {}, sid: 'WT1', taskrouter_workspace_sid: 'WS1' };
    return Promise.resolve(new Response(JSON.stringify(rows), { status }));
  };
  const sleep = (ms: number) => {
    nowMs += ms;
    return Promise.resolve();
  };
  const budget = new TimeBudget({ nowMs: () => nowMs, sleep }, CALLBACK_LIMIT_MS);
  const ask = twilioAsker({ accountSid: 'AC1', authToken: 'x' }, budget, () => 0.5);
  return tellOfMessage(MESSAGE, ask, budget);
}

test('the limit is 8 s', () => {
  expect(CALLBACK_LIMIT_MS).toBe(8_000);
});

test.each([0, 1, 90, 333, 700, 1_234, 2_222, 2_999, 3_001, 10_000])(
  'each answer takes %i ms and fails: nothing is begun, and nothing lasts, beyond 8 s',
  async (takesMs) => {
    const told = await tell({ takesMs, status: 503 });
    expect(told).toMatchObject({ outcome: 'nobody-told', problem: expect.any(String) as unknown });
    expect(Math.max(...begunAt)).toBeLessThan(8_000);
    expect(nowMs).toBeLessThanOrEqual(8_000);
  },
);

test('a TaskRouter that does not answer is asked until 8 s are nearly over', async () => {
  await tell({ takesMs: 10_000, status: 200 });
  expect(nowMs).toBeGreaterThan(7_000);
});

test('one that recovers at 7 s has the task by 8 s', async () => {
  const told = await tell(
    { takesMs: 3_000, status: 503 },
    { takesMs: 3_000, status: 503 },
    { takesMs: 300, status: 503 },
    { takesMs: 50, status: 200 },
    { takesMs: 50, status: 201 },
    { takesMs: 50, status: 200 },
  );
  expect(told).toEqual({ outcome: 'task-made' });
  expect(nowMs).toBeGreaterThan(6_500);
  expect(nowMs).toBeLessThanOrEqual(8_000);
});

test.each([7_700, 7_900, 8_000, 8_001])(
  'what came back after %i ms is the last: no task is made that nobody would hear of',
  async (takesMs) => {
    jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      waitsMs = takesMs;
      return new AbortController().signal;
    });
    const told = await tell({ takesMs, status: 200 });
    expect(told.outcome).toBe('nobody-told');
    expect(begunAt).toEqual([0]);
  },
);
