/** The HTTP proxy door: leads Twilio's hosts here by CONNECT or absolute form, refuses all others. */
import { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { emulatorReply } from '../api/emulator-says';
import type { Reply } from '../api/reply';
import { sendReply } from '../api/send-reply';
import type { FrontDesk } from '../front-desk';
import { parseTwilioHost } from '../hosts';
import { MAX_DOOR_HEADER_BYTES } from './listen';

/** A CONNECT (RFC 9110 §9.3.6) hands its connection to the TLS door as if it had arrived there. */
export function createProxyDoor(desk: FrontDesk, tlsDoor: Server): Server {
  const server = new ProxyServer({ maxHeaderSize: MAX_DOOR_HEADER_BYTES }, (request, response) => {
    const target = /^https?:\/\/([^/?]+)/i.exec(request.url ?? '')?.[1];
    if (target === undefined || parseTwilioHost(target).kind === 'foreign') {
      sendReply(response, refusal(target ?? request.url ?? ''));
    } else {
      void desk.receive(request, response, target);
    }
  });
  server.on('connect', (request, socket: Duplex, head: Buffer) => {
    const target = request.url ?? '';
    server.addTunnel(socket);
    if (parseTwilioHost(target).kind === 'foreign') {
      const text = JSON.stringify(refusal(target).body);
      socket.end(
        `HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n${text}`,
      );
      return;
    }
    // What the client sent together with its CONNECT belongs to the tunnel.
    if (head.length > 0) socket.unshift(head);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tlsDoor.emit('connection', socket);
  });
  return server;
}

/** Node forgets a connection after CONNECT; closing the door has to end it all the same. */
class ProxyServer extends Server {
  readonly #tunnels = new Set<Duplex>();

  addTunnel(socket: Duplex): void {
    this.#tunnels.add(socket);
    socket.once('close', () => this.#tunnels.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  override closeAllConnections(): void {
    super.closeAllConnections();
    for (const socket of this.#tunnels) socket.destroy();
  }
}

function refusal(target: string): Reply {
  const text = `this proxy leads to emulated Twilio hosts only, not to ${target}.`;
  return emulatorReply(403, 'foreign-host', text);
}
