/** The SIP domains that a person may choose from: those of the account and those that routes name. */
import { canonicalSipDomain, type RouteTable } from 'route-table';
import type { AccountDestinations } from '../api/admin-api';

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
