/** The rows of the account's phone numbers, of those it gave back, and how a number is shown. */
import { collection, keyedCollection, type Store } from '../store/store';
import { accountPath } from './account-path';
import { emergencyAddressAt, type EmergencyRegistration } from './emergency-registration';
import type { HttpMethod } from './http-method';
import type { NumberType } from './phone-number-inventory';

/** A row holds what Twilio shows, but for `uri` and the emergency address, which follows the clock. */
export interface IncomingPhoneNumber {
  readonly sid: string;
  readonly account_sid: string;
  readonly phone_number: string;
  readonly friendly_name: string;
  /** Not shown: which list it is in. */
  readonly type: NumberType;
  /** Not shown. */
  readonly iso_country: string;
  readonly address_sid: string | null;
  readonly address_requirements: 'none';
  readonly api_version: string;
  readonly beta: boolean;
  readonly capabilities: object;
  readonly identity_sid: string | null;
  readonly bundle_sid: string | null;
  readonly origin: string;
  readonly status: string;
  readonly sms_application_sid: string | null;
  readonly sms_url: string | null;
  readonly sms_method: HttpMethod;
  readonly sms_fallback_url: string | null;
  readonly sms_fallback_method: HttpMethod;
  readonly status_callback: string | null;
  readonly status_callback_method: HttpMethod;
  readonly trunk_sid: string | null;
  readonly voice_application_sid: string | null;
  readonly voice_receive_mode: 'voice' | 'fax';
  readonly voice_caller_id_lookup: boolean;
  readonly voice_url: string | null;
  readonly voice_method: HttpMethod;
  readonly voice_fallback_url: string | null;
  readonly voice_fallback_method: HttpMethod;
  /** Not shown as such: see `emergencyAddressAt`. */
  readonly emergency: EmergencyRegistration;
  readonly date_created: string;
  readonly date_updated: string;
}

/** A number that the account gave back: nobody else gets it here. */
export interface ReleasedNumber {
  readonly phone_number: string;
  /** ISO 8601. */
  readonly released_at: string;
}

export const incomingPhoneNumbers = collection<IncomingPhoneNumber>(
  'api-2010.incoming-phone-numbers',
);

export const releasedPhoneNumbers = keyedCollection<ReleasedNumber>(
  'api-2010.released-phone-numbers',
  (each) => each.phone_number,
);

export function ownedNumbers(store: Store): string[] {
  return store.all(incomingPhoneNumbers).map((each) => each.phone_number);
}

export function releasedNumbers(store: Store): string[] {
  return store.all(releasedPhoneNumbers).map((each) => each.phone_number);
}

const NOT_SHOWN = new Set(['type', 'iso_country', 'emergency']);

/** The number as it is at `now`. */
export function renderPhoneNumber(row: IncomingPhoneNumber, now: Date): Record<string, unknown> {
  const { status, address_sid } = emergencyAddressAt(row.emergency, now);
  return {
    ...Object.fromEntries(Object.entries(row).filter(([name]) => !NOT_SHOWN.has(name))),
    emergency_status: 'Active',
    emergency_address_sid: address_sid,
    emergency_address_status: status,
    uri: `${accountPath(row.account_sid)}/IncomingPhoneNumbers/${row.sid}.json`,
  };
}
