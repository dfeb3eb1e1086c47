/** The SIP domains that a person may choose from: those of the account and those that routes name. */
import type { AccountDestinations } from 'admin-contract';
import { canonicalSipDomain, type RouteTable } from 'route-table';

/** Labels, each once, sorted. */
export function knownSipDomains(
  table: RouteTable | undefined,
  destinations: AccountDestinations | undefined,
): readonly string[] {
  const ofRoutes = (table?.routes ?? []).flatMap(
    ({ domain = '' }) => canonicalSipDomain(domain) ?? [],
  );
  const ofAccount = (destinations?.sipDomains ?? []).map(({ label }) => label);
  return [...new Set([...ofAccount, ...ofRoutes])].sort();
}
