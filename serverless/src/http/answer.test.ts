/** That nothing but a clean reply leaves a Function. */
import { answer } from './answer';
import type { Callback, TwilioResponse } from './twilio-runtime';

class FakeResponse implements TwilioResponse {
  status = 200;
  body = '';
  readonly headers: Record<string, string> = {};
  setStatusCode(status: number) {
    this.status = status;
  }
  setBody(body: string) {
    this.body = body;
  }
  appendHeader(name: string, value: string) {
    this.headers[name] = value;
  }
}

beforeAll(() => {
  globalThis.Twilio = { Response: FakeResponse };
});

function answered(work: Parameters<typeof answer>[1]): FakeResponse {
  let response: unknown;
  const callback: Callback = (_error, sent) => (response = sent);
  answer(callback, work);
  return response as FakeResponse;
}

test('TwiML leaves as XML', () => {
  expect(answered(() => ({ kind: 'twiml', twiml: '<Response/>' }))).toMatchObject({
    status: 200,
    body: '<Response/>',
    headers: { 'Content-Type': 'text/xml' },
  });
});

test('a redirect is a 302 with its location', () => {
  expect(answered(() => ({ kind: 'redirect', location: 'https://x.example/' }))).toMatchObject({
    status: 302,
    headers: { Location: 'https://x.example/' },
  });
});

test('an error nobody foresaw is a 500 whose text goes to the log only', () => {
  const logged: string[] = [];
  const spy = jest
    .spyOn(console, 'error')
    .mockImplementation((line: string) => void logged.push(line));
  const response = answered(() => {
    throw new Error('secret detail');
  });
  spy.mockRestore();
  expect(response.status).toBe(500);
  expect(response.body).not.toContain('secret detail');
  expect(logged.join()).toContain('secret detail');
});
