/** The list envelope of the 2010-04-01 API: rows under a key, with addresses relative to the host. */
import type { ApiCall } from '../api/call';
/** One page of `rows` as the 2010 API shows it (spec: `uri`, `*_page_uri`, `start`, `end`). */
export declare function page2010<Row>(call: ApiCall, key: string, rows: readonly Row[], render: (row: Row) => object, keyOf: (row: Row) => string): object;
//# sourceMappingURL=page-2010.d.ts.map