/** Passes a request of the page on to the local Twilio, and its answer back, as they are. */
import { request, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { PageRequest } from '../hosts/host-route';

/** Products of which the local Twilio has something that Flex asks. */
const FORWARDED_HOSTS = /^(?:(?:flex-api|taskrouter|studio|serverless)\.twilio\.com|.+\.twil\.io)$/;

/** Set on each answer with which the local Twilio says that it does not know (packages/twilio-emulator). */
const NOT_EMULATED = 'x-twilio-emulator';

export function isForwarded(host: string): boolean {
  return FORWARDED_HOSTS.test(host);
}

export interface Forwarding {
  readonly twilioUrl: string;
  readonly page: PageRequest;
  /** Path with query. */
  readonly target: string;
}

/** Resolves to whether the local Twilio knew an answer, once it has been passed back. */
export function forwardToTwilio(
  { twilioUrl, page, target }: Forwarding,
  response: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve) => {
    const forwarded = request(
      `${twilioUrl}${target}`,
      { method: page.method, headers: { ...endToEnd(page.headers), host: page.host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
        answer.pipe(response);
        answer.once('close', () => {
          response.end();
          resolve(answer.headers[NOT_EMULATED] === undefined);
        });
      },
    );
    // What a fault of the local Twilio cuts off is cut off here too.
    forwarded.once('error', () => {
      response.destroy();
      resolve(true);
    });
    response.once('close', () => forwarded.destroy());
    forwarded.end(page.body);
  });
}

/** Headers that are about the connection, not about the message (RFC 9110 §7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}
