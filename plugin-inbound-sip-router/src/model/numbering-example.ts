/** A number to show how numbers are read, and what becomes of it. */
import { resolveE164, type Numbering, type Route } from 'route-table';

const ANY_NUMBER = '5551234567';
/** National numbers have more digits than these (assumed). */
const COUNTRY_CODE_DIGITS = 3;

/** A number of the table as it is dialled inside its country, if it reads as itself again. */
export function exampleNumber(routes: readonly Route[], numbering: Numbering | undefined): string {
  for (const { address, match = 'exact' } of numbering ? routes : []) {
    if (match !== 'exact' || !/^\+\d{8,15}$/.test(address)) continue;
    for (let digits = 1; numbering && digits <= COUNTRY_CODE_DIGITS; digits += 1) {
      const national = address.slice(1 + digits);
      if (resolveE164(national, numbering) === address) return national;
    }
  }
  return ANY_NUMBER;
}
