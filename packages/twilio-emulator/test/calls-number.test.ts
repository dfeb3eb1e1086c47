/** Placed calls to phone numbers of the account, and what their addresses are asked. */
import twilio from 'twilio';
import { startTestEmulator } from './test-emulator';
import { startTestWebhookServer } from './webhook-server';
import type { CallTrace, PlaceCallRequest } from '../src/index';

const emulator = startTestEmulator();
const API = 'api.twilio.com';
const NUMBER = '+14155550100';
const web = startTestWebhookServer();

beforeEach(() => {
  web.twiml('/voice', '<Say>hello</Say>');
  web.on('/ended', (response) => response.end());
});

const account = (): string => `/2010-04-01/Accounts/${emulator.running.accountSid}`;
async function buy(form: Record<string, string> = {}): Promise<string> {
  const reply = await emulator.post(API, `${account()}/IncomingPhoneNumbers.json`, {
    PhoneNumber: NUMBER,
    VoiceUrl: `${web.url}/voice`,
    StatusCallback: `${web.url}/ended`,
    ...form,
  });
  expect(reply.status).toBe(201);
  return reply.body.sid;
}
const place = (more: Partial<PlaceCallRequest> = {}): Promise<CallTrace> =>
  emulator.running.placeCall({ from: '+442079460001', to: NUMBER, ...more });

it('asks its voice URL and its status callback, signed, with the numbers and where they are', async () => {
  const sid = await buy();
  const trace = await place();
  const common = {
    AccountSid: emulator.running.accountSid,
    ApiVersion: '2010-04-01',
    CallSid: trace.callSid,
    Direction: 'inbound',
    ...{ Called: NUMBER, CalledCity: 'SAN FRANCISCO', CalledState: 'CA' },
    ...{ CalledZip: '94105', CalledCountry: 'US' },
    ...{ Caller: '+442079460001', CallerCity: 'LONDON', CallerState: 'London' },
    ...{ CallerZip: 'SW1A 1AA', CallerCountry: 'GB' },
    ...{ From: '+442079460001', FromCity: 'LONDON', FromState: 'London' },
    ...{ FromZip: 'SW1A 1AA', FromCountry: 'GB' },
    ...{ To: NUMBER, ToCity: 'SAN FRANCISCO', ToState: 'CA', ToZip: '94105', ToCountry: 'US' },
  };
  expect(web.asked('/voice')[0]?.form).toEqual({ ...common, CallStatus: 'ringing' });
  expect(web.asked('/ended')[0]?.form).toMatchObject({
    ...common,
    CallStatus: 'completed',
    CallDuration: '1',
  });
  for (const { target, form, signature } of web.received) {
    const { authToken } = emulator.running;
    expect(twilio.validateRequest(authToken, signature, web.url + target, form)).toBe(true);
  }
  expect(trace).toMatchObject({ phoneNumberSid: sid, to: NUMBER, end: { status: 'completed' } });
  const call = await emulator.get(API, `${account()}/Calls/${trace.callSid}.json`);
  expect(call.body).toMatchObject({ to: NUMBER, phone_number_sid: sid, direction: 'inbound' });
});

it.each([
  ['true', 'Ada'],
  ['false', undefined],
])('tells the name of the caller when the lookup is %s: %s', async (VoiceCallerIdLookup, name) => {
  await buy({ VoiceCallerIdLookup });
  const forwardedFrom = '+12125550100';
  const stirVerstat = 'TN-Validation-Passed-A';
  await place({ number: { callerName: 'Ada', forwardedFrom, stirVerstat } });
  expect(web.asked('/voice')[0]?.form['CallerName']).toBe(name);
  expect(web.asked('/voice')[0]?.form).toMatchObject({
    ForwardedFrom: forwardedFrom,
    StirVerstat: stirVerstat,
  });
});

it('leads to the fallback URL when the voice URL fails', async () => {
  web.twiml('/fallback', '<Reject/>');
  await buy({ VoiceUrl: `${web.url}/missing`, VoiceFallbackUrl: `${web.url}/fallback` });
  const trace = await place();
  expect(web.asked('/fallback')[0]?.form).toMatchObject({ ErrorCode: '11200', To: NUMBER });
  expect(trace.end).toMatchObject({ sipStatus: 404 });
});

it('uses the addresses of its application, and none of its own', async () => {
  web.twiml('/app', '<Hangup/>');
  const app = await emulator.post(API, `${account()}/Applications.json`, {
    VoiceUrl: `${web.url}/app`,
    VoiceMethod: 'GET',
  });
  await buy({ VoiceApplicationSid: app.body.sid });
  await place();
  expect(web.received.map(({ method, target }) => [method, target.replace(/\?.*/, '')])).toEqual([
    ['GET', '/app'],
  ]);
});

it.each([
  ['a number that the account does not have', {}, '+14155550199', 404],
  ['a number with a trunk', { TrunkSid: `TK${'0'.repeat(32)}` }, NUMBER, 480],
])('does not get in at %s', async (_, form, to, sipStatus) => {
  await buy(form);
  const trace = await place({ to });
  expect(trace.end).toMatchObject({
    kind: 'refused',
    sipStatus,
    reason: expect.stringContaining(to) as string,
  });
  expect(web.received).toEqual([]);
});

it('can be placed over HTTP', async () => {
  await buy();
  const { body } = await emulator.control('POST', 'calls', {
    from: '+442079460001',
    to: NUMBER,
    number: { stirVerstat: 'No-TN-Validation' },
  });
  expect(body['call']).toMatchObject({ end: { status: 'completed' } });
  expect(web.asked('/voice')[0]?.form).toMatchObject({ StirVerstat: 'No-TN-Validation' });
});
