/** What is sent again, and what never is. */
import { TimeBudget } from '../protocol/time-budget';
import { twilioAsker, type TwilioRequest } from './twilio-request';

const account = { accountSid: 'AC1', authToken: 'the auth token' };
const url = 'https://serverless.twilio.com/v1/Services';
const read: TwilioRequest = { method: 'GET', url, isRepeatable: true };
const create: TwilioRequest = { method: 'POST', url, isRepeatable: false };

const time = { nowMs: () => 0, sleep: () => Promise.resolve() };
const realFetch = globalThis.fetch;
let answers: (number | 'reset')[];

beforeEach(() => {
  globalThis.fetch = () => {
    const next = answers.shift();
    if (next === 'reset' || next === undefined) return Promise.reject(new Error('ECONNRESET'));
    return Promise.resolve(new Response(next === 204 ? null : '{}', { status: next }));
  };
});
afterEach(() => (globalThis.fetch = realFetch));

const ask = (request: TwilioRequest) =>
  twilioAsker(account, new TimeBudget(time), () => 0.5)(request);

test.each([429, 500, 503, 'reset'] as const)('a read is sent again after %s', async (first) => {
  answers = [first, first, 200];
  expect((await ask(read)).status).toBe(200);
});

test.each([500, 503, 'reset'] as const)('a create is not sent again after %s', async (first) => {
  answers = [first, 201];
  await expect(ask(create)).rejects.toMatchObject({ code: 'unavailable' });
  expect(answers).toEqual([201]);
});

test('a create is sent again after 429: nothing was done', async () => {
  answers = [429, 201];
  expect((await ask(create)).status).toBe(201);
});

test('a create that is answered 429 again and again has failed, and says that nothing was done', async () => {
  answers = Array.from({ length: 9 }, () => 429);
  await expect(ask(create)).rejects.toMatchObject({ code: 'unavailable', isTooMany: true });
  answers = [503];
  await expect(ask(create)).rejects.toMatchObject({ isTooMany: false });
});

test('what does not recover is given up, and the failure holds no credentials', async () => {
  answers = Array.from({ length: 9 }, () => 503);
  const failure: unknown = await ask(read).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('503') as unknown,
  });
  expect(String((failure as Error).stack)).not.toContain('the auth token');
  expect(answers).toHaveLength(4);
});

test.each([400, 404, 409])('%i is an answer', async (status) => {
  answers = [status];
  expect((await ask(read)).status).toBe(status);
});
