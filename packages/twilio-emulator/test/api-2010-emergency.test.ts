/** Journey: addresses, and a number's emergency address through all its states, by twilio-node 6. */
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

const MINUTE_MS = 60_000;
const advance = (minutes: number) => emulator.running.clock.advance(minutes * MINUTE_MS);

const STREET = {
  friendlyName: 'payphone',
  customerName: 'Futel',
  street: '645 Harrison St.',
  city: 'San Francisco',
  region: 'CA',
  postalCode: '94105',
  isoCountry: 'US',
};
const LONDON = { street: '1 High St', city: 'London', region: 'London', postalCode: 'SW1A 1AA' };
const createAddress = (more: object = {}) =>
  client.api.v2010.account.addresses.create({ ...STREET, emergencyEnabled: true, ...more });
const buy = async (phoneNumber = '+15035550100') => {
  const { incomingPhoneNumbers } = client.api.v2010.account;
  return incomingPhoneNumbers((await incomingPhoneNumbers.create({ phoneNumber })).sid);
};
const sendToNumber = (numberSid: string, form: Record<string, string>) =>
  emulator.post(
    'api.twilio.com',
    `/2010-04-01/Accounts/${emulator.running.accountSid}/IncomingPhoneNumbers/${numberSid}.json`,
    form,
  );

describe('Addresses', () => {
  it('are created, found, changed and removed', async () => {
    const { addresses } = client.api.v2010.account;
    const plain = await addresses.create(STREET);
    expect(plain).toMatchObject({ emergencyEnabled: false, validated: false });
    const { sid } = await createAddress({ friendlyName: 'emergency', customerName: 'Other' });
    expect(await addresses.list({ emergencyEnabled: true })).toMatchObject([
      { sid, validated: true, verified: true },
    ]);
    expect(await addresses.list({ customerName: 'Futel' })).toMatchObject([{ sid: plain.sid }]);
    expect(await addresses.list({ friendlyName: 'emergency' })).toHaveLength(1);
    expect(await addresses.list({ isoCountry: 'GB' })).toEqual([]);
    await addresses(sid).update({ street: '646 Harrison St.' });
    expect(await addresses(sid).fetch()).toMatchObject({
      street: '646 Harrison St.',
      customerName: 'Other',
    });
    await addresses(sid).remove();
    expect(await addresses.list()).toHaveLength(1);
  });

  it('for emergencies are corrected, or suggested when that is not wanted', async () => {
    const crooked = { region: 'ca' };
    expect(await createAddress(crooked)).toMatchObject({ region: 'CA', validated: true });
    expect(await refusalOf(createAddress({ ...crooked, autoCorrectAddress: false }))).toEqual({
      status: 400,
      code: 21629,
      message:
        'Failed to validate address. Check the suggested address. | FriendlyName: payphone, CustomerName: Futel, Street: 645 Harrison St., Locality: San Francisco, Region: CA, PostalCode: 94105, IsoCountry: US',
    });
  });

  it.each([
    [{ street: 'Harrison St.' }, 'Harrison St. has no house number'],
    [{ postalCode: '941' }, '941 is not a postal code of US'],
    [{ isoCountry: 'AQ' }, 'no emergency addresses in AQ'],
  ])('for emergencies are refused when they cannot be validated: %j', async (part, reason) => {
    expect(await refusalOf(createAddress(part))).toEqual({
      status: 400,
      code: 21628,
      message: `Failed to validate address: ${reason}`,
    });
  });

  it('for emergencies have a friendly name of 32 characters at most', async () => {
    const { addresses } = client.api.v2010.account;
    const friendlyName = 'x'.repeat(33);
    await addresses.create({ ...STREET, friendlyName });
    expect(await refusalOf(createAddress({ friendlyName }))).toEqual({
      status: 400,
      code: 20001,
      message: 'Invalid parameter FriendlyName: it may be up to 32 characters long',
    });
  });

  it('show the numbers that depend on them, and stay as long as there are any', async () => {
    const { addresses } = client.api.v2010.account;
    const { sid } = await createAddress();
    const number = await buy();
    await number.update({ addressSid: sid });
    expect(await addresses(sid).dependentPhoneNumbers.list()).toMatchObject([
      { phoneNumber: '+15035550100' },
    ]);
    expect(await refusalOf(addresses(sid).remove())).toEqual({
      status: 400,
      code: 20001,
      message: `Address ${sid} is in use by +15035550100`,
    });
    await number.update({ addressSid: '' });
    expect(await addresses(sid).dependentPhoneNumbers.list()).toEqual([]);
    expect(await addresses(sid).remove()).toBe(true);
  });
});

describe('The emergency address of a number', () => {
  it('is registered after 30 minutes in the US', async () => {
    const number = await buy();
    const { sid: emergencyAddressSid } = await createAddress();
    const pending = { emergencyAddressSid, emergencyAddressStatus: 'pending-registration' };
    expect(await number.update({ emergencyAddressSid })).toMatchObject(pending);
    await advance(29);
    expect(await number.fetch()).toMatchObject(pending);
    await advance(1);
    expect(await number.fetch()).toMatchObject({
      emergencyAddressSid,
      emergencyAddressStatus: 'registered',
    });
    const { addresses } = client.api.v2010.account;
    expect(await addresses(emergencyAddressSid).dependentPhoneNumbers.list()).toHaveLength(1);
  });

  it('is changed by clearing it, waiting, and setting the new one; not otherwise', async () => {
    const number = await buy();
    const [one, two] = [await createAddress(), await createAddress({ street: '1 Other St' })];
    const inPlace = (status: string) => ({
      status: 400,
      code: 20001,
      message: `Invalid parameter EmergencyAddressSid: the emergency address status is ${status}, clear the address and wait for unregistered`,
    });
    const setTwo = () => number.update({ emergencyAddressSid: two.sid });
    await number.update({ emergencyAddressSid: one.sid });
    expect(await refusalOf(setTwo())).toEqual(inPlace('pending-registration'));
    await advance(30);
    expect(await refusalOf(setTwo())).toEqual(inPlace('registered'));
    await number.update({ emergencyAddressSid: one.sid });
    expect(await number.update({ emergencyAddressSid: '' })).toMatchObject({
      emergencyAddressStatus: 'pending-unregistration',
    });
    await advance(15);
    await number.update({ emergencyAddressSid: '' });
    expect(await refusalOf(setTwo())).toEqual(inPlace('pending-unregistration'));
    await advance(15);
    expect(await number.fetch()).toMatchObject({
      emergencyAddressStatus: 'unregistered',
      emergencyAddressSid: null,
    });
    await setTwo();
    await advance(30);
    expect(await number.fetch()).toMatchObject({
      emergencyAddressStatus: 'registered',
      emergencyAddressSid: two.sid,
    });
  });

  it('takes 72 hours in the UK', async () => {
    const number = await buy('+442079460000');
    const { sid } = await createAddress({ ...LONDON, isoCountry: 'GB' });
    await number.update({ emergencyAddressSid: sid });
    await advance(72 * 60 - 1);
    expect((await number.fetch()).emergencyAddressStatus).toBe('pending-registration');
    await advance(1);
    expect((await number.fetch()).emergencyAddressStatus).toBe('registered');
  });

  it('keeps its number from being released until it is unregistered', async () => {
    const number = await buy();
    const { sid } = await createAddress();
    await number.update({ emergencyAddressSid: sid });
    await advance(30);
    expect(await refusalOf(number.remove())).toEqual({
      status: 400,
      code: 20001,
      message:
        'The emergency address of +15035550100 must be removed before the number is released: its status is registered',
    });
    await number.update({ emergencyAddressSid: '' });
    await advance(30);
    expect(await number.remove()).toBe(true);
  });

  it('exists, is enabled for emergencies and is in the country of the number', async () => {
    const number = await buy();
    const set = (emergencyAddressSid: string) => refusalOf(number.update({ emergencyAddressSid }));
    const unknown = `AD${'0'.repeat(32)}`;
    expect(await set(unknown)).toEqual({
      status: 400,
      code: 20001,
      message: `Invalid parameter EmergencyAddressSid: there is no address ${unknown}`,
    });
    const plain = await createAddress({ emergencyEnabled: false });
    expect(await set(plain.sid)).toEqual({
      status: 400,
      code: 20001,
      message: `Invalid parameter EmergencyAddressSid: ${plain.sid} is not enabled and validated for emergency calling`,
    });
    const foreign = await createAddress({ ...LONDON, isoCountry: 'GB' });
    expect(await set(foreign.sid)).toEqual({
      status: 400,
      code: 18013,
      message: 'This phone number type requires a valid domestic emergency address.',
    });
  });

  it('can fail to register; then it is cleared at once or set again', async () => {
    const number = await buy();
    const { sid } = await createAddress();
    const { sid: numberSid } = await number.update({ emergencyAddressSid: sid });
    const fail = () =>
      emulator.control('POST', 'emergency-failures', { phoneNumberSid: numberSid });
    await fail();
    expect((await number.fetch()).emergencyAddressStatus).toBe('registration-failure');
    await number.update({ emergencyAddressSid: sid });
    await advance(30);
    await number.update({ emergencyAddressSid: '' });
    await fail();
    expect((await number.fetch()).emergencyAddressStatus).toBe('unregistration-failure');
    await number.update({ emergencyAddressSid: '' });
    await advance(30);
    expect((await number.fetch()).emergencyAddressStatus).toBe('unregistered');
    await number.update({ emergencyAddressSid: sid });
    await fail();
    await number.update({ emergencyAddressSid: '' });
    expect((await number.fetch()).emergencyAddressStatus).toBe('unregistered');
  });

  it('is not touched by EmergencyStatus, which leaves an alert with code 22222', async () => {
    const number = await buy();
    const { sid } = await number.fetch();
    const reply = await sendToNumber(sid, { EmergencyStatus: 'Inactive' });
    expect(reply).toMatchObject({
      status: 200,
      body: { emergency_status: 'Active', emergency_address_status: 'unregistered' },
    });
    expect(await client.monitor.v1.alerts.list()).toMatchObject([
      { errorCode: '22222', logLevel: 'warning', resourceSid: sid },
    ]);
  });
});
