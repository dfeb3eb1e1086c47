/** The plugins that Flex loads: those that are released on the local Twilio, and this repository's own build. */
import type { ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { FOREIGN_PREFIX } from '../preview-settings';
import { askTwilio, type Account } from './ask-twilio';
import { PLUGIN_NAME, PLUGIN_PATH } from './page-files';

const FLEX_HOST = 'flex.twilio.com';

/** As Flex reads it (@twilio/flex-ui 2.17.1). */
export interface LoadedPlugin {
  readonly phase: number;
  readonly name: string;
  readonly version: string;
  /** Address of the script. */
  readonly src: string;
}

/** Released ones as they were deployed; the own build unless another version of it is released. */
export async function loadedPlugins(twilio: Account, ownFirst: boolean): Promise<LoadedPlugin[]> {
  const response = await askTwilio(twilio, FLEX_HOST, '/plugins');
  // The local Twilio is part of this repository.
  const released = (await json(response)) as readonly LoadedPlugin[];
  const isOwn = ({ name }: LoadedPlugin): boolean => name === PLUGIN_NAME;
  const kept = released.filter((each) => !(ownFirst && isOwn(each)));
  return [
    ...(kept.some(isOwn) ? [] : [OWN_BUILD]),
    ...kept.map((each) => ({ ...each, src: onThisPage(each.src) })),
  ];
}

const OWN_BUILD: LoadedPlugin = {
  phase: 3,
  name: PLUGIN_NAME,
  version: '0.1.0',
  src: PLUGIN_PATH,
};

/** The bundles of Twilio Assets come from Flex's own host, which is this server here. */
export const BUNDLES = '/plugins/v1/';

/** Sends what the local Twilio has under `path`, for whoever is logged in to this page. */
export async function sendBundle(
  twilio: Account,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const answer = await askTwilio(twilio, FLEX_HOST, path);
  const type = answer.headers['content-type'] ?? 'application/octet-stream';
  response.writeHead(answer.statusCode ?? 502, {
    'content-type': type,
    'cache-control': 'no-cache',
  });
  answer.pipe(response);
}

/** Scripts of other hosts are asked as everything is that the page asks of them. */
function onThisPage(src: string): string {
  if (!URL.canParse(src)) return src;
  const { host, pathname, search } = new URL(src);
  const path = pathname + search;
  return host === FLEX_HOST ? path : FOREIGN_PREFIX + host + path;
}
