/** Journey: twilio-node reads, changes and removes what other journeys only create. */
import type { Twilio } from 'twilio';
import { AssetRunner } from './asset-runner';
import { createSipDomain } from './calls-world';
import { nodeClient } from './node-client';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  uploadVersion,
} from './serverless-steps';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator({ runner: new AssetRunner() });
let client: Twilio;
beforeEach(() => (client = nodeClient(emulator.running)));
afterEach(() => {
  expect(emulator.running.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
});

const sidsOf = (all: readonly { readonly sid: string }[]) => all.map(({ sid }) => sid);

test('a deployed service: its files, versions, deployments, variables and logs', async () => {
  const serviceSid = await createService(emulator);
  const environmentSid = await createEnvironment(emulator, serviceSid);
  const versionSid = await uploadVersion(emulator, serviceSid, { path: '/a.txt' });
  const functionVersionSid = await uploadVersion(emulator, serviceSid, {
    kind: 'Functions',
    path: '/hello',
    content: 'exports.handler = (context, event, done) => done(null, "hello");',
  });
  const buildSid = await createBuild(emulator, serviceSid, { AssetVersions: versionSid });
  await deploy(emulator, serviceSid, environmentSid, buildSid);
  const service = client.serverless.v1.services(serviceSid);
  expect(await service.update({ friendlyName: 'Renamed' })).toMatchObject({
    friendlyName: 'Renamed',
  });

  const [asset] = await service.assets.list();
  const oneAsset = service.assets(asset?.sid ?? '');
  expect(await oneAsset.fetch()).toMatchObject({ serviceSid });
  expect(await oneAsset.update({ friendlyName: 'text' })).toMatchObject({ friendlyName: 'text' });
  expect(sidsOf(await oneAsset.assetVersions.list())).toEqual([versionSid]);
  expect(await oneAsset.assetVersions(versionSid).fetch()).toMatchObject({ path: '/a.txt' });

  const [code] = await service.functions.list();
  const oneFunction = service.functions(code?.sid ?? '');
  expect(await oneFunction.fetch()).toMatchObject({ serviceSid });
  expect(await oneFunction.update({ friendlyName: 'hi' })).toMatchObject({ friendlyName: 'hi' });
  expect(sidsOf(await oneFunction.functionVersions.list())).toEqual([functionVersionSid]);
  const functionVersion = oneFunction.functionVersions(functionVersionSid);
  expect(await functionVersion.fetch()).toMatchObject({ path: '/hello' });
  const { content } = await functionVersion.functionVersionContent().fetch();
  expect(content).toContain('"hello"');

  const environment = service.environments(environmentSid);
  const [deployment] = await environment.deployments.list();
  expect(await environment.deployments(deployment?.sid ?? '').fetch()).toMatchObject({ buildSid });
  const { sid } = await environment.variables.create({ key: 'MODE', value: 'one' });
  expect(await environment.variables(sid).update({ value: 'two' })).toMatchObject({ value: 'two' });
  expect(await environment.variables(sid).fetch()).toMatchObject({ key: 'MODE' });
  expect(await environment.logs.list()).toEqual([]);

  expect(await oneFunction.remove()).toBe(true);
  const unused = await service.assets.create({ friendlyName: 'unused' });
  expect(await service.assets(unused.sid).remove()).toBe(true);
  const spare = await createBuild(emulator, serviceSid, { AssetVersions: versionSid });
  expect(await service.builds(spare).remove()).toBe(true);
});

test('the account: its addresses, keys, numbers and those to be had', async () => {
  expect(sidsOf(await client.api.v2010.accounts.list())).toEqual([emulator.running.accountSid]);
  const address = await client.addresses.create({
    ...{ customerName: 'Example', street: '1 Main St', city: 'Portland', region: 'OR' },
    ...{ postalCode: '97202', isoCountry: 'US' },
  });
  const one = client.addresses(address.sid);
  expect(await one.update({ customerName: 'Renamed' })).toMatchObject({ customerName: 'Renamed' });
  expect(await one.fetch()).toMatchObject({ city: 'Portland' });
  expect(await one.dependentPhoneNumbers.list()).toEqual([]);

  const key = await client.newKeys.create({ friendlyName: 'script' });
  expect(await client.keys(key.sid).fetch()).toMatchObject({ friendlyName: 'script' });
  expect(await client.keys(key.sid).update({ friendlyName: 'cron' })).toMatchObject({
    friendlyName: 'cron',
  });
  expect(sidsOf(await client.keys.list())).toContain(key.sid);
  expect(await client.keys(key.sid).remove()).toBe(true);

  expect(
    (await client.availablePhoneNumbers.list()).map(({ countryCode }) => countryCode),
  ).toContain('US');
  const us = client.availablePhoneNumbers('US');
  expect(await us.fetch()).toMatchObject({ countryCode: 'US' });
  const [local] = await us.local.list({ limit: 1 });
  expect(local?.phoneNumber).toMatch(/^\+1\d{10}$/);
  await us.tollFree.list({ limit: 1 });
  await client.availablePhoneNumbers('GB').mobile.list({ limit: 1 });
  const numbers = client.incomingPhoneNumbers;
  const bought = await numbers.local.create({ phoneNumber: local?.phoneNumber ?? '' });
  expect(sidsOf(await numbers.local.list())).toEqual([bought.sid]);
  expect([await numbers.mobile.list(), await numbers.tollFree.list()]).toEqual([[], []]);
});

test('SIP: each list and mapping alone, in today’s form and the old one', async () => {
  const { sip } = client;
  const { sid: domainSid } = await sip.domains.create({ domainName: 'desk.sip.twilio.com' });
  const domain = sip.domains(domainSid);
  expect(await domain.fetch()).toMatchObject({ domainName: 'desk.sip.twilio.com' });
  const { sid: credentialListSid } = await sip.credentialLists.create({ friendlyName: 'phones' });
  const credentialList = sip.credentialLists(credentialListSid);
  expect(await credentialList.update({ friendlyName: 'desks' })).toMatchObject({
    friendlyName: 'desks',
  });
  expect(await credentialList.fetch()).toMatchObject({ friendlyName: 'desks' });
  const { sid: credentialSid } = await credentialList.credentials.create({
    username: 'alice',
    password: 'Correct4HorseBattery',
  });
  const credential = credentialList.credentials(credentialSid);
  await credential.update({ password: 'Another4HorseBattery' });
  expect(await credential.fetch()).toMatchObject({ username: 'alice' });

  const { sid: ipAccessControlListSid } = await sip.ipAccessControlLists.create({
    friendlyName: 'hq',
  });
  const ipList = sip.ipAccessControlLists(ipAccessControlListSid);
  expect(await ipList.update({ friendlyName: 'office' })).toMatchObject({ friendlyName: 'office' });
  expect(await ipList.fetch()).toMatchObject({ friendlyName: 'office' });
  const { sid: ipSid } = await ipList.ipAddresses.create({
    friendlyName: 'pbx',
    ipAddress: '192.0.2.1',
  });
  const ip = ipList.ipAddresses(ipSid);
  expect(await ip.update({ ipAddress: '192.0.2.2' })).toMatchObject({ ipAddress: '192.0.2.2' });
  expect(await ip.fetch()).toMatchObject({ friendlyName: 'pbx' });

  const { calls, registrations } = domain.auth;
  for (const mappings of [calls.credentialListMappings, registrations.credentialListMappings]) {
    await mappings.create({ credentialListSid });
    expect(await mappings(credentialListSid).fetch()).toMatchObject({ sid: credentialListSid });
  }
  await calls.ipAccessControlListMappings.create({ ipAccessControlListSid });
  expect(await calls.ipAccessControlListMappings(ipAccessControlListSid).fetch()).toMatchObject({
    sid: ipAccessControlListSid,
  });
  const { sid: otherSid } = await sip.domains.create({ domainName: 'old.sip.twilio.com' });
  const old = sip.domains(otherSid);
  await old.credentialListMappings.create({ credentialListSid });
  expect(sidsOf(await old.credentialListMappings.list())).toEqual([credentialListSid]);
  await old.credentialListMappings(credentialListSid).fetch();
  expect(await old.credentialListMappings(credentialListSid).remove()).toBe(true);
  await old.ipAccessControlListMappings.create({ ipAccessControlListSid });
  expect(sidsOf(await old.ipAccessControlListMappings.list())).toEqual([ipAccessControlListSid]);
  await old.ipAccessControlListMappings(ipAccessControlListSid).fetch();
  expect(await old.ipAccessControlListMappings(ipAccessControlListSid).remove()).toBe(true);
  expect(await ip.remove()).toBe(true);
});

test('TaskRouter and Studio: tasks from begin to end, flows and their executions', async () => {
  const [workspace] = await client.taskrouter.v1.workspaces.list();
  const { tasks, workflows } = client.taskrouter.v1.workspaces(workspace?.sid ?? '');
  const [workflow] = await workflows.list();
  const made = await tasks.create({
    attributes: '{"name":"+15035550100"}',
    workflowSid: workflow?.sid ?? '',
  });
  expect(sidsOf(await tasks.list())).toEqual([made.sid]);
  expect(await tasks(made.sid).update({ priority: 2 })).toMatchObject({ priority: 2 });
  expect(await tasks(made.sid).fetch()).toMatchObject({ attributes: '{"name":"+15035550100"}' });
  expect(await tasks(made.sid).remove()).toBe(true);
  const [flow] = await client.studio.v2.flows.list();
  const one = client.studio.v2.flows(flow?.sid ?? '');
  expect(await one.fetch()).toMatchObject({ friendlyName: 'Voice IVR' });
  expect(await one.executions.list()).toEqual([]);
});

test('calls: events and recordings of one that was placed', async () => {
  await createSipDomain(emulator, {
    auth: 'registrations',
    voice: { SipRegistration: 'true', VoiceUrl: 'http://127.0.0.1:9/voice' },
  });
  const to = 'sip:alice@acme.sip.us1.twilio.com';
  const { sid } = await client.calls.create({ to, from: '+15035550100', twiml: '<Response/>' });
  expect(sidsOf(await client.calls.list())).toEqual([sid]);
  expect(await client.calls(sid).fetch()).toMatchObject({ to });
  expect(await client.calls(sid).events.list()).toEqual([]);
  expect(await client.calls(sid).recordings.list()).toEqual([]);
  expect(await client.recordings.list()).toEqual([]);
});
