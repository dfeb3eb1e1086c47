/** What a caller gets, from webhook parameters to reply. */
import { openTable } from 'route-table';
import { MOMENT, OWN_URLS } from '../../../packages/route-table/test/build-call';
import type { InboundCall } from '../http/inbound-call';
import { routeCall } from './route-call';
import type { TableReading } from './table-file';

const SAY_DEFAULT = { type: 'say', destination: 'default' };

function tableOf(...routes: readonly unknown[]): TableReading {
  return readingOf({ routes, default: SAY_DEFAULT });
}

function readingOf(table: unknown): TableReading {
  const opened = openTable(table);
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  return { kind: 'read', table: opened.table, version: 'v1' };
}

function callTo(to: string | undefined, more: Partial<InboundCall> = {}): InboundCall {
  return {
    callSid: 'CA1',
    to,
    from: 'sip:+15550100000@acme.sip.twilio.com',
    direction: 'inbound',
    sipDomain: undefined,
    sourceIp: undefined,
    sourceUser: undefined,
    callerName: undefined,
    headers: {},
    ...more,
  };
}

const say = (address: string, more = {}) => ({
  address,
  type: 'say',
  destination: `to ${address}`,
  ...more,
});

const route = (call: InboundCall, reading: TableReading) =>
  routeCall(call, reading, MOMENT, OWN_URLS);

function spoken(call: InboundCall, reading: TableReading): string {
  const { reply } = route(call, reading);
  if (reply.kind !== 'twiml') return reply.kind;
  return /<Say[^>]*>([^<]*)<\/Say>/.exec(reply.twiml)?.[1] ?? reply.twiml;
}

describe('the address decides', () => {
  const table = tableOf(
    say('alice'),
    say('+1555', { match: 'prefix' }),
    say('4XXX', { match: 'pattern' }),
  );

  test.each([
    ['sip:alice@acme.sip.twilio.com', 'to alice'],
    ['sip:alice@acme.sip.twilio.com:5060;transport=tls', 'to alice'],
    ['sip:+15551234567@acme.sip.twilio.com', 'to +1555'],
    ['sip:4321@acme.sip.twilio.com', 'to 4XXX'],
    ['sip:Alice@acme.sip.twilio.com', 'default'],
    ['sip:@@@', 'default'],
  ])('a call to %s gets "%s"', (to, text) => {
    expect(spoken(callTo(to), table)).toBe(text);
  });

  test('the SipDomain parameter wins over the host of To', () => {
    const table = tableOf(say('alice', { domain: 'acme' }));
    const to = 'sip:alice@192.0.2.1';
    expect(spoken(callTo(to, { sipDomain: 'acme.sip.twilio.com' }), table)).toBe('to alice');
    expect(spoken(callTo(to), table)).toBe('default');
  });

  test('with numbering, every way to dial a number reaches its row', () => {
    const numbered = readingOf({
      routes: [say('+15551234567')],
      default: SAY_DEFAULT,
      numbering: { defaultCountry: 'US' },
    });
    for (const dialled of ['+15551234567', '15551234567', '5551234567', '01115551234567']) {
      expect(spoken(callTo(`sip:${dialled}@acme.sip.twilio.com`), numbered)).toBe(
        'to +15551234567',
      );
    }
  });
});

describe('what cannot be routed', () => {
  test('a missing To is refused with 400', () => {
    expect(route(callTo(undefined), tableOf()).reply).toMatchObject({
      kind: 'refused',
      status: 400,
    });
  });

  test('a table that cannot be read is a 500 whose reason stays out of the answer', () => {
    const routed = route(callTo('sip:a@b'), {
      kind: 'unreadable',
      reason: 'ENOENT /var/secret',
    });
    expect(routed.reply).toMatchObject({ kind: 'refused', status: 500 });
    expect(JSON.stringify(routed.reply)).not.toContain('ENOENT');
    expect(routed.problem).toContain('ENOENT');
  });

  test('an invalid row answers 500 for its own calls, and the others still route', () => {
    const table = tableOf(
      { address: 'bad', type: 'webhook', destination: 'not a URL' },
      say('good'),
    );
    const routed = route(callTo('sip:bad@acme.sip.twilio.com'), table);
    expect(routed.reply).toMatchObject({ kind: 'refused', status: 500 });
    expect(routed.answer).toMatchObject({ match: { key: '["","exact","bad"]' } });
    expect(routed.problem).toBeTruthy();
    expect(spoken(callTo('sip:good@acme.sip.twilio.com'), table)).toBe('to good');
  });

  test('an invalid default route answers 500 for the calls that no address matches', () => {
    const table = readingOf({
      routes: [say('good')],
      default: { type: 'nowhere', destination: '' },
    });
    expect(route(callTo('sip:x@acme.sip.twilio.com'), table).reply).toMatchObject({
      status: 500,
    });
    expect(spoken(callTo('sip:good@acme.sip.twilio.com'), table)).toBe('to good');
  });
});

test('custom headers and the caller reach the options that name them', () => {
  const table = tableOf({
    address: 'alice',
    type: 'dial-client',
    destination: 'alice',
    options: { parameters: { who: '{{caller}}', ticket: '{{header.X-Ticket}}' } },
  });
  const { reply } = route(
    callTo('sip:alice@acme.sip.twilio.com', { headers: { 'x-ticket': '"7"&<8>' } }),
    table,
  );
  expect(reply).toMatchObject({ kind: 'twiml' });
  expect(JSON.stringify(reply)).toContain('+15550100000');
  expect(JSON.stringify(reply)).not.toContain('<8>');
});
