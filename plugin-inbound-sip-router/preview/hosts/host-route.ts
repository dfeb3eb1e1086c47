/** One thing that the page asks of another host, and what the preview answers. */
import type { IncomingHttpHeaders } from 'node:http';

export interface PageRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface HostRoute {
  readonly method: string;
  readonly host: string | RegExp;
  readonly path: string | RegExp;
  /** The JSON of a 200. */
  readonly answer: (request: PageRequest) => unknown;
}

export function findRoute(
  routes: readonly HostRoute[],
  { method, host, path }: PageRequest,
): HostRoute | undefined {
  return routes.find(
    (route) => route.method === method && fits(route.host, host) && fits(route.path, path),
  );
}

function fits(wanted: string | RegExp, text: string): boolean {
  return typeof wanted === 'string' ? wanted === text : wanted.test(text);
}
