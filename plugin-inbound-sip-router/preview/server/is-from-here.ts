/** Keeps out pages from elsewhere: those whose host name was pointed at this machine, and those that ask across origins. */
import type { IncomingMessage } from 'node:http';

/** Hosts of two origins; both lead to the preview. */
export interface PreviewHosts {
  readonly page: string;
  readonly functions: string;
}

/** A browser names its page in `Origin` whenever it opens a socket or posts; if there is none, no page asks. */
export function isFromHere(
  { headers }: Pick<IncomingMessage, 'headers'>,
  { page, functions }: PreviewHosts,
): boolean {
  const { host, origin } = headers;
  const isOwnHost = host === page || host === functions;
  return (
    isOwnHost &&
    (origin === undefined || origin === `http://${page}` || origin === `http://${functions}`)
  );
}
