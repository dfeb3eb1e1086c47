/** What is remembered comes back as it was. */
import {
  flexVariable,
  isRecordKey,
  pluginVariable,
  readInstallRecord,
  serviceCreatedVariable,
} from './install-record';
import {
  keysOfWayIn,
  wayInVariables,
  type Variable,
  type WayIn,
  type WayInBefore,
} from './way-in-record';

const acme: WayIn = { kind: 'domain', name: 'acme.sip.twilio.com' };
const number: WayIn = { kind: 'number', name: '+15551234567' };
const beforeOf = (wayIn: WayIn, variables: readonly Variable[]) =>
  readInstallRecord(variables).waysIn.find(
    ({ kind, name }) => kind === wayIn.kind && name === wayIn.name,
  )?.before;
const pointed = (length: number, mapped: readonly string[] = []): WayInBefore => ({
  kind: 'pointed',
  mapped: mapped.map((list) => ({ kind: 'calls-credential-list', list })),
  fields: {
    voiceUrl: `https://example.com/${'x'.repeat(length)}`,
    voiceMethod: 'GET',
    voiceStatusCallbackUrl: null,
    voiceStatusCallbackMethod: null,
    voiceFallbackUrl: 'https://example.com/é',
    voiceFallbackMethod: 'POST',
  },
});

test.each([0, 300, 2_000])('URLs of %i characters fit into values of 450 bytes', (length) => {
  const variables = wayInVariables(acme, pointed(length));
  for (const { key, value } of variables) {
    expect(Buffer.byteLength(value)).toBeLessThanOrEqual(450);
    expect(key).toMatch(/^[A-Z0-9_a-f]{1,128}$/);
    expect(isRecordKey(key)).toBe(true);
  }
  expect(beforeOf(acme, [...variables].reverse())).toEqual(pointed(length));
});

test('domains are told apart, and one that was made is known as such', () => {
  const variables = [
    ...wayInVariables(acme, { kind: 'created' }),
    ...wayInVariables({ kind: 'domain', name: 'other.sip.twilio.com' }, pointed(500)),
  ];
  expect(beforeOf(acme, variables)).toEqual({ kind: 'created' });
  expect(keysOfWayIn(acme, variables)).toHaveLength(1);
});

test('a method says nothing without its URL', () => {
  const fields = {
    voiceUrl: 'https://example.com',
    voiceMethod: 'POST',
    voiceFallbackMethod: 'POST',
  };
  const variables = wayInVariables(acme, { kind: 'pointed', fields, mapped: [] });
  expect(beforeOf(acme, variables)).toMatchObject({
    fields: { voiceMethod: 'POST', voiceFallbackUrl: null, voiceFallbackMethod: null },
  });
});

test('nothing before is told from nothing remembered', () => {
  expect(readInstallRecord([flexVariable(null), pluginVariable(null)])).toMatchObject({
    serviceCreated: false,
    flex: { domain: null },
    plugin: { version: null },
  });
  const record = readInstallRecord([serviceCreatedVariable()]);
  expect(record).toEqual({ serviceCreated: true, waysIn: [] });
});

test('a value that somebody has spoilt is not believed', () => {
  const [variable] = wayInVariables(acme, pointed(0));
  const record = readInstallRecord([{ key: variable!.key, value: 'bm90aGluZw==' }]);
  expect(record.waysIn).toEqual([]);
});

test('a number keeps its TwiML app, and is told from a domain', () => {
  const before = { kind: 'pointed', fields: { app: 'AP0', voiceUrl: null }, mapped: [] } as const;
  const variables = [...wayInVariables(number, before), ...wayInVariables(acme, pointed(0))];
  expect(beforeOf(number, variables)).toMatchObject({ fields: { app: 'AP0', voiceUrl: null } });
  expect(keysOfWayIn(number, variables)).toHaveLength(1);
});

test('lists that deploy mapped to a domain come back', () => {
  const before = pointed(500, ['phones', 'lists/é']);
  expect(beforeOf(acme, wayInVariables(acme, before))).toEqual(before);
});
