/** Opens and closes servers on this machine only. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Never 0.0.0.0: the fake credentials and the control API are for this machine. */
const LOOPBACK = '127.0.0.1';

/** Above any limit of Twilio's, so that too large headers meet Twilio's refusal and not Node's. */
export const MAX_DOOR_HEADER_BYTES = 64 * 1024;

/**
 * How long an idle connection is kept, in milliseconds. Node's 5 s are short on a busy machine: a
 * client that uses its connection again just then would be cut off.
 */
const IDLE_CONNECTION_MS = 60_000;

/** Listens on a port (0: any free one) and returns it. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.keepAliveTimeout = IDLE_CONNECTION_MS;
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Stops listening and ends every connection, also one that waits for an answer. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
