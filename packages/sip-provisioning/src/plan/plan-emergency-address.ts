/** What must happen so that a number has its declared emergency address. */
import type { DeclaredResource, ObservedResource } from '../resources/resource';
import type { DraftChange } from './order-changes';

/** From the moment the old address is cleared (docs, voice/sip/api/emergency-calling: US and CA, UK). */
const EMERGENCY_GAP =
  'the number has no emergency calling until the new address is registered: up to 30 minutes in the US and Canada, 72 hours in the UK';
export const EMERGENCY_END = 'the number has no emergency calling from then on';
/** Assumed: the fee depends on the contract. */
const EMERGENCY_COSTS = 'emergency calling, charged monthly per number';

/** `observed` has its address as a name; undefined: the number does not exist yet. */
export function planEmergencyAddress(
  declared: DeclaredResource,
  observed: ObservedResource | undefined,
): DraftChange | undefined {
  const address = declared.fields['address'] ?? null;
  const current = observed?.fields['address'] ?? null;
  const status = observed?.fields['status'] ?? 'unregistered';
  const { kind, name } = declared;
  const base = { kind, name, ...(observed === undefined ? {} : { sid: observed.sid }) };
  const before = { address: current, status };
  if (address === null) {
    if (current === null && status === 'unregistered') return undefined;
    return { ...base, verb: 'remove', before, after: null, gap: EMERGENCY_END };
  }
  const after = { address, status: 'registered' };
  if (current === address && status === 'registered') return undefined;
  if (current === null && status === 'unregistered') {
    return { ...base, verb: 'create', before: null, after, costs: EMERGENCY_COSTS };
  }
  const isServed =
    status === 'registered' ||
    status === 'unregistration-failure' ||
    (status === 'pending-registration' && current !== address);
  return { ...base, verb: 'change', before, after, ...(isServed ? { gap: EMERGENCY_GAP } : {}) };
}
