/** What was called goes on, and no caller can make it say more than a number or a name. */
import fc from 'fast-check';
import { buildRow } from '../../test/build-row';
import { readXml } from '../../test/read-xml';
import { parseSipAddress } from '../address/sip-address';
import { openTable } from '../answer/open-table';
import { answerCall } from '../answer/answer-call';
import { MOMENT, OWN_URLS } from '../../test/build-call';
import type { DestinationType } from '../destination';
import { validateRoute } from '../validation/validate-route';

const numbering = { defaultCountry: 'US' };

function twimlOf(type: DestinationType, destination: string, to: unknown, more: object = {}) {
  const row = { ...buildRow(type, { destination }), address: '', match: 'prefix' };
  const opened = openTable({
    routes: [row],
    default: row,
    numbering,
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const call = { to, from: undefined, sipDomain: 'acme', headers: {}, ...more };
  const { decision } = answerCall(opened.table, call, MOMENT, OWN_URLS);
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.issues));
  return decision.twiml;
}

const dialled = (twiml: string) => /<(?:Sip|Number|Client|Redirect)[^>]*>([^<]*)</.exec(twiml)?.[1];

describe('what was called goes on', () => {
  it.each<[DestinationType, string, string, string]>([
    ['dial-sip', 'sip:{{called}}@pbx.example.com', '5551234567', 'sip:5551234567@pbx.example.com'],
    ['dial-sip', 'sip:{{called}}@pbx.example.com', 'alice', 'sip:alice@pbx.example.com'],
    [
      'dial-sip',
      'sip:{{calledNumber}}@p.example.com',
      '5551234567',
      'sip:+15551234567@p.example.com',
    ],
    ['dial-sip', 'sip:{{called:1}}@p.example.com', '95551234567', 'sip:5551234567@p.example.com'],
    [
      'dial-sip',
      'sip:00{{calledNumber:1}}@p.example.com',
      '5551234567',
      'sip:0015551234567@p.example.com',
    ],
    [
      'dial-sip',
      'sips:{{ Called }}@p.example.com;transport=tls',
      '1',
      'sips:1@p.example.com;transport=tls',
    ],
    ['dial-sip', 'sip:{{called}}@p.example.com', 'a%20b', 'sip:a%20b@p.example.com'],
    ['dial-sip', 'sip:{{called}}@p.example.com', '+1;npdi', 'sip:+1@p.example.com'],
    ['dial-number', '{{calledNumber}}', '5551234567', '+15551234567'],
    ['dial-number', '+1{{called}}', '5551234567', '+15551234567'],
    ['dial-number', '+{{called:3}}', '01115551234567', '+15551234567'],
    ['dial-number', '{{called}}', '911', '911'],
    ['dial-client', 'agent-{{called}}', '7', 'agent-7'],
    ['dial-client', '{{called:2}}', '99alice', 'alice'],
    [
      'webhook',
      'https://example.com/in?to={{called}}&n={{calledNumber}}#rc=2',
      '5551234567',
      'https://example.com/in?to=5551234567&amp;n=%2B15551234567#rc=2',
    ],
  ])('%s %s: %s gives %s', (type, destination, user, result) => {
    expect(dialled(twimlOf(type, destination, `sip:${user}@acme.sip.twilio.com`))).toBe(result);
  });

  it('with the name of the caller, of SIP or of a phone number', () => {
    const url = 'https://example.com/?name={{callerName}}';
    const from = '"Ada & Co" <sip:ada@example.com>';
    expect(dialled(twimlOf('webhook', url, 'sip:1@a', { from }))).toBe(
      'https://example.com/?name=Ada%20%26%20Co',
    );
    expect(dialled(twimlOf('webhook', url, '+15551234567', { callerName: 'SMITH JO' }))).toBe(
      'https://example.com/?name=SMITH%20JO',
    );
  });

  it.each<[DestinationType, string, string]>([
    ['dial-number', '{{calledNumber}}', 'alice'],
    ['dial-number', '{{called}}', '5551234567'],
    ['dial-number', '+1{{called:5}}', '123'],
    ['dial-client', '{{called}}', 'a%20b'],
    ['dial-client', '{{called:9}}', 'bob'],
    ['dial-sip', `sip:${'1'.repeat(200)}{{called}}@p.example.com`, '2'.repeat(60)],
  ])('or the call is rejected, if nothing comes out: %s %s for %s', (type, destination, user) => {
    expect(twimlOf(type, destination, `sip:${user}@acme.sip.twilio.com`)).toContain(
      '<Response><Reject reason="rejected"/></Response>',
    );
  });
});

describe('validation', () => {
  const codesOf = (type: DestinationType, destination: string, more: object = {}) => {
    const result = validateRoute(buildRow(type, { destination, ...more }));
    return [...(result.kind === 'invalid' ? result.issues : []), ...result.warnings].map(
      ({ code }) => code,
    );
  };

  it.each<[DestinationType, string]>([
    ['dial-sip', 'sip:{{called}}'],
    ['dial-sip', 'sip:alice@{{called}}'],
    ['dial-sip', 'sip:alice@{{called}}.example.com'],
    ['dial-sip', 'sip:alice:{{called}}@example.com'],
    ['dial-sip', 'sip:alice@example.com;x={{called}}'],
    ['dial-sip', 'sip:{{header.X-To}}@example.com'],
    ['dial-sip', 'sip:{{caller}}@example.com'],
    ['dial-number', '{{header.X-To}}'],
    ['dial-number', '{{callerName}}'],
    ['dial-number', '{{called}}00'],
    ['dial-number', 'x{{called}}'],
    ['dial-client', '{{header.X-To}}'],
    ['webhook', 'https://{{called}}.example.com/'],
    ['webhook', 'https://example.com/{{called}}'],
    ['webhook', 'https://example.com/?a=1#{{called}}'],
  ])('says that a placeholder cannot be there: %s %s', (type, destination) => {
    const said = codesOf(type, destination).filter((code) => /^placeholder-/.test(code));
    expect(said).toHaveLength(1);
  });

  it('leaves a text as it is written if it could be so before', () => {
    expect(dialled(twimlOf('dial-sip', 'sip:{{caller}}@p.example.com', 'sip:1@a'))).toBe(
      'sip:{{caller}}@p.example.com',
    );
    expect(dialled(twimlOf('webhook', 'https://example.com/{{called}}', 'sip:1@a'))).toBe(
      'https://example.com/{{called}}',
    );
  });

  it.each<[DestinationType, string]>([
    ['dial-sip', 'sip:{{caled}}@example.com'],
    ['dial-number', '{{called:0}}'],
    ['dial-number', '{{called:100}}'],
    ['dial-client', '{{called:x}}'],
  ])('says that a placeholder is not known: %s %s', (type, destination) => {
    expect(codesOf(type, destination)).toContain('unknown-placeholder');
  });

  it('checks the rest as ever', () => {
    expect(codesOf('dial-sip', 'sip:{{called}}@10.0.0.1')).toEqual(['sip-private-host']);
    expect(codesOf('webhook', 'http://example.com/?to={{called}}')).toEqual(['url-plain-http']);
    expect(codesOf('dial-number', '{{called}}')).toEqual([]);
  });

  it('says that a Twilio SIP domain may lead back', () => {
    expect(codesOf('dial-sip', 'sip:{{called}}@acme.sip.twilio.com')).toEqual(['sip-may-loop']);
    expect(codesOf('dial-sip', 'sip:bob@acme.sip.twilio.com')).toEqual([]);
  });

  it('says that the caller ID of a phone number cannot come from the call', () => {
    const options = { options: { callerId: '{{caller}}' } };
    expect(codesOf('dial-number', '+15551234567', options)).toEqual(['caller-id-of-call']);
  });
});

describe('a circle of SIP domains', () => {
  const to = 'sip:5551234567@acme.sip.twilio.com';
  const uri = 'sip:{{called}}@acme.sip.twilio.com';

  it.each([
    [undefined, '1'],
    ['1', '2'],
    ['2', '3'],
    ['x', '1'],
    ['-5', '1'],
  ])('is counted: after %s comes %s', (hops, next) => {
    const headers = hops === undefined ? {} : { 'x-isr-hops': hops };
    expect(dialled(twimlOf('dial-sip', uri, to, { headers }))).toContain(`?X-Isr-Hops=${next}`);
  });

  it('ends: the call is busy', () => {
    for (const hops of ['3', '4', '9999'])
      expect(twimlOf('dial-sip', uri, to, { headers: { 'x-isr-hops': hops } })).toContain(
        '<Reject reason="busy"/>',
      );
  });

  it('never ends an emergency call', () => {
    for (const number of ['911', '+1911'])
      expect(
        twimlOf('dial-sip', uri, `sip:${number}@a`, { headers: { 'x-isr-hops': '3' } }),
      ).toContain('<Dial');
  });

  it('is not counted for other destinations', () => {
    expect(twimlOf('dial-sip', 'sip:{{called}}@pbx.example.com', to)).not.toContain('Hops');
    expect(twimlOf('dial-sip', 'sip:bob@acme.sip.twilio.com', to)).not.toContain('Hops');
  });
});

describe('whatever a caller sends', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('@:;?&=#<>"\'/\\%{}+ \r\n\t0123456789abc')),
      maxLength: 30,
    }),
  );
  const call = fc.record({ user: nasty, from: nasty, callerName: nasty });
  const answer = (
    type: DestinationType,
    destination: string,
    { user, from, callerName }: { user: string; from: string; callerName: string },
  ) => {
    const to = fc.sample(fc.constantFrom(`sip:${user}@acme.sip.twilio.com`), 1)[0];
    return twimlOf(type, destination, to, { from, callerName });
  };

  it('the SIP URI keeps its host, its parameters and its headers', () => {
    fc.assert(
      fc.property(call, (sent) => {
        const twiml = answer(
          'dial-sip',
          'sip:x{{called}}-{{callerName}}@pbx.example.com;transport=tls',
          sent,
        );
        expect(readXml(twiml)).toBeDefined();
        const uri = dialled(twiml);
        if (uri === undefined) {
          expect(twiml).toContain('<Reject reason="rejected"/>');
          return;
        }
        expect(uri).toMatch(/^sip:x[A-Za-z0-9_.~+%-]*@pbx\.example\.com;transport=tls$/);
        const read = parseSipAddress(uri);
        expect(read).toMatchObject({
          kind: 'parsed',
          address: { host: 'pbx.example.com', parameters: { transport: 'tls' } },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('a number is a number, an identity an identity, a query a query', () => {
    fc.assert(
      fc.property(call, (sent) => {
        const number = dialled(answer('dial-number', '+1{{called}}', sent));
        if (number !== undefined) expect(number).toMatch(/^\+?\d+$/);
        const identity = dialled(answer('dial-client', 'u-{{called}}', sent));
        if (identity !== undefined) expect(identity).toMatch(/^u-[A-Za-z0-9_.~+-]*$/);
        const twiml = answer(
          'webhook',
          'https://example.com/in?a={{called}}&b={{callerName}}&c={{caller}}',
          sent,
        );
        const url = new URL((dialled(twiml) ?? '').replace(/&amp;/g, '&'));
        expect([url.host, url.pathname, url.hash, [...url.searchParams.keys()]]).toEqual([
          'example.com',
          '/in',
          '',
          ['a', 'b', 'c'],
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
