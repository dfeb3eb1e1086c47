/** Journey: numbers searched, bought, configured and released through twilio-node 6. */
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

const DAY_MS = 24 * 3_600_000;
const PHONE_NUMBER = '+15035550100';
const buy = (phoneNumber = PHONE_NUMBER) =>
  client.api.v2010.account.incomingPhoneNumbers.create({ phoneNumber });
const createApplication = () =>
  client.api.v2010.account.applications.create({ friendlyName: 'incoming' });

describe('Available phone numbers', () => {
  it('are found by area code, pattern, place and capability, always the same', async () => {
    const us = client.api.v2010.account.availablePhoneNumbers('US');
    const portland = await us.local.list({ areaCode: 503 });
    expect(portland).toHaveLength(20);
    expect(portland[0]).toMatchObject({
      phoneNumber: PHONE_NUMBER,
      friendlyName: '(503) 555-0100',
      locality: 'Portland',
      region: 'OR',
      isoCountry: 'US',
    });
    const numbers = async (query: object): Promise<string[]> =>
      (await us.local.list(query)).map((each) => each.phoneNumber);
    expect(await numbers({ contains: '+1503***0107' })).toEqual(['+15035550107']);
    expect(await numbers({ contains: '0119$' })).toHaveLength(5);
    expect(await numbers({ contains: '%JKL011%', areaCode: 415 })).toHaveLength(10);
    expect(await numbers({ inRegion: 'hi', inLocality: 'Hilo' })).toHaveLength(20);
    expect(await numbers({ areaCode: 999 })).toEqual([]);
    expect(await numbers({ smsEnabled: false })).toEqual([]);
    expect(await numbers({ limit: 70, pageSize: 30 })).toHaveLength(70);
  });

  it('are offered in three countries, each with its own kinds', async () => {
    const { availablePhoneNumbers } = client.api.v2010.account;
    const countries = await availablePhoneNumbers.list();
    expect(countries.map((each) => each.countryCode)).toEqual(['US', 'CA', 'GB']);
    expect((await availablePhoneNumbers('GB').fetch()).subresourceUris).toEqual({
      local: expect.stringContaining('/AvailablePhoneNumbers/GB/Local.json') as string,
      mobile: expect.stringContaining('/AvailablePhoneNumbers/GB/Mobile.json') as string,
    });
    const [mobile] = await availablePhoneNumbers('GB').mobile.list({ limit: 1 });
    expect(mobile).toMatchObject({ phoneNumber: '+447700900000' });
    const [tollFree] = await availablePhoneNumbers('CA').tollFree.list({ limit: 1 });
    expect(tollFree?.phoneNumber).toBe('+18005550100');
    const unknown = { status: 404, code: 20404 };
    expect(await refusalOf(availablePhoneNumbers('US').mobile.list())).toMatchObject(unknown);
    expect(await refusalOf(availablePhoneNumbers('XX').local.list())).toMatchObject(unknown);
  });
});

describe('Incoming phone numbers', () => {
  it('are bought by number, configured, listed and released', async () => {
    const { incomingPhoneNumbers, availablePhoneNumbers } = client.api.v2010.account;
    const application = await createApplication();
    const { sid } = await incomingPhoneNumbers.create({
      phoneNumber: PHONE_NUMBER,
      voiceApplicationSid: application.sid,
      smsUrl: 'https://example.com/sms',
    });
    await incomingPhoneNumbers(sid).update({ friendlyName: 'client one', smsUrl: '' });
    expect(await incomingPhoneNumbers(sid).fetch()).toMatchObject({
      friendlyName: 'client one',
      phoneNumber: PHONE_NUMBER,
      voiceApplicationSid: application.sid,
      smsUrl: '',
      capabilities: { voice: true, sms: true, mms: true, fax: false },
      emergencyAddressStatus: 'unregistered',
      status: 'in-use',
    });
    const free = await availablePhoneNumbers('US').local.list({ contains: PHONE_NUMBER });
    expect(free).toEqual([]);
    await incomingPhoneNumbers(sid).remove();
    expect(await incomingPhoneNumbers.list()).toEqual([]);
  });

  it('are bought by area code: the first that is free', async () => {
    const { incomingPhoneNumbers } = client.api.v2010.account;
    await buy();
    const bought = await incomingPhoneNumbers.create({ areaCode: '503' });
    expect(bought).toMatchObject({ phoneNumber: '+15035550101', friendlyName: '(503) 555-0101' });
  });

  it('have lists by kind, and filters', async () => {
    const { incomingPhoneNumbers } = client.api.v2010.account;
    const local = await incomingPhoneNumbers.local.create({ phoneNumber: PHONE_NUMBER });
    await incomingPhoneNumbers.tollFree.create({ phoneNumber: '+18005550100' });
    await incomingPhoneNumbers.mobile.create({ phoneNumber: '+447700900000' });
    const sids = async (query: object): Promise<string[]> =>
      (await incomingPhoneNumbers.list(query)).map((each) => each.sid);
    expect(await sids({})).toHaveLength(3);
    expect(await sids({ phoneNumber: PHONE_NUMBER })).toEqual([local.sid]);
    expect(await sids({ phoneNumber: '503***0100' })).toEqual([local.sid]);
    expect(await sids({ friendlyName: '(503) 555-0100' })).toEqual([local.sid]);
    expect(await sids({ origin: 'hosted' })).toEqual([]);
    expect(await incomingPhoneNumbers.local.list()).toHaveLength(1);
    expect(await incomingPhoneNumbers.tollFree.list()).toHaveLength(1);
    expect(await incomingPhoneNumbers.mobile.list()).toHaveLength(1);
  });

  it('have either a trunk or an application', async () => {
    const { incomingPhoneNumbers } = client.api.v2010.account;
    const { sid: voiceApplicationSid } = await createApplication();
    const trunkSid = `TK${'a'.repeat(32)}`;
    const number = incomingPhoneNumbers((await buy()).sid);
    await number.update({ voiceApplicationSid });
    expect(await number.update({ trunkSid })).toMatchObject({
      trunkSid,
      voiceApplicationSid: null,
    });
    expect(await number.update({ voiceApplicationSid })).toMatchObject({
      trunkSid: null,
      voiceApplicationSid,
    });
    expect(await number.update({ friendlyName: 'x' })).toMatchObject({ voiceApplicationSid });
    expect(await number.update({ voiceApplicationSid: '' })).toMatchObject({
      voiceApplicationSid: null,
    });
  });

  it.each([
    [{ phoneNumber: '503-555-0100' }, 21421, '503-555-0100 is not a valid phone number'],
    [{ phoneNumber: '+15035559999' }, 21422, '+15035559999 is not available.'],
    [{}, 21421, 'PhoneNumber is invalid: send PhoneNumber or AreaCode'],
    [{ areaCode: '12' }, 21451, 'Invalid area code: 12'],
    [{ areaCode: '999' }, 21452, 'No phone numbers found in area code 999'],
  ])('cannot be bought by %j', async (options, code, message) => {
    const { incomingPhoneNumbers } = client.api.v2010.account;
    const refused = await refusalOf(incomingPhoneNumbers.create(options));
    expect(refused).toEqual({ status: 400, code, message });
  });

  it('cannot be bought twice, or as another kind', async () => {
    await buy();
    const refused = { status: 400, code: 21422, message: `${PHONE_NUMBER} is not available.` };
    expect(await refusalOf(buy())).toEqual(refused);
    const { tollFree } = client.api.v2010.account.incomingPhoneNumbers;
    const asTollFree = tollFree.create({ phoneNumber: '+14155550100' });
    expect(await refusalOf(asTollFree)).toMatchObject({ status: 400, code: 21422 });
  });

  it('once released come back by number for 10 days only, and are not on offer', async () => {
    const { incomingPhoneNumbers, availablePhoneNumbers } = client.api.v2010.account;
    await incomingPhoneNumbers((await buy()).sid).remove();
    const [first] = await availablePhoneNumbers('US').local.list({ areaCode: 503, limit: 1 });
    expect(first?.phoneNumber).toBe('+15035550101');
    await emulator.running.clock.advance(9 * DAY_MS);
    const { sid } = await buy();
    await incomingPhoneNumbers(sid).remove();
    await emulator.running.clock.advance(11 * DAY_MS);
    expect(await refusalOf(buy())).toMatchObject({ status: 400, code: 21422 });
  });

  it('name only applications and addresses that exist', async () => {
    const number = client.api.v2010.account.incomingPhoneNumbers((await buy()).sid);
    const voiceApplicationSid = `AP${'0'.repeat(32)}`;
    expect(await refusalOf(number.update({ voiceApplicationSid }))).toEqual({
      status: 400,
      code: 21420,
      message: `Invalid ApplicationSid ${voiceApplicationSid}`,
    });
    const addressSid = `AD${'0'.repeat(32)}`;
    expect(await refusalOf(number.update({ addressSid }))).toEqual({
      status: 400,
      code: 20001,
      message: `Invalid parameter AddressSid: there is no address ${addressSid}`,
    });
  });
});
