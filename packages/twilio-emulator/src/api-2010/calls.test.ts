/** Calls and their Events as the API shows them, recorded as a placed call records them. */
import { startTestEmulator } from '../../test/test-emulator';
import type { EmulatorInstance } from '../emulator-instance';
import { Sids } from '../sids';
import { EVENTS_SHOW_AFTER_MS, recordCallEvent } from './call-events';
import { recordCall, updateCall } from './calls';

const emulator = startTestEmulator();
const TO = 'sip:7000@office.sip.twilio.com';

/** The parts of the running emulator that a call is written to. */
const instance = (): EmulatorInstance => {
  const { running } = emulator;
  const account = { sid: running.accountSid };
  return { ...running, account, sids: new Sids('calls') } as unknown as EmulatorInstance;
};

const path = (rest: string): string =>
  `/2010-04-01/Accounts/${emulator.running.accountSid}/Calls${rest}`;

const list = async (query: Record<string, string>): Promise<string[]> => {
  const search = new URLSearchParams(query).toString();
  const { status, body } = await emulator.get('api.twilio.com', path(`.json?${search}`));
  expect(status).toBe(200);
  return (body['calls'] as { sid: string }[]).map(({ sid }) => sid);
};

describe('Calls', () => {
  it('ring, start their time when answered, and last until they end', async () => {
    const parts = instance();
    const { sid } = recordCall(parts, { to: TO, from: 'sip:alice@example.com' });
    const ringing = await emulator.get('api.twilio.com', path(`/${sid}.json`));
    expect(ringing.body).toMatchObject({ status: 'ringing', start_time: null, duration: null });
    updateCall(parts, sid, 'in-progress');
    await emulator.running.clock.advance(65_000);
    updateCall(parts, sid, 'completed');
    const completed = await emulator.get('api.twilio.com', path(`/${sid}.json`));
    expect(completed.body).toMatchObject({
      status: 'completed',
      direction: 'inbound',
      duration: '65',
      start_time: 'Fri, 20 Nov 2026 12:00:00 +0000',
      end_time: 'Fri, 20 Nov 2026 12:01:05 +0000',
      to: TO,
    });
  });

  it('are listed newest first and found by To, From, Status, parent and start time', async () => {
    const parts = instance();
    const first = recordCall(parts, { to: TO, from: '+15550001', status: 'in-progress' });
    await emulator.running.clock.advance(86_400_000);
    const second = recordCall(parts, {
      to: '+15550002',
      from: '+15550001',
      status: 'busy',
      parentCallSid: first.sid,
    });
    expect(await list({})).toEqual([second.sid, first.sid]);
    expect(await list({ To: TO })).toEqual([first.sid]);
    expect(await list({ From: '+15550001' })).toEqual([second.sid, first.sid]);
    expect(await list({ Status: 'busy' })).toEqual([second.sid]);
    expect(await list({ ParentCallSid: first.sid })).toEqual([second.sid]);
    expect(await list({ StartTime: '2026-11-20' })).toEqual([first.sid]);
    expect(await list({ StartTime: '2026-11-21T12:00:00Z' })).toEqual([second.sid]);
    expect(await list({ 'StartTime>': '2026-11-21' })).toEqual([second.sid]);
    expect(await list({ 'StartTime<': '2026-11-21' })).toEqual([first.sid]);
    expect(await list({ 'EndTime>': '2026-11-20' })).toEqual([second.sid]);
  });

  it('show their events 15 minutes later, in the order of the call', async () => {
    const parts = instance();
    const { sid } = recordCall(parts, { to: TO, from: '+15550001' });
    const url = 'https://example.com/voice';
    for (const body of ['<Response/>', '<Response><Hangup/></Response>']) {
      recordCallEvent(parts, sid, {
        request: { method: 'POST', url, parameters: { CallSid: sid } },
        response: { status: 200, contentType: 'text/xml', body, durationMs: 12 },
      });
    }
    const early = await emulator.get('api.twilio.com', path(`/${sid}/Events.json`));
    expect(early.body['events']).toEqual([]);
    await emulator.running.clock.advance(EVENTS_SHOW_AFTER_MS);
    const { body } = await emulator.get('api.twilio.com', path(`/${sid}/Events.json`));
    expect(body).toMatchObject({
      start: 0,
      end: 1,
      next_page_uri: null,
      events: [
        { request: { url }, response: { response_code: 200, response_body: '<Response/>' } },
        { response: { response_body: '<Response><Hangup/></Response>' } },
      ],
    });
  });

  it('answer 404 with 20404 for an unknown call, and below another account', async () => {
    const gone = await emulator.get('api.twilio.com', path(`/CA${'0'.repeat(32)}.json`));
    expect(gone).toMatchObject({ status: 404, body: { code: 20404, status: 404 } });
    const foreign = `/2010-04-01/Accounts/AC${'0'.repeat(32)}/Calls.json`;
    expect(await emulator.get('api.twilio.com', foreign)).toMatchObject({
      status: 404,
      body: { code: 20404, message: `The requested resource ${foreign} was not found` },
    });
  });
});
