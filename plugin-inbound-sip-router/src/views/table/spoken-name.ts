/** What a row is called in the names of its buttons: no two rows have the same. */
import type { Route } from 'route-table';
import type { Texts } from '../../texts/texts';

/** `100`, `100 on acme`, `49 (Begins with)`. */
export function spokenName(
  { address, match = 'exact', domain }: Route,
  { matches, onDomain }: Texts['table'],
): string {
  const withMatch = match === 'exact' ? address : `${address} (${matches[match]})`;
  return domain === undefined ? withMatch : `${withMatch} ${onDomain({ domain })}`;
}
