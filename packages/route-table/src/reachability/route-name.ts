/** How a message names a route of the table. */
import { quote } from '../findings/untrusted';
import type { TextParam } from '../texts/texts';
import { hasRowKey } from '../matching/row-key';

/** Such as `the pattern "1XXX"`. */
export function routeName(row: unknown): TextParam {
  if (!hasRowKey(row)) return { phrase: 'some-route' };
  const { address, match = 'exact' } = row;
  return { phrase: `${match}-route`, params: { address: quote(address) } };
}
