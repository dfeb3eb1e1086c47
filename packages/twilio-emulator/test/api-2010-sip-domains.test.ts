/** Journey: SIP domains and their mappings through twilio-node 6, every answer checked. */
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

const createDomain = (domainName = 'office.sip.twilio.com') =>
  client.api.v2010.account.sip.domains.create({ domainName });
const createList = (friendlyName = 'sip-direct') =>
  client.api.v2010.account.sip.credentialLists.create({ friendlyName });
const createAccessList = () =>
  client.api.v2010.account.sip.ipAccessControlLists.create({ friendlyName: 'offices' });

describe('SIP domains', () => {
  it('are created, listed, changed and removed', async () => {
    const { domains } = client.api.v2010.account.sip;
    const { sid } = await domains.create({
      domainName: 'Office.sip.twilio.com',
      friendlyName: 'office',
      sipRegistration: true,
      emergencyCallingEnabled: true,
      voiceUrl: 'https://example.com/voice',
      voiceStatusCallbackUrl: 'https://example.com/status',
    });
    await domains(sid).update({ voiceUrl: 'https://example.com/new', secure: true });
    const [listed] = await domains.list();
    expect(listed).toMatchObject({
      sid,
      domainName: 'office.sip.twilio.com',
      friendlyName: 'office',
      sipRegistration: true,
      emergencyCallingEnabled: true,
      secure: true,
      voiceUrl: 'https://example.com/new',
      voiceStatusCallbackUrl: 'https://example.com/status',
      authType: '',
    });
    await domains(sid).remove();
    expect(await domains.list()).toEqual([]);
  });

  it.each([
    'office.example.com',
    'sip.twilio.com',
    'under_score.sip.twilio.com',
    'a.b.sip.twilio.com',
    'office.sip.us1.twilio.com',
  ])('refuse the name %s with 21232', async (domainName) => {
    expect(await refusalOf(createDomain(domainName))).toEqual({
      status: 400,
      code: 21232,
      message: `The domain name ${domainName} is invalid, already in use or a subdomain of a domain you do not control`,
    });
  });

  it('refuse a name that is in use, in any case, and allow one below an own domain', async () => {
    const { sid } = await createDomain();
    const taken = { status: 400, code: 21232 };
    expect(await refusalOf(createDomain('OFFICE.sip.twilio.com'))).toMatchObject(taken);
    const below = await createDomain('west.office.sip.twilio.com');
    const { domains } = client.api.v2010.account.sip;
    const rename = domains(below.sid).update({ domainName: 'office.sip.twilio.com' });
    expect(await refusalOf(rename)).toMatchObject(taken);
    await domains(sid).update({ domainName: 'office.sip.twilio.com' });
  });

  it('are 100 at most', async () => {
    for (let count = 0; count < 100; count += 1) await createDomain(`d${count}.sip.twilio.com`);
    expect(await refusalOf(createDomain('one-more.sip.twilio.com'))).toEqual({
      status: 400,
      code: 21230,
      message: 'Maximum number of domains reached: 100',
    });
  });

  it('refuse an emergency caller that is not a number of the account', async () => {
    const emergencyCallerSid = `PN${'0'.repeat(32)}`;
    const { domains } = client.api.v2010.account.sip;
    const domainName = 'office.sip.twilio.com';
    expect(await refusalOf(domains.create({ domainName, emergencyCallerSid }))).toMatchObject({
      status: 400,
      code: 21231,
    });
  });
});

describe('Mappings', () => {
  it('have the SID of their list, say what a domain accepts, and show at the older address', async () => {
    const { domains } = client.api.v2010.account.sip;
    const { sid } = await createDomain();
    const list = await createList();
    const accessList = await createAccessList();
    const domain = domains(sid);
    const forCalls = domain.auth.calls.credentialListMappings;
    const byAddress = domain.auth.calls.ipAccessControlListMappings;
    const mapping = await forCalls.create({ credentialListSid: list.sid });
    expect(mapping).toMatchObject({ sid: list.sid, friendlyName: 'sip-direct' });
    expect((await domain.fetch()).authType).toBe('CREDENTIAL_LIST');
    await byAddress.create({ ipAccessControlListSid: accessList.sid });
    expect((await domain.fetch()).authType).toBe('IP_ACL,CREDENTIAL_LIST');
    expect((await forCalls.list()).map((each) => each.sid)).toEqual([list.sid]);
    expect((await byAddress.list()).map((each) => each.sid)).toEqual([accessList.sid]);
    expect(await domain.credentialListMappings(list.sid).fetch()).toMatchObject({ domainSid: sid });
    expect(await domain.ipAccessControlListMappings.list()).toHaveLength(1);
    await domain.ipAccessControlListMappings(accessList.sid).remove();
    expect(await byAddress.list()).toEqual([]);
    expect((await domain.fetch()).authType).toBe('CREDENTIAL_LIST');
  });

  it('for registrations are apart from those for calls', async () => {
    const domain = client.api.v2010.account.sip.domains((await createDomain()).sid);
    const list = await createList();
    const forRegistrations = domain.auth.registrations.credentialListMappings;
    await forRegistrations.create({ credentialListSid: list.sid });
    expect((await domain.fetch()).authType).toBe('');
    expect(await domain.auth.calls.credentialListMappings.list()).toEqual([]);
    expect(await forRegistrations(list.sid).fetch()).toMatchObject({ sid: list.sid });
    expect((await forRegistrations.list()).map((each) => each.sid)).toEqual([list.sid]);
    await forRegistrations(list.sid).remove();
    const gone = { status: 404, code: 20404 };
    expect(await refusalOf(forRegistrations(list.sid).fetch())).toMatchObject(gone);
  });

  it('through the older address count for calls', async () => {
    const domain = client.api.v2010.account.sip.domains((await createDomain()).sid);
    const list = await createList();
    const accessList = await createAccessList();
    await domain.credentialListMappings.create({ credentialListSid: list.sid });
    await domain.ipAccessControlListMappings.create({ ipAccessControlListSid: accessList.sid });
    expect(await domain.auth.calls.credentialListMappings(list.sid).fetch()).toBeDefined();
    const byAddress = domain.auth.calls.ipAccessControlListMappings(accessList.sid);
    expect(await byAddress.fetch()).toMatchObject({ friendlyName: 'offices' });
    expect(await domain.credentialListMappings.list()).toHaveLength(1);
    expect(await domain.ipAccessControlListMappings(accessList.sid).fetch()).toBeDefined();
    await byAddress.remove();
    await domain.credentialListMappings(list.sid).remove();
    await domain.auth.calls.credentialListMappings.create({ credentialListSid: list.sid });
    await domain.auth.calls.credentialListMappings(list.sid).remove();
    expect((await domain.fetch()).authType).toBe('');
  });

  it('refuse a second one, and a list that does not exist', async () => {
    const domain = client.api.v2010.account.sip.domains((await createDomain()).sid);
    const { sid } = await createList();
    const mappings = domain.auth.calls.credentialListMappings;
    await mappings.create({ credentialListSid: sid });
    expect(await refusalOf(mappings.create({ credentialListSid: sid }))).toEqual({
      status: 400,
      code: 21231,
      message: `Domain Validation Error: ${sid} is already associated with the domain`,
    });
    const unknown = mappings.create({ credentialListSid: `CL${'0'.repeat(32)}` });
    expect(await refusalOf(unknown)).toMatchObject({ status: 404, code: 20404 });
  });

  it('go with their domain', async () => {
    const { domains } = client.api.v2010.account.sip;
    const { sid } = await createDomain();
    const list = await createList();
    await domains(sid).credentialListMappings.create({ credentialListSid: list.sid });
    await domains(sid).remove();
    expect(await client.api.v2010.account.sip.credentialLists(list.sid).remove()).toBe(true);
  });
});
