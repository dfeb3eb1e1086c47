/** Tells open pages that they are out of date (server-sent events). */
import type { ServerResponse } from 'node:http';

export class ReloadChannel {
  readonly #pages = new Set<ServerResponse>();

  open(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': listening\n\n');
    this.#pages.add(response);
    response.once('close', () => this.#pages.delete(response));
  }

  reload(): void {
    for (const page of this.#pages) page.write('data: reload\n\n');
  }
}
