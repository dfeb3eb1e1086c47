/** Incoming Phone Numbers: the numbers of the account: bought, configured, released. */
import type { ApiCall, Route, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { recordAlert } from '../monitor/alerts';
import { rfc2822Timestamp } from '../timestamps';
import { addresses } from './address-rows';
import { applications } from './applications';
import { CAPABILITIES } from './available-phone-numbers';
import { api2010Behaviours } from './behaviours';
import { changedEmergencyAddress } from './emergency-address-change';
import { emergencyAddressAt } from './emergency-registration';
import { methodField, sidField, urlField } from './form-fields';
import { friendlyName } from './friendly-name';
import {
  incomingPhoneNumbers,
  releasedPhoneNumbers,
  renderPhoneNumber,
  type IncomingPhoneNumber,
} from './incoming-phone-number-rows';
import { matchesNumberPattern } from './number-pattern';
import { numberToBuy } from './number-purchase';
import { page2010 } from './page-2010';
import { NUMBER_TYPES, type NumberType } from './phone-number-inventory';

// Validation

function phoneNumberOf(call: ApiCall): IncomingPhoneNumber {
  const found = call.emulator.store.get(incomingPhoneNumbers, call.sid('Sid'));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

function applicationSid(call: ApiCall, name: string, before: string | null): string | null {
  const sid = sidField(call, name, before);
  if (sid !== null && sid !== before && !call.emulator.store.get(applications, sid)) {
    throw refusal(api2010Behaviours.applicationUnknown, sid);
  }
  return sid;
}

function addressSid(call: ApiCall, before: string | null): string | null {
  const sid = sidField(call, 'AddressSid', before);
  if (sid !== null && !call.emulator.store.get(addresses, sid)) {
    throw refusal(api2010Behaviours.addressUnknown, 'AddressSid', sid);
  }
  return sid;
}

/** Setting the one clears the other; with both in one request the trunk wins. */
function trunkOrApplication(call: ApiCall, before: IncomingPhoneNumber) {
  const trunk = sidField(call, 'TrunkSid', before.trunk_sid);
  const application = applicationSid(call, 'VoiceApplicationSid', before.voice_application_sid);
  const setsTrunk = trunk !== null && (call.form.text('TrunkSid') ?? '') !== '';
  const setsApplication = (call.form.text('VoiceApplicationSid') ?? '') !== '';
  return {
    trunk_sid: setsApplication && !setsTrunk ? null : trunk,
    voice_application_sid: setsTrunk ? null : application,
  };
}

// Operations

function createNumber(call: ApiCall, type: NumberType | undefined): Reply {
  const { sids, account, clock, store } = call.emulator;
  const offered = numberToBuy(call, type);
  const now = rfc2822Timestamp(clock.now());
  const number = put(call, {
    sid: sids.next('PN'),
    account_sid: account.sid,
    phone_number: offered.phone_number,
    friendly_name: offered.friendly_name,
    type: offered.type,
    iso_country: offered.iso_country,
    address_sid: null,
    address_requirements: 'none',
    api_version: '2010-04-01',
    beta: false,
    capabilities: CAPABILITIES,
    identity_sid: null,
    bundle_sid: null,
    origin: 'twilio',
    status: 'in-use',
    sms_application_sid: null,
    sms_url: null,
    sms_method: 'POST',
    sms_fallback_url: null,
    sms_fallback_method: 'POST',
    status_callback: null,
    status_callback_method: 'POST',
    trunk_sid: null,
    voice_application_sid: null,
    voice_receive_mode: 'voice',
    voice_caller_id_lookup: false,
    voice_url: null,
    voice_method: 'POST',
    voice_fallback_url: null,
    voice_fallback_method: 'POST',
    emergency: { kind: 'none' },
    date_created: now,
    date_updated: now,
  });
  const released = store.get(releasedPhoneNumbers, offered.phone_number);
  if (released) store.remove(releasedPhoneNumbers, released);
  return created(renderPhoneNumber(number, clock.now()));
}

function updateNumber(call: ApiCall): Reply {
  const number = put(call, phoneNumberOf(call));
  return ok(renderPhoneNumber(number, call.emulator.clock.now()));
}

function fetchNumber(call: ApiCall): Reply {
  return ok(renderPhoneNumber(phoneNumberOf(call), call.emulator.clock.now()));
}

function listNumbers(call: ApiCall, type: NumberType | undefined): Reply {
  const { query, emulator } = call;
  const isAskedFor = (each: IncomingPhoneNumber): boolean =>
    (type === undefined || each.type === type) &&
    [undefined, each.friendly_name].includes(query.text('FriendlyName')) &&
    [undefined, each.origin].includes(query.text('Origin')) &&
    [undefined, true, each.beta].includes(query.flag('Beta')) &&
    matchesNumberPattern(each.phone_number, query.text('PhoneNumber') ?? '');
  const rows = emulator.store.list(incomingPhoneNumbers, isAskedFor);
  const render = (each: IncomingPhoneNumber): object =>
    renderPhoneNumber(each, emulator.clock.now());
  return ok(page2010(call, 'incoming_phone_numbers', rows, render, (each) => each.sid));
}

function releaseNumber(call: ApiCall): Reply {
  const { store, clock } = call.emulator;
  const number = phoneNumberOf(call);
  const { status } = emergencyAddressAt(number.emergency, clock.now());
  if (status !== 'unregistered') {
    throw refusal(api2010Behaviours.releaseWithEmergencyAddress, number.phone_number, status);
  }
  store.remove(incomingPhoneNumbers, number);
  store.put(releasedPhoneNumbers, {
    phone_number: number.phone_number,
    released_at: clock.now().toISOString(),
  });
  return noContent();
}

/** Stores the number with the fields of the call over those it has. */
function put(call: ApiCall, before: IncomingPhoneNumber): IncomingPhoneNumber {
  const { form, emulator } = call;
  const method = (name: string, present: 'GET' | 'POST') => methodField(call, name, present);
  const url = (name: string, present: string | null) => urlField(call, name, present);
  const number: IncomingPhoneNumber = {
    ...before,
    ...trunkOrApplication(call, before),
    friendly_name: friendlyName(call, before.friendly_name),
    api_version: form.text('ApiVersion') ?? before.api_version,
    address_sid: addressSid(call, before.address_sid),
    identity_sid: sidField(call, 'IdentitySid', before.identity_sid),
    bundle_sid: sidField(call, 'BundleSid', before.bundle_sid),
    sms_application_sid: applicationSid(call, 'SmsApplicationSid', before.sms_application_sid),
    sms_url: url('SmsUrl', before.sms_url),
    sms_method: method('SmsMethod', before.sms_method),
    sms_fallback_url: url('SmsFallbackUrl', before.sms_fallback_url),
    sms_fallback_method: method('SmsFallbackMethod', before.sms_fallback_method),
    status_callback: url('StatusCallback', before.status_callback),
    status_callback_method: method('StatusCallbackMethod', before.status_callback_method),
    voice_receive_mode: form.text('VoiceReceiveMode') === 'fax' ? 'fax' : 'voice',
    voice_caller_id_lookup: form.flag('VoiceCallerIdLookup') ?? before.voice_caller_id_lookup,
    voice_url: url('VoiceUrl', before.voice_url),
    voice_method: method('VoiceMethod', before.voice_method),
    voice_fallback_url: url('VoiceFallbackUrl', before.voice_fallback_url),
    voice_fallback_method: method('VoiceFallbackMethod', before.voice_fallback_method),
    emergency: changedEmergencyAddress(call, before.emergency, before.iso_country),
    date_updated: rfc2822Timestamp(emulator.clock.now()),
  };
  if (form.has('EmergencyStatus')) {
    const { code, message } = api2010Behaviours.emergencyStatusIgnored;
    recordAlert(emulator, {
      errorCode: code,
      logLevel: 'warning',
      text: message,
      resourceSid: number.sid,
    });
  }
  return emulator.store.put(incomingPhoneNumbers, number);
}

// Routes

const SIMPLIFIED = 'Regulatory bundles and identities are kept but not checked.';

/** Without a type: all numbers; with one: the list of its own address. */
function routesOf(type: NumberType | undefined): [string, Route][] {
  return [
    [
      `ListIncomingPhoneNumber${type ?? ''}`,
      { run: (call) => listNumbers(call, type), sure: 'spec' },
    ],
    [
      `CreateIncomingPhoneNumber${type ?? ''}`,
      { run: (call) => createNumber(call, type), sure: 'docs', simplified: SIMPLIFIED },
    ],
  ];
}

export const incomingPhoneNumberRoutes: Routes = {
  FetchIncomingPhoneNumber: { run: fetchNumber, sure: 'spec' },
  UpdateIncomingPhoneNumber: { run: updateNumber, sure: 'docs', simplified: SIMPLIFIED },
  DeleteIncomingPhoneNumber: { run: releaseNumber, sure: 'docs' },
  ...Object.fromEntries([undefined, ...NUMBER_TYPES].flatMap(routesOf)),
};
