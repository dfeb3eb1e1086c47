/** Where the reading of a log goes on: which list, and which page of it. */
import { BadParameter } from '../admin/admin-parameters';

export interface LogCursor {
  /** Index of the list: each Function has one. */
  readonly list: number;
  /** `Page` and `PageToken` of Twilio's next page; undefined for the first. */
  readonly page?: { readonly number: string; readonly token: string };
}

export const FIRST_PAGE: LogCursor = { list: 0 };

/** No URL: what a client sends back must not choose whom the account's credentials are shown to. */
export function writeCursor({ list, page }: LogCursor): string {
  return page ? `${list}.${page.number}.${page.token}` : String(list);
}

/** Tokens of Twilio's are letters, digits and signs (assumed); they end up in a query, encoded. */
const FORM = /^(\d{1,2})(?:\.(\d{1,6})\.(\S{1,1000}))?$/;

/** Throws `BadParameter` unless it is one that this service gave. */
export function readCursor(value: unknown, lists: number): LogCursor {
  if (value === undefined) return FIRST_PAGE;
  const [, list, number, token] = (typeof value === 'string' ? FORM.exec(value) : null) ?? [];
  if (list === undefined || Number(list) >= lists) {
    throw new BadParameter('The parameter cursor is not one that this Function gave.');
  }
  if (number === undefined || token === undefined) return { list: Number(list) };
  return { list: Number(list), page: { number, token } };
}

/** Of the address of Twilio's next page; undefined if there is none. */
export function cursorOf(list: number, nextPageUrl: string | undefined): LogCursor | undefined {
  if (nextPageUrl === undefined) return undefined;
  const query = new URL(nextPageUrl).searchParams;
  const [number, token] = [query.get('Page'), query.get('PageToken')];
  return number === null || token === null ? undefined : { list, page: { number, token } };
}
