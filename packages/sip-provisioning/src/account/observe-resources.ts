/** Turns what twilio-node answers into observed resources: here Twilio's names end. */
import type { AddressInstance } from 'twilio/lib/rest/api/v2010/account/address';
import type { ApplicationInstance } from 'twilio/lib/rest/api/v2010/account/application';
import type { IncomingPhoneNumberInstance } from 'twilio/lib/rest/api/v2010/account/incomingPhoneNumber';
import type { DomainInstance } from 'twilio/lib/rest/api/v2010/account/sip/domain';
import type { Fields, FieldValue, ObservedResource } from '../resources/resource';

export function observeAddress(each: AddressInstance): ObservedResource {
  const { customerName, street, streetSecondary, city, region, postalCode } = each;
  return {
    kind: 'address',
    name: nameOf(each.friendlyName),
    sid: each.sid,
    fields: fieldsOf({
      customerName,
      street,
      streetSecondary,
      city,
      region,
      postalCode,
      country: each.isoCountry,
      emergencyEnabled: each.emergencyEnabled,
      validated: each.validated,
    }),
  };
}

export function observeApp(each: ApplicationInstance): ObservedResource {
  return {
    kind: 'app',
    name: nameOf(each.friendlyName),
    sid: each.sid,
    fields: fieldsOf({
      voiceUrl: each.voiceUrl,
      voiceMethod: each.voiceMethod,
      voiceFallbackUrl: each.voiceFallbackUrl,
      voiceFallbackMethod: each.voiceFallbackMethod,
      voiceStatusCallbackUrl: each.statusCallback,
      voiceStatusCallbackMethod: each.statusCallbackMethod,
      connectableByOtherAccounts: isSet(each.publicApplicationConnectEnabled),
    }),
  };
}

export function observeDomain(each: DomainInstance): ObservedResource {
  const { friendlyName, voiceUrl, voiceMethod, voiceFallbackUrl, voiceFallbackMethod } = each;
  return {
    kind: 'domain',
    name: each.domainName.toLowerCase(),
    sid: each.sid,
    fields: fieldsOf({
      friendlyName,
      voiceUrl,
      voiceMethod,
      voiceFallbackUrl,
      voiceFallbackMethod,
      voiceStatusCallbackUrl: each.voiceStatusCallbackUrl,
      voiceStatusCallbackMethod: each.voiceStatusCallbackMethod,
      registration: isSet(each.sipRegistration),
      emergencyCalling: isSet(each.emergencyCallingEnabled),
      emergencyCaller: each.emergencyCallerSid,
      secure: isSet(each.secure),
      byocTrunkSid: each.byocTrunkSid,
    }),
  };
}

/** The number, and beside it its emergency address. */
export function observeNumber(each: IncomingPhoneNumberInstance): ObservedResource[] {
  const { sid, phoneNumber: name } = each;
  const number: ObservedResource = {
    kind: 'number',
    name,
    sid,
    fields: fieldsOf({
      friendlyName: each.friendlyName,
      app: each.voiceApplicationSid,
      voiceUrl: each.voiceUrl,
      voiceMethod: each.voiceMethod,
      voiceFallbackUrl: each.voiceFallbackUrl,
      voiceFallbackMethod: each.voiceFallbackMethod,
      voiceStatusCallbackUrl: each.statusCallback,
      voiceStatusCallbackMethod: each.statusCallbackMethod,
      smsUrl: each.smsUrl,
      smsMethod: each.smsMethod,
      smsApplicationSid: each.smsApplicationSid,
      trunkSid: each.trunkSid,
    }),
  };
  const fields = fieldsOf({
    address: each.emergencyAddressSid,
    status: emergencyStatus(each.emergencyAddressStatus),
  });
  return [number, { kind: 'emergency-address', name, sid, fields }];
}

/**
 * `emergency_address_status`; none means unregistered. The older `emergency_status` proves nothing since 2021 (docs,
 * voice/sip/api/emergency-calling).
 */
export function emergencyStatus(status: string | null | undefined): string {
  return status === undefined || status === null || status === '' ? 'unregistered' : status;
}

/** A resource may be without a name; twilio-node's types do not say so. */
export function nameOf(friendlyName: string | null | undefined): string {
  return friendlyName ?? '';
}

/** A flag that an older resource is without is not set. */
function isSet(flag: boolean | null | undefined): boolean {
  return flag ?? false;
}

/** Twilio's empty text and absent value mean the same: none. */
function fieldsOf(values: Readonly<Record<string, FieldValue | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === undefined || value === '' ? null : value,
    ]),
  );
}
