/** The TLS door: answers as every Twilio host, with a certificate made for the name asked for. */
import type { Server as HttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { FrontDesk } from '../front-desk';
import type { CertificateAuthority } from './certificates';
import { MAX_DOOR_HEADER_BYTES } from './listen';

/** For clients that send no server name. */
const DEFAULT_NAME = 'api.twilio.com';

export function createTlsDoor(desk: FrontDesk, authority: CertificateAuthority): HttpServer {
  return createServer(
    {
      maxHeaderSize: MAX_DOOR_HEADER_BYTES,
      SNICallback: (name, done) => done(null, authority.contextFor(name || DEFAULT_NAME)),
    },
    (request, response) => void desk.receive(request, response, request.headers.host ?? ''),
  );
}
