/** The emulator's own API under /__emulator/: time, faults, builds, and what was asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { emulatorReply } from '../api/emulator-says';
import type { Reply } from '../api/reply';
import { readBody } from '../api/request-body';
import { sendReply } from '../api/send-reply';

const CONTROL_ROOT = '/__emulator';
const CONTROL_PREFIX = `${CONTROL_ROOT}/`;

/** Whether a request target is the emulator's own: `/__emulator`, `/__emulator/clock`. */
export function isControlPath(target: string): boolean {
  return target.startsWith(CONTROL_PREFIX) || target.replace(/\?.*$/s, '') === CONTROL_ROOT;
}

interface ControlCall {
  /** The JSON body; undefined when there is none. */
  readonly json: unknown;
  readonly url: URL;
}

export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** After the prefix: `clock`; empty: the page itself. */
  readonly path: string;
  readonly run: (call: ControlCall) => Reply | Promise<Reply>;
}

/** A control request that makes no sense; its message says what to send instead. */
export class ControlError extends Error {}

export class ControlApi {
  constructor(private readonly routes: readonly ControlRoute[]) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    sendReply(response, await this.#reply(request));
  }

  async #reply(request: IncomingMessage): Promise<Reply> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.slice(CONTROL_PREFIX.length);
    const route = this.routes.find((each) => each.method === request.method && each.path === path);
    if (!route) {
      const known = this.routes.map((each) => `${each.method} ${CONTROL_PREFIX}${each.path}`);
      return emulatorReply(501, 'unknown-control', `known are: ${known.join(', ')}.`);
    }
    try {
      const body = await readBody(request);
      if (body === 'too-large') throw new ControlError('The body is too large.');
      const json: unknown = body.length === 0 ? undefined : JSON.parse(body.toString('utf8'));
      return await route.run({ json, url });
    } catch (error) {
      if (error instanceof ControlError || error instanceof SyntaxError) {
        return { status: 400, body: { message: error.message } };
      }
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return emulatorReply(500, 'failure', text);
    }
  }
}
