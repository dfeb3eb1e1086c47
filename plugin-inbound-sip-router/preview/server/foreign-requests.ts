/** Answers what the page asks of other hosts: from the local Twilio, or in its place. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { findRoute, type HostRoute, type PageRequest } from '../hosts/host-route';
import type { ForeignHost } from './foreign-host';
import { forwardToTwilio, isForwarded } from './forward-to-twilio';
import type { Unanswered } from './unanswered';

export interface ForeignDesk {
  readonly twilioUrl: string;
  readonly routes: readonly HostRoute[];
  readonly unanswered: Unanswered;
}

export async function answerForeignRequest(
  { twilioUrl, routes, unanswered }: ForeignDesk,
  { host, path, target }: ForeignHost,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const page: PageRequest = { method, host, path, headers, body: await buffer(request) };
  const what = `${method} ${host}${path}`;
  const route = findRoute(routes, page);
  if (route) {
    try {
      sendJson(response, 200, route.answer(page));
    } catch (error) {
      unanswered.add(`${what}: ${String(error)}`);
      sendJson(response, 404, { message: String(error) });
    }
  } else if (isForwarded(host)) {
    const known = await forwardToTwilio({ twilioUrl, page, target }, response);
    if (!known) unanswered.add(what);
  } else {
    unanswered.add(what);
    sendJson(response, 404, { message: `The preview has no answer to ${what}` });
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
