/** How far a list is read. */
import { listRows } from './list-rows';
import type { Ask } from './twilio-request';

const url = 'https://studio.twilio.com/v2/Flows?PageSize=2';

/** Pages by their addresses; whatever else is asked for is 404. */
const pages =
  (known: Readonly<Record<string, object>>): Ask =>
  ({ url: asked }) => {
    const json = known[asked];
    return Promise.resolve(json ? { status: 200, json } : { status: 404, json: {} });
  };

test('all pages of a list of the newer APIs are read', async () => {
  const ask = pages({
    [url]: { flows: [1, 2], meta: { next_page_url: `${url}&Page=1` } },
    [`${url}&Page=1`]: { flows: [3], meta: { next_page_url: null } },
  });
  expect(await listRows(ask, url, 'flows', 10)).toEqual({ rows: [1, 2, 3], isTruncated: false });
});

test('all pages of a list of 2010-04-01 are read', async () => {
  const first = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Applications.json?PageSize=1';
  const next = '/2010-04-01/Accounts/AC1/Applications.json?PageSize=1&Page=1';
  const ask = pages({
    [first]: { applications: [1], next_page_uri: next },
    [`https://api.twilio.com${next}`]: { applications: [2], next_page_uri: null },
  });
  const listed = await listRows(ask, first, 'applications', 10);
  expect(listed).toEqual({ rows: [1, 2], isTruncated: false });
});

test.each([2, 1])('a bound of %i row is kept, and said', async (bound) => {
  const ask = pages({ [url]: { flows: [1, 2], meta: { next_page_url: `${url}&Page=1` } } });
  const listed = await listRows(ask, url, 'flows', bound);
  expect(listed).toEqual({ rows: [1, 2].slice(0, bound), isTruncated: true });
});

test('a page that cannot be read makes the list an error, not a shorter list', async () => {
  const ask = pages({ [url]: { flows: [1, 2], meta: { next_page_url: `${url}&Page=1` } } });
  await expect(listRows(ask, url, 'flows', 10)).rejects.toMatchObject({ code: 'unexpected' });
});
