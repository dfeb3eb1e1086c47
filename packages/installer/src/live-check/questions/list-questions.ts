/** In which order lists are, and whether they lag behind. */
import { rowsOf, textOf } from 'publishing';
import { CannotAsk } from '../cannot-ask';
import type { Question } from '../question';
import { made, type Scratch } from '../scratch';

/** How long a list may take until it shows what was created. */
const LIST_SECONDS = 30;

export const listQuestions: readonly Question[] = [
  {
    id: 'list-order',
    does: 'lists Functions, versions of one Function, and builds',
    settles: ['serverless.newestFirst'],
    assumed: 'newest first',
    ask: async (scratch, { files, newBuilds }) => {
      const { functionSids } = await files();
      const builds = await newBuilds();
      const order = new Set([
        await orderOf(scratch, 'Functions', 'functions', functionSids),
        await orderOf(scratch, 'Builds', 'builds', builds),
        await orderOfVersions(scratch, functionSids.at(-1) ?? ''),
      ]);
      return { found: [...order].join(' and ') };
    },
  },
  {
    id: 'list-lag',
    does: 'creates a Function, and lists Functions at once',
    settles: [],
    assumed: 'a list shows at once what was created',
    ask: async (scratch, { files }) => {
      await files();
      const url = `${scratch.serviceUrl}/Functions`;
      const sid = made(await scratch.post(url, { FriendlyName: 'late' }));
      let reads = 0;
      const startedAt = scratch.shell.nowMs();
      const shown = await scratch.until(LIST_SECONDS, async () => {
        reads += 1;
        const { json } = await scratch.get(`${url}?PageSize=100`);
        return rowsOf(json, 'functions').some((row) => textOf(row, 'sid') === sid) || undefined;
      });
      if (reads === 1) return { found: 'a list shows at once what was created' };
      const seconds = Math.ceil((scratch.shell.nowMs() - startedAt) / 1000);
      return {
        found: shown === true ? `shown after ${seconds} s` : `not shown after ${LIST_SECONDS} s`,
      };
    },
  },
];

/** `sids` in the order in which they were made. */
async function orderOf(
  scratch: Scratch,
  path: string,
  key: string,
  sids: readonly string[],
): Promise<string> {
  const listed = await scratch.until(LIST_SECONDS, async () => {
    const { json } = await scratch.get(`${scratch.serviceUrl}/${path}?PageSize=100`);
    const shown = rowsOf(json, key).map((row) => textOf(row, 'sid'));
    return sids.every((sid) => shown.includes(sid)) ? shown : undefined;
  });
  if (!listed) throw new CannotAsk(`the list of ${key} did not show what was made`);
  const order = listed.filter((sid) => sids.includes(sid)).join();
  if (order === [...sids].reverse().join()) return 'newest first';
  return order === sids.join() ? 'oldest first' : 'in no order of time';
}

async function orderOfVersions(scratch: Scratch, functionSid: string): Promise<string> {
  const sids: string[] = [];
  for (const number of [1, 2, 3]) {
    const content = `exports.handler = (context, event, callback) => callback(null, ${number});`;
    const upload = { path: '/order', visibility: 'private', content };
    sids.push(made(await scratch.upload(functionSid, upload)));
  }
  return orderOf(scratch, `Functions/${functionSid}/Versions`, 'function_versions', sids);
}
