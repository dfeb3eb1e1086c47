/** The next step of changing a number's emergency address, from what is observed alone: it can be resumed anywhere. */

/** As Twilio reports it: `emergency_address_sid` and `emergency_address_status`. */
export interface ObservedEmergency {
  readonly addressSid: string | null;
  readonly status: string;
}

export type EmergencyStep =
  | { readonly kind: 'done' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'set' }
  | { readonly kind: 'wait'; readonly until: 'registered' | 'unregistered' };

/**
 * A new address is set only from `unregistered`: clear, wait, set, wait (docs, voice/sip/api/emergency-calling).
 * `target` null: no emergency address. A failed registration is cleared and tried again.
 */
export function nextEmergencyStep(
  { addressSid, status }: ObservedEmergency,
  target: string | null,
): EmergencyStep {
  if (addressSid === target && target !== null) {
    if (status === 'registered') return { kind: 'done' };
    if (status === 'pending-registration') return { kind: 'wait', until: 'registered' };
  }
  if (status === 'pending-unregistration') return { kind: 'wait', until: 'unregistered' };
  // An address that is set but not registered lies idle; clearing it is not a loss.
  if (addressSid !== null) return { kind: 'clear' };
  if (status !== 'unregistered') return { kind: 'wait', until: 'unregistered' };
  return target === null ? { kind: 'done' } : { kind: 'set' };
}
