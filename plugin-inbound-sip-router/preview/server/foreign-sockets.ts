/** Opens the sockets that Flex keeps to other hosts. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { EVENT_BRIDGE, openEventBridge } from '../hosts/event-bridge';
import { openTsock, TSOCK } from '../hosts/tsock';
import { readForeignHost } from './foreign-host';
import type { TaskRouterDesk } from './task-router-desk';
import type { Unanswered } from './unanswered';

export class ForeignSockets {
  readonly #server = new WebSocketServer({ noServer: true });

  constructor(
    private readonly desk: TaskRouterDesk,
    private readonly unanswered: Unanswered,
    private readonly isFromHere: (request: IncomingMessage) => boolean,
  ) {}

  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    if (!this.isFromHere(request)) {
      connection.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const meant = readForeignHost(request.url ?? '');
    const host = meant?.host ?? '';
    if (EVENT_BRIDGE.test(host)) {
      this.#server.handleUpgrade(request, connection, head, (socket) => {
        openEventBridge(socket, request.url ?? '', this.desk);
      });
    } else if (TSOCK.test(host)) {
      this.#server.handleUpgrade(request, connection, head, (socket) => {
        openTsock(socket, (what) => {
          this.unanswered.add(`${what} (through ${host})`);
        });
      });
    } else {
      this.unanswered.add(`SOCKET ${host}${meant?.path ?? request.url ?? ''}`);
      connection.destroy();
    }
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
