/** Checks an address that is matched exactly: whether a call can have it as its user part. */
import { parseSipAddress } from '../address/sip-address';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';

export function checkExactAddress(address: string, path: Path, found: Findings): void {
  if (address === '') {
    fault(found, path, 'empty:address', {});
  } else if (SEPARATED_NUMBER.test(address)) {
    const digits = address.replace(SEPARATORS, '');
    warn(found, path, 'address-visual-separators', { address: quote(address), digits });
  } else if (NOT_A_USER_PART.test(address)) {
    const userPart = quote(userPartIn(address));
    warn(found, path, 'address-not-a-user-part', { address: quote(address), userPart });
  }
}

/** Visual separators do not count in a number (RFC 3966 §5.1.1); the dialled number comes without them. */
const SEPARATORS = /[-.() ]/g;
const SEPARATED_NUMBER = /^(?=.*[0-9])(?=.*[-.() ])[+0-9().\- ]+$/;

/**
 * The scheme or the host of a URI, signs that stand around one, or space that no name has: none of it can stand in a
 * user part unless escaped (RFC 3261 §25.1). A single space may stand between the words of a name, sent as `%20`.
 */
const NOT_A_USER_PART = /^(?:sips?|tel):|[@<>"]|^\s|\s$|[^\S ]/i;

/** What is probably meant; an example where that cannot be told. */
function userPartIn(address: string): string {
  const parsed = parseSipAddress(address.trim());
  if (parsed.kind === 'parsed' && parsed.address.number !== '') return parsed.address.number;
  const rest = address.replace(/[<>"\s]/g, '').replace(/^(?:sips?|tel):/i, '');
  return rest.replace(/@[^]*$/, '').replace(/:[^]*$/, '') || '1234';
}
