/** How a message names a route of the table. */
import { quote } from '../findings/untrusted';
import { hasRowKey } from '../matching/row-key';

/** Such as `the pattern "1XXX"`. */
export function routeName(row: unknown): string {
  if (!hasRowKey(row)) return 'a route';
  const { address, match } = row;
  return `the ${match === undefined || match === 'exact' ? 'address' : match} ${quote(address)}`;
}
