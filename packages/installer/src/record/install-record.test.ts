/** What is remembered comes back as it was. */
import {
  flexVariable,
  isRecordKey,
  keysOfSipDomain,
  pluginVariable,
  readInstallRecord,
  serviceCreatedVariable,
  sipDomainVariables,
  type DomainBefore,
} from './install-record';

const acme = 'acme.sip.twilio.com';
const pointed = (length: number): DomainBefore => ({
  kind: 'pointed',
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
  const variables = sipDomainVariables(acme, pointed(length));
  for (const { key, value } of variables) {
    expect(Buffer.byteLength(value)).toBeLessThanOrEqual(450);
    expect(key).toMatch(/^[A-Z0-9_a-f]{1,128}$/);
    expect(isRecordKey(key)).toBe(true);
  }
  const record = readInstallRecord([...variables].reverse());
  expect(record.sipDomains.get(acme)).toEqual(pointed(length));
});

test('domains are told apart, and one that was made is known as such', () => {
  const variables = [
    ...sipDomainVariables(acme, { kind: 'created' }),
    ...sipDomainVariables('other.sip.twilio.com', pointed(500)),
  ];
  expect(readInstallRecord(variables).sipDomains.get(acme)).toEqual({ kind: 'created' });
  expect(keysOfSipDomain(acme, variables)).toHaveLength(1);
});

test('a method says nothing without its URL', () => {
  const fields = {
    voiceUrl: 'https://example.com',
    voiceMethod: 'POST',
    voiceFallbackMethod: 'POST',
  };
  const variables = sipDomainVariables(acme, { kind: 'pointed', fields });
  expect(readInstallRecord(variables).sipDomains.get(acme)).toMatchObject({
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
  expect(record).toEqual({ serviceCreated: true, sipDomains: new Map() });
});

test('a value that somebody has spoilt is not believed', () => {
  const [variable] = sipDomainVariables(acme, pointed(0));
  const record = readInstallRecord([{ key: variable!.key, value: 'bm90aGluZw==' }]);
  expect(record.sipDomains.size).toBe(0);
});
