/** The plain HTTP door: Twilio's APIs by the Host header, and the control API of the emulator. */
import { createServer, type Server } from 'node:http';
import { CONTROL_PREFIX, type ControlApi } from '../control/control-api';
import type { FrontDesk } from '../front-desk';

/** Keeps web pages of other origins out of the control API (a page cannot choose its Host). */
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

export function createPlainDoor(desk: FrontDesk, control: ControlApi): Server {
  return createServer((request, response) => {
    const host = request.headers.host ?? '';
    const isControl = request.url?.startsWith(CONTROL_PREFIX) === true && LOOPBACK_HOST.test(host);
    void (isControl ? control.answer(request, response) : desk.receive(request, response, host));
  });
}
