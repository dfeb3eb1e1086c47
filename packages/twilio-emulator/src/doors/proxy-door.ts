/** The HTTP proxy door: leads Twilio's hosts here by CONNECT or absolute form, refuses all others. */
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { emulatorReply } from '../api/emulator-says';
import { send, type FrontDesk } from '../front-desk';
import { parseTwilioHost } from '../hosts';

/** A CONNECT (RFC 9110 §9.3.6) hands its connection to the TLS door as if it had arrived there. */
export function createProxyDoor(desk: FrontDesk, tlsDoor: Server): Server {
  const server = createServer((request, response) => {
    const target = /^https?:\/\/([^/?]+)/i.exec(request.url ?? '')?.[1];
    if (target === undefined || parseTwilioHost(target).kind === 'foreign') {
      send(response, emulatorReply(501, 'foreign-host', refusalText(target ?? request.url ?? '')));
    } else {
      void desk.receive(request, response, target);
    }
  });
  const tunnels = new Set<Duplex>();
  server.on('connect', (request, socket: Duplex) => {
    const target = request.url ?? '';
    tunnels.add(socket);
    socket.once('close', () => tunnels.delete(socket));
    socket.on('error', () => socket.destroy());
    if (parseTwilioHost(target).kind === 'foreign') {
      const text = refusalText(target);
      socket.end(`HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n${text}\n`);
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tlsDoor.emit('connection', socket);
  });
  server.on('close', () => {
    for (const socket of tunnels) socket.destroy();
  });
  return server;
}

function refusalText(target: string): string {
  return `this proxy leads to emulated Twilio hosts only, not to ${target}.`;
}
