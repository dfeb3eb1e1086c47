/** The plain HTTP door: Twilio's APIs by the Host header, and the control API of the emulator. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { isControlPath, type ControlApi } from '../control/control-api';
import type { FrontDesk } from '../front-desk';
import { MAX_DOOR_HEADER_BYTES } from './listen';

const LOOPBACK_HOST = /^(https?:\/\/)?(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

export function createPlainDoor(desk: FrontDesk, control: ControlApi): Server {
  return createServer({ maxHeaderSize: MAX_DOOR_HEADER_BYTES }, (request, response) => {
    const host = request.headers.host ?? '';
    const isControl = isControlPath(request.url ?? '') && isFromHere(request);
    void (isControl ? control.answer(request, response) : desk.receive(request, response, host));
  });
}

/** Keeps web pages from elsewhere out of the control API: a page cannot choose its Host or Origin. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return (
    LOOPBACK_HOST.test(headers.host ?? '') &&
    (headers.origin === undefined || LOOPBACK_HOST.test(headers.origin))
  );
}
