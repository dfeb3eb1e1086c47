/** A SIP domain of a world that points to its service, and a phone that may call it. */
import type { CallTrace, PlaceCallRequest } from 'twilio-emulator';
import { send } from '../../../serverless/test/http';
import { formOf, type RouterWorld } from '../../../serverless/test/router-world';

const PHONE = { username: 'phone', password: 'A-local-password-1' };

export type PlaceCall = (address: string, more?: Partial<PlaceCallRequest>) => Promise<CallTrace>;

/** Resolves to what places a call: to a user part at example.sip.twilio.com, or to a whole address. */
export async function addSipPhone({ emulator, domain }: RouterWorld): Promise<PlaceCall> {
  const { url, accountSid, authToken } = emulator;
  const headers = {
    host: 'api.twilio.com',
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const create = async (path: string, form: Readonly<Record<string, string>>): Promise<string> => {
    const resource = `/2010-04-01/Accounts/${accountSid}/SIP/${path}.json`;
    const { status, body, text } = await send(url, 'POST', resource, headers, formOf(form));
    if (status !== 201) throw new Error(`${path} was not created: ${text}`);
    return String(body['sid']);
  };
  const list = await create('CredentialLists', { FriendlyName: 'phones' });
  await create(`CredentialLists/${list}/Credentials`, {
    Username: PHONE.username,
    Password: PHONE.password,
  });
  const sipDomain = await create('Domains', {
    DomainName: 'example.sip.twilio.com',
    VoiceUrl: `https://${domain}/inbound-sip-router`,
  });
  // Without authentication a SIP domain takes no calls.
  await create(`Domains/${sipDomain}/Auth/Calls/CredentialListMappings`, {
    CredentialListSid: list,
  });
  return (address, more = {}) =>
    emulator.placeCall({
      from: 'sip:+15550100000@carrier.example.com',
      to: address.startsWith('sip') ? address : `sip:${address}@example.sip.twilio.com`,
      credentials: PHONE,
      ...more,
    });
}
