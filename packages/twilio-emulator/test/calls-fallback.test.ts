/** What a call does when its voice URL gives no TwiML. */
import type { ServerResponse } from 'node:http';
import type { CallTrace } from '../src/index';
import { callOfAlice, createSipDomain } from './calls-world';
import { createDeployedService, fn } from './deployed-service';
import { startTestEmulator } from './test-emulator';
import { startTestWebhookServer } from './webhook-server';

const emulator = startTestEmulator();
const web = startTestWebhookServer();

beforeEach(() => {
  web.twiml('/fallback', '<Say>sorry</Say>');
});

function xml(body: string, type = 'text/xml') {
  return (response: ServerResponse): void => {
    response.setHeader('Content-Type', type);
    response.end(body);
  };
}

async function call(VoiceUrl: string): Promise<CallTrace> {
  const VoiceFallbackUrl = `${web.url}/fallback`;
  await createSipDomain(emulator, { voice: { VoiceUrl, VoiceFallbackUrl } });
  return emulator.running.placeCall(callOfAlice());
}

function expectFallback(trace: CallTrace, code: number, url: string): void {
  expect(trace.end).toEqual({ kind: 'ended', status: 'completed', sipStatus: 200 });
  const fallback = web.received.find((each) => each.target === '/fallback');
  expect(fallback?.form).toMatchObject({
    ErrorCode: String(code),
    ErrorUrl: url,
    CallSid: trace.callSid,
  });
}

describe('The voice fallback URL is asked when the voice URL', () => {
  it.each([
    ['is 500', 11200, (response: ServerResponse) => void response.writeHead(500).end()],
    ['is 404', 11200, (response: ServerResponse) => void response.writeHead(404).end()],
    ['closes the connection', 11205, (response: ServerResponse) => void response.destroy()],
    ['answers JSON', 12300, xml('{}', 'application/json')],
    ['answers broken XML', 12100, xml('<Response><Say></Response>')],
    ['answers another root', 12100, xml('<Answer/>')],
    ['answers nothing', 12100, xml('')],
    ['answers over 64 kB', 11750, xml(`<Response><Say>${'a'.repeat(65_536)}</Say></Response>`)],
    [
      'redirects to nowhere',
      11216,
      (response: ServerResponse) => void response.writeHead(302).end(),
    ],
  ])('%s (%i)', async (_, code, answer) => {
    web.on('/voice', answer);
    const trace = await call(`${web.url}/voice`);
    expectFallback(trace, code, `${web.url}/voice`);
  });

  it('is on a host that the local Twilio does not reach', async () => {
    const trace = await call('https://demo.twilio.com/welcome/voice/');
    expectFallback(trace, 11205, 'https://demo.twilio.com/welcome/voice/');
    expect(JSON.stringify(trace.steps)).toContain('not reachable from the local Twilio');
  });

  it('is a domain on which nothing is deployed', async () => {
    const trace = await call('https://nothing-1234.twil.io/voice');
    expectFallback(trace, 11200, 'https://nothing-1234.twil.io/voice');
  });

  it('does not answer within 15 s of the clock', async () => {
    const asked = new Promise<void>((resolve) => web.on('/voice', () => resolve()));
    const placed = call(`${web.url}/voice`);
    await asked;
    await emulator.running.clock.advance(14_999);
    await emulator.running.clock.advance(1);
    const trace = await placed;
    expectFallback(trace, 11205, `${web.url}/voice`);
    const [voice] = trace.steps;
    expect(voice).toMatchObject({ durationMs: 15_000, at: '2026-11-20T12:00:00.000Z' });
  });

  it('is a Function that takes over 10 s', async () => {
    const service = await createDeployedService(emulator);
    web.on('/entered', (response) => response.end());
    const wait = `await fetch('${web.url}/entered'); await new Promise(() => {})`;
    await service.deploy([fn('/voice', wait)]);
    const entered = new Promise<void>((resolve) =>
      web.on('/entered', (response) => resolve(void response.end())),
    );
    const placed = call(`https://${service.domain}/voice`);
    await entered;
    await emulator.running.clock.advance(10_000);
    const trace = await placed;
    expectFallback(trace, 11200, `https://${service.domain}/voice`);
    expect(trace.steps[0]).toMatchObject({ answer: { status: 504 } });
  });

  it('meets an injected fault', async () => {
    const service = await createDeployedService(emulator);
    await service.deploy([fn('/voice', 'callback(null, new Twilio.twiml.VoiceResponse())')]);
    emulator.running.faults.add({
      match: { host: '*.twil.io' },
      action: { kind: 'answer', status: 503 },
    });
    const trace = await call(`https://${service.domain}/voice`);
    expectFallback(trace, 11200, `https://${service.domain}/voice`);
  });

  it('redirects to a document that fails', async () => {
    web.twiml('/voice', '<Redirect>/missing</Redirect>');
    const trace = await call(`${web.url}/voice`);
    expectFallback(trace, 11200, `${web.url}/missing`);
  });
});

describe('Without help', () => {
  it('of a fallback URL the caller hears an application error, and the callback still comes', async () => {
    web.on('/ended', (response) => response.end());
    const VoiceUrl = `${web.url}/missing`;
    const voice = { VoiceUrl, VoiceStatusCallbackUrl: `${web.url}/ended` };
    await createSipDomain(emulator, { voice });
    const trace = await emulator.running.placeCall(callOfAlice());
    expect(trace.end).toMatchObject({
      status: 'completed',
      error: { code: 11200, url: `${web.url}/missing` },
    });
    expect(web.received.map((each) => each.target)).toEqual(['/missing', '/ended']);
  });

  it('of a fallback URL that works, it is the fallback that is named', async () => {
    web.on('/fallback', (response) => response.writeHead(500).end());
    const trace = await call(`${web.url}/missing`);
    expect(trace.end).toMatchObject({ error: { code: 11200, url: `${web.url}/fallback` } });
    expect(web.received).toHaveLength(2);
  });

  it('of a voice URL the fallback URL is asked', async () => {
    const VoiceFallbackUrl = `${web.url}/fallback`;
    await createSipDomain(emulator, { voice: { VoiceFallbackUrl } });
    expectFallback(await emulator.running.placeCall(callOfAlice()), 11100, '');
  });
});
