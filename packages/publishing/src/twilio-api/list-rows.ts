/** Reads a list of Twilio's to its end, or to a bound. */
import { fieldsOf, optionalTextOf, rowsOf } from './serverless-rows';
import { TwilioFailure } from './twilio-failure';
import type { Ask } from './twilio-request';

export interface ListedRows {
  readonly rows: readonly unknown[];
  /** There are more than the bound allows. */
  readonly isTruncated: boolean;
}

/** Both envelopes: `meta.next_page_url` of the newer APIs, `next_page_uri`, a path, of 2010-04-01. */
export async function listRows(
  ask: Ask,
  firstUrl: string,
  key: string,
  maxRows: number,
): Promise<ListedRows> {
  const rows: unknown[] = [];
  let url: string | undefined = firstUrl;
  while (url !== undefined && rows.length < maxRows) {
    const { status, json } = await ask({ method: 'GET', url, isRepeatable: true });
    if (status !== 200) {
      const isRefused = status === 401 || status === 403;
      const message = `Twilio answered ${status} (GET ${new URL(url).pathname}).`;
      throw new TwilioFailure(isRefused ? 'credentials' : 'unexpected', message);
    }
    rows.push(...rowsOf(json, key));
    url = nextPageOf(json, url);
  }
  const isTruncated = rows.length > maxRows || url !== undefined;
  return { rows: rows.slice(0, maxRows), isTruncated };
}

function nextPageOf(page: unknown, url: string): string | undefined {
  const { meta } = fieldsOf(page);
  const next =
    meta === undefined
      ? optionalTextOf(page, 'next_page_uri')
      : optionalTextOf(meta, 'next_page_url');
  return next === undefined ? undefined : new URL(next, url).href;
}
