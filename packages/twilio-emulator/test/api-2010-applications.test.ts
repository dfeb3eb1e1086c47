/** Journey: TwiML apps through twilio-node 6, every answer held to the specification. */
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

describe('Applications', () => {
  it('share a friendly name, and are found by it', async () => {
    const { applications } = client.api.v2010.account;
    const voiceUrl = 'https://example.com/voice';
    const first = await applications.create({ friendlyName: 'incoming', voiceUrl });
    const second = await applications.create({
      friendlyName: 'incoming',
      publicApplicationConnectEnabled: false,
    });
    await applications.create({ friendlyName: 'outgoing' });
    const found = await applications.list({ friendlyName: 'incoming' });
    expect(found.map(({ sid }) => sid)).toEqual([second.sid, first.sid]);
    expect(first).toMatchObject({ voiceUrl, voiceMethod: 'POST', smsUrl: null });
  });

  it('change only what is sent, clear a URL with an empty one, and can be removed', async () => {
    const { applications } = client.api.v2010.account;
    const { sid } = await applications.create({
      friendlyName: 'app',
      voiceUrl: 'https://example.com/voice',
      voiceMethod: 'GET',
      smsUrl: 'https://example.com/sms',
    });
    await applications(sid).update({ smsUrl: '', voiceFallbackUrl: 'https://example.com/other' });
    expect(await applications(sid).fetch()).toMatchObject({
      friendlyName: 'app',
      voiceUrl: 'https://example.com/voice',
      voiceMethod: 'GET',
      voiceFallbackUrl: 'https://example.com/other',
      smsUrl: '',
    });
    expect(await applications(sid).remove()).toBe(true);
    expect(await refusalOf(applications(sid).fetch())).toMatchObject({ status: 404, code: 20404 });
  });

  it('refuse a friendly name over 64 characters', async () => {
    const { applications } = client.api.v2010.account;
    expect(await refusalOf(applications.create({ friendlyName: 'x'.repeat(65) }))).toEqual({
      status: 400,
      code: 20001,
      message: 'Invalid parameter FriendlyName: it may be up to 64 characters long',
    });
  });

  it('come in pages that follow each other by relative addresses', async () => {
    const { applications } = client.api.v2010.account;
    for (const friendlyName of ['a', 'b', 'c']) await applications.create({ friendlyName });
    const page = await applications.page({ pageSize: 2 });
    expect(page.instances.map((each) => each.friendlyName)).toEqual(['c', 'b']);
    const next = await page.nextPage();
    expect(next?.instances.map((each) => each.friendlyName)).toEqual(['a']);
    const all = await applications.list({ pageSize: 1 });
    expect(all.map((each) => each.friendlyName)).toEqual(['c', 'b', 'a']);
  });
});
