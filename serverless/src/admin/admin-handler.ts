/** The frame of every admin Function: who asks, within what time, and one answer whatever happens. */
import { randomUUID } from 'node:crypto';
import { answerLater } from '../http/answer';
import { log, logError } from '../http/log';
import type { FunctionEvent, FunctionHandler } from '../http/twilio-runtime';
import {
  type Ask,
  realTime,
  serverlessClient,
  type ServerlessPort,
  TimeBudget,
  twilioAsker,
} from 'publishing';
import { validateFlexToken } from '../twilio-api/flex-token';
import { BadParameter } from './admin-parameters';
import { failureReply, problem, type JsonReply } from './admin-reply';
import { authorise } from './authorise';
import type { CallerRights, Door } from './door';
import { enter } from './enter';
import { readFunctionPlace, type FunctionPlace } from '../http/function-context';

/** A request that was let in. */
export interface AdminRequest {
  readonly event: FunctionEvent;
  readonly author: string;
  readonly caller: CallerRights;
  /** Id of what this request makes, unless it names one; the same for a signed request that is replayed. */
  readonly newId: string;
  readonly place: FunctionPlace;
  readonly ask: Ask;
  readonly port: ServerlessPort;
  readonly budget: TimeBudget;
}

/** `door` is the right that whoever asks must have. */
export function adminHandler(
  door: Door,
  work: (request: AdminRequest) => Promise<JsonReply>,
): FunctionHandler {
  return (context, event, callback) => {
    void answerLater(callback, () => handle(context, event, door, work));
  };
}

async function handle(
  context: unknown,
  event: FunctionEvent,
  door: Door,
  work: (request: AdminRequest) => Promise<JsonReply>,
): Promise<JsonReply> {
  const budget = new TimeBudget(realTime);
  const place = readFunctionPlace(context);
  const ask = twilioAsker(place, budget);
  let author: string | undefined;
  let origin: string | undefined;
  const reply = await attempt(async () => {
    const who = await authorise(event, place, budget.nowMs, (token) =>
      validateFlexToken(ask, place.accountSid, token),
    );
    origin = who.origin;
    if (who.kind === 'turned-away') {
      return problem(who.refusal);
    }
    author = who.author;
    const newId = who.nonce ?? randomUUID();
    const port = serverlessClient(ask, place);
    const entry = await enter(door, who.roles, port, budget);
    if (entry.kind === 'refused') return problem(entry.refusal);
    return work({ event, author, caller: entry.caller, newId, place, budget, ask, port });
  });
  writeLog(place, author, reply);
  return origin === undefined ? reply : { ...reply, origin };
}

async function attempt(work: () => Promise<JsonReply>): Promise<JsonReply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadParameter) {
      return problem({ code: 'bad-parameter', message: error.message });
    }
    const reply = failureReply(error);
    if (reply) return reply;
    const text = error instanceof Error ? (error.stack ?? error.message) : 'unknown';
    logError(JSON.stringify({ event: 'unexpected-error', problem: text }));
    const message = 'The admin API failed; its log says why.';
    return problem({ code: 'unexpected', message });
  }
}

/** Who did what with which result; nothing of what was sent. */
function writeLog({ url }: FunctionPlace, author: string | undefined, reply: JsonReply): void {
  const { code, buildSid, state } = reply.body as Readonly<Record<string, unknown>>;
  const path = new URL(url).pathname;
  const { status } = reply;
  const line = JSON.stringify({ event: 'admin', path, author, status, code, buildSid, state });
  (status >= 500 ? logError : log)(line);
}
