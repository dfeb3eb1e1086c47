/** The account's SIP domains and numbers for validation, if all of them are known. */
import type { AccountDestinations } from './answers';
import type { OwnAccount } from 'route-table';

/** Undefined if a list is missing or cut: what is not in it would be taken for somebody else's. */
export function ownAccountOf(
  destinations: AccountDestinations | undefined,
): OwnAccount | undefined {
  if (!destinations) return undefined;
  const { sipDomains, numbers, truncated, problems } = destinations;
  const parts = [...truncated, ...problems.map(({ part }) => part)];
  if (parts.includes('sipDomains') || parts.includes('numbers')) return undefined;
  return {
    sipDomains: sipDomains.map(({ label }) => label),
    numbers: numbers.map(({ number }) => number),
  };
}
