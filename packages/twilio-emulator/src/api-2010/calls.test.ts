/** Calls and their Events as the API shows them, recorded as a placed call records them. */
import { nodeClient, refusalOf } from '../../test/node-client';
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

const client = () => nodeClient(emulator.running).api.v2010.account;
const list = async (query: object): Promise<string[]> =>
  (await client().calls.list(query)).map(({ sid }) => sid);
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

describe('Calls', () => {
  it('ring, start their time when answered, and last until they end', async () => {
    const parts = instance();
    const { sid } = recordCall(parts, { to: TO, from: 'sip:alice@example.com' });
    const ringing = await client().calls(sid).fetch();
    expect(ringing).toMatchObject({ status: 'ringing', startTime: null, duration: null });
    updateCall(parts, sid, 'in-progress');
    await emulator.running.clock.advance(65_000);
    updateCall(parts, sid, 'completed');
    expect(await client().calls(sid).fetch()).toMatchObject({
      status: 'completed',
      direction: 'inbound',
      duration: '65',
      startTime: new Date('2026-11-20T12:00:00Z'),
      endTime: new Date('2026-11-20T12:01:05Z'),
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
    expect(await list({ to: TO })).toEqual([first.sid]);
    expect(await list({ from: '+15550001' })).toEqual([second.sid, first.sid]);
    expect(await list({ status: 'busy' })).toEqual([second.sid]);
    expect(await list({ parentCallSid: first.sid })).toEqual([second.sid]);
    expect(await list({ startTime: day('2026-11-20') })).toEqual([]);
    const path = `/2010-04-01/Accounts/${emulator.running.accountSid}/Calls.json`;
    const onDay = await emulator.get('api.twilio.com', `${path}?StartTime=2026-11-20`);
    expect(onDay.body).toMatchObject({ calls: [{ sid: first.sid }], end: 0 });
    expect(await list({ startTime: new Date('2026-11-21T12:00:00Z') })).toEqual([second.sid]);
    expect(await list({ startTimeAfter: day('2026-11-21') })).toEqual([second.sid]);
    expect(await list({ startTimeBefore: day('2026-11-21') })).toEqual([first.sid]);
    expect(await list({ endTimeAfter: day('2026-11-20') })).toEqual([second.sid]);
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
    const events = () => client().calls(sid).events.list();
    expect(await events()).toEqual([]);
    await emulator.running.clock.advance(EVENTS_SHOW_AFTER_MS);
    expect(await events()).toMatchObject([
      { request: { url }, response: { response_code: 200, response_body: '<Response/>' } },
      { response: { response_body: '<Response><Hangup/></Response>' } },
    ]);
  });

  it('answer 404 with 20404 for an unknown call, and below another account', async () => {
    const gone = client()
      .calls(`CA${'0'.repeat(32)}`)
      .fetch();
    expect(await refusalOf(gone)).toMatchObject({ status: 404, code: 20404 });
    const foreign = `/2010-04-01/Accounts/AC${'0'.repeat(32)}/Calls.json`;
    expect(await emulator.get('api.twilio.com', foreign)).toMatchObject({
      status: 404,
      body: { code: 20404, message: `The requested resource ${foreign} was not found` },
    });
  });
});
