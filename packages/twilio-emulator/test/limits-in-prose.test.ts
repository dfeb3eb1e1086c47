/** Limits that the specification gives in words: each operation holds to its own. */
import { LIMITS_IN_PROSE } from '../src/specification/limits-in-prose';
import { readDocument } from '../src/specification/document';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();
const x = (length: number): string => 'x'.repeat(length);
const account = () => `/2010-04-01/Accounts/${emulator.running.accountSid}`;

const CALL = { To: 'sip:a@acme.sip.twilio.com', From: '+14155550100', Url: 'https://e.example/' };

it.each([
  [
    'serverless',
    () => '/v1/Services',
    { UniqueName: 'a', FriendlyName: x(255) },
    { FriendlyName: x(256) },
  ],
  ['api', () => `${account()}/Applications.json`, {}, { ApiVersion: '2020-01-01' }],
  ['api', () => `${account()}/Calls.json`, { ...CALL, Timeout: '600' }, { Timeout: '601' }],
  ['api', () => `${account()}/Calls.json`, { ...CALL, Twiml: x(4000) }, { Twiml: x(4001) }],
  ['api', () => `${account()}/Calls.json`, { ...CALL, SendDigits: '1' }, { SendDigits: x(33) }],
  ['api', () => `${account()}/Queues.json`, { FriendlyName: 'q' }, { FriendlyName: '' }],
  [
    'api',
    () => `${account()}/Queues.json`,
    { FriendlyName: 'q', MaxSize: '5000' },
    { MaxSize: '5001' },
  ],
  [
    'flex-api',
    () => '/v1/PluginService/Plugins',
    { UniqueName: 'p', Description: x(500) },
    { Description: x(501) },
  ],
])('%s %#', async (product, path, form, beyond) => {
  const host = `${product}.twilio.com`;
  await emulator.post('api.twilio.com', `${account()}/SIP/Domains.json`, {
    DomainName: 'acme.sip.twilio.com',
    SipRegistration: 'true',
  });
  const refused = await emulator.post(host, path(), { ...form, ...beyond });
  expect(refused).toMatchObject({ status: 400, body: { code: 20001 } });
  expect(refused.body.message).toContain(Object.keys(beyond)[0]);
  expect((await emulator.post(host, path(), form)).status).toBe(201);
});

it.each([
  [{ Timeout: '1209601' }, 400],
  [{ Timeout: '1209600' }, 201],
  [{ Priority: '-1' }, 400],
  [{ Priority: '2147483648' }, 400],
  [{ Priority: '2147483647' }, 201],
])('taskrouter %j: %i', async (form, status) => {
  const host = 'taskrouter.twilio.com';
  const { body } = await emulator.get(host, '/v1/Workspaces');
  const [workspace] = body['workspaces'] as { sid: string }[];
  const base = `/v1/Workspaces/${workspace?.sid}`;
  const workflows = (await emulator.get(host, `${base}/Workflows`)).body['workflows'];
  const [workflow] = workflows as { sid: string }[];
  const all = { WorkflowSid: workflow?.sid ?? '', ...form };
  expect((await emulator.post(host, `${base}/Tasks`, all)).status).toBe(status);
});

it('names operations and fields that the documents have', () => {
  for (const [document, operations] of Object.entries(LIMITS_IN_PROSE)) {
    const text = JSON.stringify(readDocument(document as Parameters<typeof readDocument>[0]));
    for (const [operation, fields] of Object.entries(operations)) {
      for (const word of [operation, ...Object.keys(fields)]) expect(text).toContain(`"${word}"`);
    }
  }
});
