/** What validation is told of the account, if all of its SIP domains and numbers are known. */
import type { AccountDestinations } from './answers';
import type { OwnAccount } from 'route-table';

/** Undefined if a list is missing or cut: what is not in it would be taken for somebody else's. */
export function ownAccountOf(
  destinations: AccountDestinations | undefined,
): OwnAccount | undefined {
  if (!destinations) return undefined;
  const { accountSid, sipDomains, numbers, truncated, problems } = destinations;
  const parts = [...truncated, ...problems.map(({ part }) => part)];
  if (parts.includes('sipDomains') || parts.includes('numbers')) return undefined;
  return {
    ...(accountSid !== undefined && { accountSid }),
    sipDomains: sipDomains.map(({ label }) => label),
    numbers: numbers.map(({ number }) => number),
  };
}
