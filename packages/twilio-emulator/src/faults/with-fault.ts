/** Does the work of a request, in the way of the fault that it meets. */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Reply } from '../api/reply';
import { sendReply } from '../api/send-reply';
import { errorReply, TwilioError } from '../api/twilio-error';
import type { Clock } from '../clock';
import type { FaultAction, FirstRequest } from './faults';

/** A request that waits for its answer. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
}

/** What a fault may ask for besides. */
interface Surroundings {
  readonly clock: Clock;
  /** Does a request of somebody else. */
  readonly carryOut: (first: FirstRequest) => Promise<void>;
}

/**
 * `work` answers the response that it is given, which nobody hears if the answer is dropped or the
 * client has left. It is not called if the fault answers itself, or nothing does.
 */
export async function withFault(
  fault: FaultAction | undefined,
  { incoming, response }: Exchange,
  surroundings: Surroundings,
  work: (response: ServerResponse) => Promise<void>,
): Promise<void> {
  if (fault?.kind === 'answer') sendReply(response, faultReply(fault));
  if (fault?.kind === 'answer' || fault?.kind === 'time-out') return;
  await waitFor(fault, response, surroundings);
  const isHeard = fault?.kind !== 'drop-answer' && !response.destroyed;
  await work(isHeard ? response : new ServerResponse(incoming));
  if (!isHeard) response.destroy();
}

/** What is to happen before the work. */
async function waitFor(
  fault: FaultAction | undefined,
  response: ServerResponse,
  { clock, carryOut }: Surroundings,
): Promise<void> {
  if (fault?.kind === 'delay') await clock.wait(fault.ms);
  if (fault?.kind === 'lose-race') await carryOut(fault.first);
  if (fault?.kind === 'work-after-client-left' && !response.destroyed) {
    await new Promise((resolve) => response.once('close', resolve));
  }
}

function faultReply(fault: Extract<FaultAction, { kind: 'answer' }>): Reply {
  const code = fault.code ?? { 429: 20429, 500: 20500, 503: 20503 }[fault.status] ?? 20500;
  const error = new TwilioError(
    fault.status,
    code,
    fault.message ?? 'Fault of the emulator, as asked for',
  );
  const reply =
    fault.body === undefined ? errorReply(error) : { status: fault.status, body: fault.body };
  return fault.retryAfterSeconds === undefined
    ? reply
    : { ...reply, headers: { 'Retry-After': String(fault.retryAfterSeconds) } };
}
