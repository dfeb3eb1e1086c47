/** What a table says of an address that was called. */
import type { CallMatch } from './call-match';
import type { CheckedRow } from './checked-row';
import type { ReadCalled } from './read-addresses';

/** What follows from the called address and the table alone. */
export interface LookedUp {
  readonly called: ReadCalled;
  readonly match: CallMatch;
  readonly row: CheckedRow;
  /** Key of the row, or `default`. */
  readonly route: string;
}
