/** What a record shows of a request, and what it never shows. */
import type { LoggedRequest } from '../request-log';
import { recordedLine } from './recorded-line';

const request = (more: Partial<LoggedRequest>): LoggedRequest => ({
  at: '2026-11-20T12:00:00.000Z',
  method: 'POST',
  host: 'api.twilio.com',
  path: '/',
  query: {},
  form: {},
  headers: {},
  status: 501,
  ...more,
});
const SID = `AC${'0'.repeat(32)}`;

test('a gap is recognised: operation, path and names of parameters', () => {
  const line = recordedLine(
    request({
      path: `/2010-04-01/Accounts/${SID}/Messages.json`,
      form: { To: '+15557654321', Body: 'Hello', MaxPriceSize: '7', SmartEncoded: 'true' },
      query: { PageSize: '50' },
      gap: 'not-emulated',
    }),
  );
  expect(line).toEqual({
    at: '2026-11-20T12:00:00.000Z',
    method: 'POST',
    host: 'api.twilio.com',
    path: '/2010-04-01/Accounts/AC***/Messages.json',
    query: { PageSize: '50' },
    form: { To: '<phone number>', Body: '<text>', MaxPriceSize: '7', SmartEncoded: 'true' },
    status: 501,
    gap: 'not-emulated',
  });
});

test.each([
  ['Status', 'completed', 'completed'],
  ['StatusCallbackEvent', ['initiated ringing', 'answered'], ['initiated ringing', 'answered']],
  ['WorkspaceSid', `WS${'a'.repeat(32)}`, 'WS***'],
  ['StartDate', '2026-11-20', '2026-11-20'],
  ['Url', 'https://user:pass@example.com/?token=1', '<URL>'],
  ['To', 'sip:1001:pin@acme.sip.twilio.com', '<SIP URI>'],
  ['From', '(212) 555-0100', '<phone number>'],
  ['Attributes', '{"caller":"+15550001111"}', '<JSON>'],
  ['Digits', '4711', '<text>'],
  ['SendDigits', '4711', '<text>'],
  ['Password', 'completed', '<text>'],
  ['Status', '+15550001111', '<phone number>'],
])('%s: %j is shown as %j', (name, value, shown) => {
  expect(recordedLine(request({ form: { [name]: value } })).form).toEqual({ [name]: shown });
});

test.each([
  ['/v1/Services/my-service/Environments', '/v1/Services/<text>/Environments'],
  ['/v2/PhoneNumbers/%2B15550001111', '/v2/PhoneNumbers/<phone number>'],
  [`/v1/Tokens/${'0a'.repeat(16)}/Info`, '/v1/Tokens/<text>/Info'],
  [`/v1/Sessions/xAC${'f'.repeat(32)}y`, '/v1/Sessions/<text>'],
  ['/%E0%A4%A', '/<text>'],
])('the path %s is shown as %s', (path, shown) => {
  expect(recordedLine(request({ path })).path).toBe(shown);
});

test('of a deployed Function neither its domain nor any value is shown', () => {
  const line = recordedLine(
    request({ host: 'acme-1234-dev.twil.io', form: { Status: 'completed', '+15550001111': '1' } }),
  );
  expect(line).toMatchObject({
    host: '<deployed>.twil.io',
    form: { Status: '<hidden>', '<name>': '<hidden>' },
  });
});

test('the host of somebody else is not shown, nor the words of a failure', () => {
  const line = recordedLine(request({ host: 'crm.acme.com', failure: 'at +15550001111' }));
  expect(line).toMatchObject({ host: '<other host>', failed: true });
});
