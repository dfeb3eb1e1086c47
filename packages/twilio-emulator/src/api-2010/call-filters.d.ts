/** Which calls a list request asks for. */
import type { Parameters } from '../api/parameters';
import type { CallRecord } from './calls';
export declare function isAskedFor(row: CallRecord, query: Parameters): boolean;
//# sourceMappingURL=call-filters.d.ts.map