/** What is filled in from the call, and what a caller can do with it. */
import fc from 'fast-check';
import { buildCall, render } from '../../test/build-call';
import { findElement, readXml } from '../../test/read-xml';
import type { JsonValue } from '../json-value';
import {
  MAX_CALL_VALUE_LENGTH,
  fillIn,
  findUnknownPlaceholders,
  hasPlaceholder,
} from './placeholders';

const call = buildCall({ headers: { 'x-id': '{{caller}}', constructor: 'own' } });

test.each<[string, string]>([
  ['plain', 'plain'],
  ['{{caller}} to {{called}}', '+15550001111 to +15552223333'],
  ['{{ Caller }}', '+15550001111'],
  ['{{header.X-Id}}', '{{caller}}'],
  ['{{HEADER.x-id}}', '{{caller}}'],
  ['{{header.X-Other}}', ''],
  ['{{header.toString}}', ''],
  ['{{header.constructor}}', 'own'],
  ['{{unknown}}', '{{unknown}}'],
  ['{{{caller}}}', '{+15550001111}'],
])('%s is filled in as %s', (template, expected) => {
  expect(fillIn(template, call)).toBe(expected);
});

test.each<[string, readonly string[]]>([
  ['{{caller}}{{header.X-A}}', []],
  ['{{calle}} {{}}', ['{{calle}}', '{{}}']],
  ['{{header.}}', ['{{header.}}']],
  ['{{header.X A}}', ['{{header.X A}}']],
  ['{{caller', ['{{']],
  ['{ "a": {"b": 1} }', []],
])('%s: unknown are %j', (template, expected) => {
  expect(findUnknownPlaceholders(template)).toEqual(expected);
});

test('only a known placeholder counts as one', () => {
  expect(hasPlaceholder('{{caller}}')).toBe(true);
  expect(hasPlaceholder('{{name}}')).toBe(false);
});

test('a value of the call is cut to a bearable length', () => {
  const long = buildCall({ callerNumber: '1'.repeat(5000) });
  expect(fillIn('{{caller}}', long)).toHaveLength(MAX_CALL_VALUE_LENGTH);
});

/** Whatever a SIP message, or a bug before us, may bring. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '"/><Hangup/>',
    ']]></Task><Hangup/>',
    '","admin":true,"x":"',
    '{{called}}',
    '&X-Admin=1',
    '\r\nVia: evil',
    '\ud800',
    '\u0000',
    'sip:a@b?X-B=1',
  ),
  fc.string({ maxLength: 3000, minLength: 1500 }),
);
const hostileCall = fc
  .record({ callerNumber: hostile, calledNumber: hostile, header: hostile })
  .map(({ header, ...numbers }) => buildCall({ ...numbers, headers: { 'x-a': header } }));
const TEMPLATE = 'a{{caller}}b{{called}}c{{header.X-A}}d';

/** The value as it may appear in TwiML. */
function expectedText(callContext: ReturnType<typeof buildCall>): string {
  const legal = (text: string) =>
    Array.from(text.slice(0, MAX_CALL_VALUE_LENGTH))
      .filter((sign) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign))
      .join('');
  const { callerNumber, calledNumber, headers } = callContext;
  return `a${legal(callerNumber)}b${legal(calledNumber)}c${legal(headers['x-a'] ?? '')}d`;
}

test('no caller can leave the parameter that it is filled into', () => {
  fc.assert(
    fc.property(hostileCall, (from) => {
      const parameters = { first: TEMPLATE, second: 'safe' };
      const options = { parameters, callerId: '{{caller}}' };
      const twiml = render({ type: 'dial-client', destination: 'alice', options }, from);
      const client = findElement(readXml(twiml), 'Client');
      expect(client?.children).toHaveLength(3);
      expect(client?.children[1]?.attributes).toEqual({ name: 'first', value: expectedText(from) });
      expect(client?.children[2]?.attributes).toEqual({ name: 'second', value: 'safe' });
    }),
    { numRuns: 500 },
  );
});

test('no caller can leave the application parameter or customer ID', () => {
  fc.assert(
    fc.property(hostileCall, (from) => {
      const options = { customerId: TEMPLATE, parameters: { first: TEMPLATE } };
      const destination = `AP${'0'.repeat(32)}`;
      const app = findElement(
        readXml(render({ type: 'dial-application', destination, options }, from)),
        'Application',
      );
      expect(app?.children.map(({ name }) => name)).toEqual(['ApplicationSid', 'Parameter']);
      expect(Object.keys(app?.attributes ?? {})).toEqual(['customerId']);
      expect(app?.attributes['customerId']?.length).toBeLessThanOrEqual(256);
    }),
  );
});

test('no caller can add a SIP header, a line end or a part of the URI', () => {
  fc.assert(
    fc.property(hostileCall, (from) => {
      const headers = { 'X-First': TEMPLATE, 'X-Second': 'safe' };
      const twiml = render(
        { type: 'dial-sip', destination: 'sip:a@b.example', options: { headers } },
        from,
      );
      const uri = findElement(readXml(twiml), 'Sip')?.text ?? '';
      const [address, query = ''] = uri.split('?');
      expect(address).toBe('sip:a@b.example');
      expect(uri).toMatch(/^[!-~]*$/);
      expect(decodeURIComponent(query)).not.toMatch(/\p{Cc}/u);
      const names = query.split('&').map((header) => header.split('=')[0]);
      expect(['X-First,X-Second', 'X-Second']).toContain(names.join(','));
      expect(query.length).toBeLessThan(1024);
    }),
    { numRuns: 500 },
  );
});

test('no caller can leave the task attribute that it is filled into', () => {
  fc.assert(
    fc.property(hostileCall, (from) => {
      const attributes = { skill: 'support', deep: { list: [TEMPLATE] } };
      const destination = `WW${'0'.repeat(32)}`;
      const twiml = render({ type: 'enqueue', destination, options: { attributes } }, from);
      const task = findElement(readXml(twiml), 'Task');
      const written = JSON.parse(task?.text ?? '') as Record<string, JsonValue>;
      expect(written['skill']).toBe('support');
      expect(written['deep']).toEqual({ list: [expectedText(from)] });
      const names = ['conversations', 'customers', 'deep', 'name', 'skill'];
      expect(names).toEqual(expect.arrayContaining(Object.keys(written)));
    }),
    { numRuns: 500 },
  );
});
