/** What Twilio would send to the router of a call that was typed in. */
import { canonicalSipDomain, parseSipAddress } from 'route-table';
import type { TriedCall } from './router-state';

/** Parameters of the webhook; what is empty is absent. */
export interface SentCall {
  readonly to: string | undefined;
  readonly from: string | undefined;
  readonly sipDomain: string | undefined;
}

/** `user@acme` names the SIP domain by its label, if none is given apart. */
export function sentCall({ dialled, caller, sipDomain }: TriedCall): SentCall {
  const to = typed(dialled);
  return { to, from: typed(caller), sipDomain: typed(sipDomain) ?? (to && labelIn(to)) };
}

/** Whether what was typed as SIP domain is one: otherwise the domain of the dialled address counts. */
export function isSipDomain(typedDomain: string): boolean {
  return canonicalSipDomain(typedDomain.trim()) !== undefined;
}

function typed(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** A host with dots is a full name: Twilio's has its domain read from it, another's has none. */
function labelIn(to: string): string | undefined {
  const read = parseSipAddress(to);
  if (read.kind === 'failed' || read.address.host.includes('.')) return undefined;
  return canonicalSipDomain(read.address.host);
}
