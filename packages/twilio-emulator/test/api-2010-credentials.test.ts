/** Journey: credential lists, credentials and address lists through twilio-node 6. */
import type { Twilio } from 'twilio';
import { nodeClient, refusalOf } from './node-client';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();
let client: Twilio;
beforeEach(() => {
  client = nodeClient(emulator.running);
});
/** No answer that the emulator gave may have failed the check against the specification. */
afterEach(() => {
  expect(emulator.running.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
});

const STRONG = 'Correct4Horse';
const createDomain = (domainName = 'office.sip.twilio.com') =>
  client.api.v2010.account.sip.domains.create({ domainName });
const createList = (friendlyName = 'sip-direct') =>
  client.api.v2010.account.sip.credentialLists.create({ friendlyName });
const createAccessList = () =>
  client.api.v2010.account.sip.ipAccessControlLists.create({ friendlyName: 'offices' });

describe('Credential lists', () => {
  it('are created, renamed, listed and removed with their credentials', async () => {
    const { credentialLists } = client.api.v2010.account.sip;
    const { sid } = await createList('first');
    await credentialLists(sid).credentials.create({ username: 'alice', password: STRONG });
    await credentialLists(sid).update({ friendlyName: 'second' });
    expect(await credentialLists(sid).fetch()).toMatchObject({ friendlyName: 'second' });
    expect((await credentialLists.list()).map((each) => each.sid)).toEqual([sid]);
    await credentialLists(sid).remove();
    expect(JSON.stringify(emulator.running.store)).not.toContain('alice');
  });

  it('have a name of their own', async () => {
    const { credentialLists } = client.api.v2010.account.sip;
    await createList('taken');
    const other = await createList('other');
    const taken = {
      status: 400,
      code: 21240,
      message: 'Credential List Validation Error: a list with FriendlyName taken exists',
    };
    expect(await refusalOf(createList('taken'))).toEqual(taken);
    const rename = credentialLists(other.sid).update({ friendlyName: 'taken' });
    expect(await refusalOf(rename)).toEqual(taken);
    expect(await refusalOf(createList('x'.repeat(65)))).toMatchObject({ status: 400, code: 21240 });
  });

  it('cannot be removed while mapped', async () => {
    const { sip } = client.api.v2010.account;
    const domain = await createDomain();
    const { sid } = await createList();
    const mappings = sip.domains(domain.sid).auth.registrations.credentialListMappings;
    await mappings.create({ credentialListSid: sid });
    expect(await refusalOf(sip.credentialLists(sid).remove())).toEqual({
      status: 400,
      code: 21241,
      message: `Credential list ${sid} is mapped to a domain`,
    });
  });

  it('are 100 at most', async () => {
    for (let count = 0; count < 100; count += 1) await createList(`list ${count}`);
    expect(await refusalOf(createList('one more'))).toEqual({
      status: 400,
      code: 21239,
      message: 'Maximum number of credential lists reached: 100',
    });
  });
});

describe('Credentials', () => {
  it('keep no password, in answers or in the state', async () => {
    const { sid } = await createList();
    const { credentials } = client.api.v2010.account.sip.credentialLists(sid);
    const credential = await credentials.create({ username: 'alice', password: STRONG });
    expect(credential).toMatchObject({ username: 'alice', credentialListSid: sid });
    const stateBefore = JSON.stringify(emulator.running.store);
    await credentials(credential.sid).update({ password: 'Another4Horse' });
    const state = JSON.stringify(emulator.running.store);
    expect(state).not.toContain('Horse');
    expect(state).not.toBe(stateBefore);
    expect(JSON.stringify(emulator.running.requests.all())).not.toContain('Horse');
    expect(await credentials(credential.sid).fetch()).toMatchObject({ username: 'alice' });
    expect((await credentials.list()).map((each) => each.username)).toEqual(['alice']);
    await credentials(credential.sid).remove();
    expect(await credentials.list()).toEqual([]);
  });

  it.each(['Short4Me', 'nouppercase4me', 'NOLOWERCASE4ME', 'NoDigitsAtAllHere'])(
    'refuse the weak password %s',
    async (password) => {
      const { sid } = await createList();
      const { credentials } = client.api.v2010.account.sip.credentialLists(sid);
      const weak = {
        status: 400,
        code: 21240,
        message: expect.stringContaining('at least 12 characters') as string,
      };
      expect(await refusalOf(credentials.create({ username: 'a', password }))).toEqual(weak);
      const { sid: own } = await credentials.create({ username: 'b', password: STRONG });
      expect(await refusalOf(credentials(own).update({ password }))).toEqual(weak);
    },
  );

  it('refuse a username over 32 characters, and a second one of the same name', async () => {
    const { sid } = await createList();
    const { credentials } = client.api.v2010.account.sip.credentialLists(sid);
    await credentials.create({ username: 'alice', password: STRONG });
    const twice = credentials.create({ username: 'alice', password: STRONG });
    expect(await refusalOf(twice)).toEqual({
      status: 400,
      code: 21243,
      message: 'Credential Validation Error: a credential with username alice exists',
    });
    const long = credentials.create({ username: 'x'.repeat(33), password: STRONG });
    expect(await refusalOf(long)).toEqual({
      status: 400,
      code: 21240,
      message: 'Credential List Validation Error: Username has 1 to 32 characters',
    });
  });

  it('belong to their own list', async () => {
    const { credentialLists } = client.api.v2010.account.sip;
    const [one, two] = [await createList('one'), await createList('two')];
    const { sid } = await credentialLists(one.sid).credentials.create({
      username: 'alice',
      password: STRONG,
    });
    const elsewhere = credentialLists(two.sid).credentials(sid).fetch();
    expect(await refusalOf(elsewhere)).toMatchObject({ status: 404, code: 20404 });
  });

  it('are 1000 at most in a list', async () => {
    const { sid } = await createList();
    const { credentials } = client.api.v2010.account.sip.credentialLists(sid);
    for (let count = 0; count < 1000; count += 1) {
      await credentials.create({ username: `user${count}`, password: STRONG });
    }
    const more = credentials.create({ username: 'one-more', password: STRONG });
    expect(await refusalOf(more)).toEqual({
      status: 400,
      code: 21242,
      message: 'Maximum number of credentials in a list reached: 1000',
    });
  }, 30_000);
});

describe('IP access control lists', () => {
  it('hold addresses and are removed with them', async () => {
    const { ipAccessControlLists } = client.api.v2010.account.sip;
    const { sid } = await createAccessList();
    const { ipAddresses } = ipAccessControlLists(sid);
    const address = await ipAddresses.create({ friendlyName: 'gate', ipAddress: '192.0.2.1' });
    expect(address).toMatchObject({ cidrPrefixLength: 32, ipAccessControlListSid: sid });
    await ipAddresses(address.sid).update({ ipAddress: '198.51.100.0', cidrPrefixLength: 24 });
    expect(await ipAddresses(address.sid).fetch()).toMatchObject({
      friendlyName: 'gate',
      ipAddress: '198.51.100.0',
      cidrPrefixLength: 24,
    });
    expect(await ipAddresses.list()).toHaveLength(1);
    await ipAddresses(address.sid).remove();
    expect(await ipAddresses.list()).toEqual([]);
    await ipAccessControlLists(sid).update({ friendlyName: 'homes' });
    expect(await ipAccessControlLists(sid).fetch()).toMatchObject({ friendlyName: 'homes' });
    expect(await ipAccessControlLists.list()).toHaveLength(1);
    await ipAccessControlLists(sid).remove();
    expect(await ipAccessControlLists.list()).toEqual([]);
  });

  it('refuse what is not an IPv4 address or prefix, and to go while mapped', async () => {
    const { sip } = client.api.v2010.account;
    const { sid } = await createAccessList();
    const { ipAddresses } = sip.ipAccessControlLists(sid);
    const bad = [
      { friendlyName: 'x', ipAddress: '2001:db8::1' },
      { friendlyName: 'x', ipAddress: '192.0.2.1', cidrPrefixLength: 33 },
    ];
    for (const address of bad) {
      const refusal = await refusalOf(ipAddresses.create(address));
      expect(refusal).toMatchObject({ status: 400, code: 21237 });
    }
    const domain = await createDomain();
    const mappings = sip.domains(domain.sid).auth.calls.ipAccessControlListMappings;
    await mappings.create({ ipAccessControlListSid: sid });
    expect(await refusalOf(sip.ipAccessControlLists(sid).remove())).toEqual({
      status: 400,
      code: 21235,
      message: `IP access control list ${sid} is mapped to a domain`,
    });
    expect(await refusalOf(mappings.create({ ipAccessControlListSid: sid }))).toMatchObject({
      status: 400,
      code: 21231,
    });
  });
});
