/** How a number's emergency address gets registered and unregistered, as time passes. */

type EmergencyAddressStatus =
  | 'registered'
  | 'unregistered'
  | 'pending-registration'
  | 'registration-failure'
  | 'pending-unregistration'
  | 'unregistration-failure';

/** What was last asked for; what has become of it follows from the clock. */
export type EmergencyRegistration =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'register' | 'unregister';
      readonly address_sid: string;
      /** ISO 8601: when it is done. */
      readonly done_at: string;
      readonly has_failed: boolean;
    };

export interface EmergencyAddress {
  readonly status: EmergencyAddressStatus;
  readonly address_sid: string | null;
}

const MINUTE_MS = 60_000;

/** Docs, voice/sip/api/emergency-calling-api: up to 30 minutes in the US and Canada, 72 hours in the UK. */
const WAIT_MS: Readonly<Record<string, number>> = {
  US: 30 * MINUTE_MS,
  CA: 30 * MINUTE_MS,
  GB: 72 * 60 * MINUTE_MS,
};
const LONGEST_WAIT_MS = 72 * 60 * MINUTE_MS;

/** Milliseconds until a change in the country is done; the emulator takes as long as it may take. */
function emergencyWaitMs(isoCountry: string): number {
  return WAIT_MS[isoCountry] ?? LONGEST_WAIT_MS;
}

/** Asks for a change at `now`, done when the country's wait is over. */
export function beginEmergencyChange(
  kind: 'register' | 'unregister',
  addressSid: string,
  isoCountry: string,
  now: Date,
): EmergencyRegistration {
  return {
    kind,
    address_sid: addressSid,
    done_at: new Date(now.getTime() + emergencyWaitMs(isoCountry)).toISOString(),
    has_failed: false,
  };
}

/** What the number shows at `now`. */
export function emergencyAddressAt(
  registration: EmergencyRegistration,
  now: Date,
): EmergencyAddress {
  if (registration.kind === 'none') return { status: 'unregistered', address_sid: null };
  const { kind, address_sid } = registration;
  const isDone = new Date(registration.done_at) <= now;
  if (registration.has_failed) {
    const status = kind === 'register' ? 'registration-failure' : 'unregistration-failure';
    return { status, address_sid };
  }
  if (kind === 'register') {
    return { status: isDone ? 'registered' : 'pending-registration', address_sid };
  }
  return isDone
    ? { status: 'unregistered', address_sid: null }
    : { status: 'pending-unregistration', address_sid };
}
