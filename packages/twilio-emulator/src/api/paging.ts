/** Cuts a list into Twilio's pages and says where the next one is. */
import type { ApiCall } from './call';

/** Spec: "The default is 50, and the maximum is 1000." */
const DEFAULT_PAGE_SIZE = 50;

/** One page of rows and the addresses around it, relative to the host. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly pageSize: number;
  readonly start: number;
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
  readonly previous: string | null;
}

/** The page that the call's PageSize, Page and PageToken ask for. `keyOf` names a row for the token. */
export function pageOf<Row>(
  call: ApiCall,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Page<Row> {
  const pageSize = call.query.integer('PageSize') ?? DEFAULT_PAGE_SIZE;
  const page = call.query.integer('Page') ?? 0;
  const start = startOf(rows, keyOf, call.query.text('PageToken'), page * pageSize);
  const shown = rows.slice(start, start + pageSize);
  const lastShown = shown.at(-1);
  const hasNext = start + pageSize < rows.length && lastShown !== undefined;
  const before = rows[start - pageSize - 1];
  return {
    rows: shown,
    page,
    pageSize,
    start,
    self: address(call, pageSize, page, call.query.text('PageToken')),
    first: address(call, pageSize, 0, undefined),
    next: hasNext ? address(call, pageSize, page + 1, `PA${keyOf(lastShown)}`) : null,
    previous:
      page === 0
        ? null
        : address(
            call,
            pageSize,
            page - 1,
            before === undefined ? undefined : `PB${keyOf(before)}`,
          ),
  };
}

/** The v1 and v2 envelope: the rows under `key`, and `meta` with absolute addresses. */
export function metaPage<Row>(
  call: ApiCall,
  key: string,
  page: Page<Row>,
  render: (row: Row) => object,
): object {
  const absolute = (path: string | null) => (path === null ? null : `https://${call.host}${path}`);
  return {
    [key]: page.rows.map(render),
    meta: {
      page: page.page,
      page_size: page.pageSize,
      first_page_url: absolute(page.first),
      previous_page_url: absolute(page.previous),
      url: absolute(page.self),
      next_page_url: absolute(page.next),
      key,
    },
  };
}

/** A token names the row before the page, so that rows added meanwhile shift nothing. */
function startOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  token: string | undefined,
  otherwise: number,
): number {
  if (token === undefined) return otherwise;
  const index = rows.findIndex((row) => keyOf(row) === token.slice(2));
  return index < 0 ? otherwise : index + 1;
}

function address(call: ApiCall, pageSize: number, page: number, token: string | undefined): string {
  const query = new URLSearchParams();
  for (const name of call.query.names()) {
    if (['PageSize', 'Page', 'PageToken'].includes(name)) continue;
    for (const value of call.query.list(name)) query.append(name, value);
  }
  query.set('PageSize', String(pageSize));
  query.set('Page', String(page));
  if (token !== undefined) query.set('PageToken', token);
  return `${call.path}?${query.toString()}`;
}
