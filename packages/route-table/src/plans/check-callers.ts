/** Checks caller lists and sources: entries that are there twice, or that no call can ever fit. */
import type { CallPlan, CallerList } from './call-plan';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { isPrivateHost } from '../fields/private-host';
import { resolveE164 } from '../numbering/numbering';
import type { Numbering } from '../numbering/numbering-settings';
import { checkAddress } from '../validation/check-address';

/** Every field is good. */
export function checkCallerLists(
  lists: readonly CallerList[],
  numbering: Numbering | undefined,
  found: Findings,
): void {
  lists.forEach(({ entries }, index) => {
    const path: Path = ['callerLists', index, 'entries'];
    const seen = new Set<string>();
    entries.forEach(({ address }, place) => {
      const caller = (numbering && resolveE164(address, numbering)) ?? address;
      if (seen.has(caller)) {
        fault(found, [...path, place, 'address'], 'caller-twice', { address: quote(address) });
      }
      seen.add(caller);
    });
    entries.forEach(({ address }, place) => {
      // As for a route, but what is said of it is about callers.
      const asRoute: Findings = { ...found, issues: [], warnings: [] };
      checkAddress(address, 'exact', [...path, place, 'address'], asRoute);
      const [doubt] = [...asRoute.issues, ...asRoute.warnings];
      if (!doubt) return;
      const params = { address: quote(address) };
      warn(found, doubt.path, 'caller-never-fits', params, doubt.remedy);
    });
  });
}

/** Twilio hands on the address that a call came from over the internet. */
export function checkSources({ steps }: CallPlan, path: Path, found: Findings): void {
  steps.forEach(({ when }, index) => {
    (when?.source?.ip ?? []).forEach((network, place) => {
      const [address = ''] = network.split('/');
      if (!isPrivateHost(address.includes(':') ? `[${address}]` : address)) return;
      const at: Path = [...path, 'steps', index, 'when', 'source', 'ip', place];
      warn(found, at, 'private-network', { network: quote(network) });
    });
  });
}
