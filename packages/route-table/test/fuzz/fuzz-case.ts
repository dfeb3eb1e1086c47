/** What one round of the fuzz test tries: a table, and a call to it. */
import type { FuzzTable } from './random-table';
import type { FuzzCall } from './route-fuzz-call';

export interface FuzzCase {
  readonly table: FuzzTable;
  readonly call: FuzzCall;
}
