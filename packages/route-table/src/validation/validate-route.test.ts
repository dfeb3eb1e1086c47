/** Every rule for address, settings and value of a single row: code, place, and whether it is an issue or a warning. */
import { APP, FLOW, WORKFLOW, buildRow, findingsOf, values } from '../../test/build-row';
import type { DestinationType } from '../destination';
import { validateDefaultRoute, validateRoute } from './validate-route';

test.each(Object.keys(values) as DestinationType[])(
  'a plain %s is valid, without warnings',
  (type) => {
    const row = buildRow(type);
    expect(validateRoute(row)).toEqual({ kind: 'valid', row, warnings: [] });
    expect(validateDefaultRoute({ ...row, address: undefined })).toMatchObject({ kind: 'valid' });
  },
);

test('a valid row comes back as the very object, unknown fields in it', () => {
  const row = buildRow('say', { rota: { open: '9:00' } });
  const result = validateRoute(row);
  expect(result).toMatchObject({
    kind: 'valid',
    warnings: [{ code: 'unknown-field', path: ['rota'] }],
  });
  expect(result.kind === 'valid' && result.row).toBe(row);
});

describe('a row', () => {
  test.each<[string, unknown, string[]]>([
    ['is an object', 'row', ['not-an-object at ']],
    ['is not a list', [], ['not-an-object at ']],
    ['has an address', { ...buildRow('say'), address: undefined }, ['not-a-text at address']],
    ['has an address that is a text', buildRow('say', { address: 100 }), ['not-a-text at address']],
    ['has an address to match exactly', buildRow('say', { address: '' }), ['empty at address']],
    ['may have the empty prefix', buildRow('say', { address: '', match: 'prefix' }), []],
    ['has a known match', buildRow('say', { match: 'regex' }), ['not-a-choice at match']],
    [
      'has a pattern of good form',
      buildRow('say', { match: 'pattern', address: '1[2' }),
      ['pattern-set-unclosed at address'],
    ],
    [
      'has a pattern of capital letters',
      buildRow('say', { match: 'pattern', address: '1xx' }),
      ['(pattern-lower-case at address)'],
    ],
    [
      'may have small letters in a set',
      buildRow('say', { match: 'pattern', address: '1[x-z]X' }),
      [],
    ],
    [
      'has a number without separators',
      buildRow('say', { address: '555-1234' }),
      ['(address-visual-separators at address)'],
    ],
    ...['sip:1234', 'SIPS:a@b', 'tel:1', '1234@acme', '<1234>', '"bob"', 'bob ', 'a\tb'].map(
      (address): [string, unknown, string[]] => [
        `has only the user part as address, not ${address}`,
        buildRow('say', { address }),
        ['(address-not-a-user-part at address)'],
      ],
    ),
    ['may have a space in a name', buildRow('say', { address: 'John Smith' }), []],
    ['may have escapes in its address', buildRow('say', { address: 'alice%40work' }), []],
    ['may have signs in a name', buildRow('say', { address: 'alice.smith' }), []],
    [
      'has a SIP domain',
      buildRow('say', { domain: 'acme.sip.twilio.com.evil.com' }),
      ['not-a-sip-domain at domain'],
    ],
    [
      'may have a whole host as SIP domain',
      buildRow('say', { domain: 'acme.sip.dublin.twilio.com' }),
      [],
    ],
    ['may have an empty SIP domain', buildRow('say', { domain: '' }), []],
    ['is enabled or not', buildRow('say', { enabled: 'no' }), ['not-a-flag at enabled']],
    ['has a comment that is a text', buildRow('say', { comment: 7 }), ['not-a-text at comment']],
    ['may have an empty comment', buildRow('say', { comment: '' }), []],
    ['has a group that is a text', buildRow('say', { group: 7 }), ['not-a-text at group']],
    ['has a group of one name', buildRow('say', { group: 'x'.repeat(101) }), ['too-long at group']],
    ['may have an empty group', buildRow('say', { group: '' }), []],
    ['may have any name as its group', buildRow('say', { group: 'Süd & {{Co}}' }), []],
    [
      'may have fields that are undefined',
      buildRow('say', { comment: undefined, options: undefined }),
      [],
    ],
    [
      'may have anything in its comment',
      buildRow('say', { comment: '\u0001 {{caller}} {{x}}' }),
      [],
    ],
    ['has a known type', buildRow('say', { type: 'fax' }), ['unknown-type at type']],
    ['has a type of its own', buildRow('say', { type: 'constructor' }), ['unknown-type at type']],
    ['has a type', buildRow('say', { type: undefined }), ['unknown-type at type']],
    [
      'has a destination',
      buildRow('say', { destination: undefined }),
      ['not-a-text at destination'],
    ],
    [
      'has options that are an object',
      buildRow('say', { options: 'loop' }),
      ['not-an-object at options'],
    ],
    [
      'has options of its type',
      buildRow('say', { options: { timeout: 5 } }),
      ['(unknown-field at options.timeout)'],
    ],
    [
      'tells all that is wrong at once',
      { type: 'say', destination: 7, options: { loop: -1 }, match: 1 },
      [
        'not-a-text at address',
        'not-a-choice at match',
        'not-a-text at destination',
        'out-of-range at options.loop',
      ],
    ],
  ])('%s', (_title, row, expected) => {
    expect(findingsOf(row)).toEqual(expected);
  });
});

describe('a destination', () => {
  test.each<[DestinationType, string, string[]]>([
    ['dial-client', 'client:bob', ['(identity-with-scheme at destination)']],
    ['say', '', ['(says-nothing at destination)']],
    ['say', ' ', ['(says-nothing at destination)']],
    ['twiml', '', ['(twiml-empty at destination)']],
    ['webhook', FLOW, []],
    ['webhook', 'https://example.com/voice#rc=2&rp=5xx', []],
    ['webhook', 'http://example.com/', ['(url-plain-http at destination)']],
    ['webhook', ' https://example.com/ ', ['(surrounding-space at destination)']],
    ['webhook', '/voice', ['not-an-absolute-url at destination']],
    ['webhook', 'example.com/voice', ['not-an-absolute-url at destination']],
    ['webhook', 'ftp://example.com/', ['not-an-absolute-url at destination']],
    ['webhook', 'https://exa mple.com/', ['not-an-absolute-url at destination']],
    ['webhook', 'https://example.com:99999/', ['not-a-url at destination']],
    ['webhook', 'https://my_host.example.com/', ['url-host-underscore at destination']],
    ['webhook', 'https://localhost:3000/', ['(url-private-host at destination)']],
    ['webhook', 'https://10.1.2.3/', ['(url-private-host at destination)']],
    ['webhook', 'https://0x7f.1/', ['(url-private-host at destination)']],
    ['webhook', 'https://[::1]/', ['(url-private-host at destination)']],
    ['webhook', 'https://172.32.0.1/', []],
    ['webhook', FLOW.slice(0, -1), ['not-a-flow-url at destination']],
    ['webhook', 'https://example.com/{{caller}}', ['(placeholder-not-filled-in at destination)']],
    ['webhook', '', ['empty at destination']],
    ['play', 'a.mp3', ['not-an-absolute-url at destination']],
    ['play', 'http://example.com/a.mp3', ['(url-plain-http at destination)']],
    ['dial-application', `AP${'0'.repeat(31)}`, ['not-a-sid at destination']],
    ['dial-application', WORKFLOW, ['not-a-sid at destination']],
    ['enqueue', `${WORKFLOW}0`, ['not-a-sid at destination']],
    ['enqueue', APP, ['not-a-sid at destination']],
    ['dial-client', 'alice smith', ['not-an-identity at destination']],
    ['dial-client', 'alice%20', ['not-an-identity at destination']],
    ['dial-client', 'a'.repeat(256), []],
    ['dial-client', 'a'.repeat(257), ['too-long at destination']],
    ['dial-number', '15551234567', ['not-e164 at destination']],
    ['dial-number', '+0155512345', ['not-e164 at destination']],
    ['dial-number', '+1555123456789012', ['not-e164 at destination']],
    ['dial-conference', 'Sales & Support', []],
    ['dial-conference', ' sales ', ['(surrounding-space at destination)']],
    ['dial-conference', '', ['empty at destination']],
    [
      'dial-conference',
      ' ',
      ['not-a-conference-name at destination', '(surrounding-space at destination)'],
    ],
    ['dial-conference', 'two\nlines', ['not-a-conference-name at destination']],
    ['dial-conference', 'a'.repeat(128), []],
    ['dial-conference', 'a'.repeat(129), ['too-long at destination']],
    ['dial-conference', 'room {{called}}', ['(placeholder-not-filled-in at destination)']],
    ['dial-sip', 'alice@example.com', ['not-a-sip-uri at destination']],
    ['dial-sip', 'sip:', ['not-a-sip-uri at destination']],
    ['dial-sip', 'sip:a b@example.com', ['not-a-sip-uri at destination']],
    ['dial-sip', 'sip:{{caller}}@example.com', ['(placeholder-not-filled-in at destination)']],
    ['dial-sip', 'SIPS:alice;x=1:pw@[2001:db8::1]:5061;transport=TLS;region=ie1', []],
    ['dial-sip', 'sip:example.com', []],
    ['dial-sip', `sip:${'a'.repeat(238)}@example.com`, []],
    ['dial-sip', `sip:${'a'.repeat(239)}@example.com`, ['sip-uri-too-long at destination']],
    ['dial-sip', `sip:a@example.com?X-A=${'a'.repeat(1019)}`, []],
    [
      'dial-sip',
      `sip:a@example.com?X-A=${'a'.repeat(1020)}`,
      ['sip-headers-too-long at destination'],
    ],
    ['dial-sip', 'sip:a@example.com?X-A=1&Subject=2', ['(sip-header-name at destination)']],
    ['dial-sip', 'sip:a@example.com;transport=ws', ['(sip-transport at destination)']],
    ['dial-sip', 'sip:a@192.168.0.1', ['(sip-private-host at destination)']],
    ['dial-sip', 'sip:a@acme.sip.dublin.twilio.com', ['(sip-edge-host at destination)']],
    ['dial-sip', 'sip:a@acme.sip.twilio.com', []],
    ['dial-sip', 'sip:a@acme.sip.dublin.twilio.com.example.com', []],
    ['refer', 'sip:a@acme.sip.dublin.twilio.com', []],
    ['refer', 'tel:+15551234567', ['not-a-sip-uri at destination']],
    ['say', 'a\u0000b', ['illegal-character at destination']],
    ['say', 'half a pair \ud800', ['illegal-character at destination']],
    ['say', 'Hello {{caller}}', ['(placeholder-not-filled-in at destination)']],
    ['say', 'Hello {{name}}', []],
    ['say', 'a'.repeat(4096), []],
    ['say', 'a'.repeat(4097), ['say-too-long at destination']],
    ['say', 'é'.repeat(751), ['(say-long-once-escaped at destination)']],
    ['reject', 'gone', ['not-a-choice at destination']],
    ['reject', '', ['not-a-choice at destination']],
    ['hangup', 'now', ['not-a-choice at destination']],
    ['twiml', '<Say>Hello', ['twiml-not-well-formed at destination']],
    ['twiml', `<Say>${'a'.repeat(65_000)}</Say>`, []],
    ['twiml', `<Say>${'a'.repeat(65_500)}</Say>`, ['response-too-large at destination']],
    ['twiml', `<Say>${'a'.repeat(65_537)}</Say>`, ['too-long at destination']],
  ])('%s %.60s: %j', (type, destination, expected) => {
    expect(findingsOf(buildRow(type, { destination }))).toEqual(expected);
  });

  test.each<[string, number]>([
    ['Polly.Joanna', 3000],
    ['Google.en-US-Wavenet-A', 5000],
    ['man', 4096],
  ])('the voice %s speaks %i characters', (voice, limit) => {
    const say = (length: number) =>
      findingsOf(buildRow('say', { destination: 'a'.repeat(length), options: { voice } }));
    expect(say(limit).filter((finding) => !finding.startsWith('('))).toEqual([]);
    expect(say(limit + 1)).toEqual(['say-too-long at destination']);
  });
});

test('messages name the thing, not the secret', () => {
  const result = validateRoute(
    buildRow('dial-sip', { options: { password: 's3cret\u0000', username: 'u' } }),
  );
  expect(JSON.stringify(result)).not.toContain('s3cret');
  expect(result).toMatchObject({
    issues: [{ code: 'illegal-character', path: ['options', 'password'] }],
  });
});

test.each(['+1555', '+15551234', '+999123456789', '+12'])(
  '%s is not a possible number',
  (number) => {
    const row = buildRow('dial-number', { destination: number });
    expect(findingsOf(row)).toEqual(['(number-not-possible at destination)']);
  },
);

test.each(['+15551234567', '+4930123456', '+6834002', '+442071838750'])(
  '%s is a possible number',
  (number) => {
    expect(findingsOf(buildRow('dial-number', { destination: number }))).toEqual([]);
  },
);
