/** The list envelope of the 2010-04-01 API: rows under a key, with addresses relative to the host. */
import type { ApiCall } from '../api/call';
import { pageOf } from '../api/paging';

/** One page of `rows` as the 2010 API shows it (spec: `uri`, `*_page_uri`, `start`, `end`). */
export function page2010<Row>(
  call: ApiCall,
  key: string,
  rows: readonly Row[],
  render: (row: Row) => object,
  keyOf: (row: Row) => string,
): object {
  const page = pageOf(call, rows, keyOf);
  return {
    [key]: page.rows.map(render),
    page: page.page,
    page_size: page.pageSize,
    start: page.start,
    end: page.start + Math.max(page.rows.length - 1, 0),
    uri: page.self,
    first_page_uri: page.first,
    next_page_uri: page.next,
    previous_page_uri: page.previous,
  };
}
