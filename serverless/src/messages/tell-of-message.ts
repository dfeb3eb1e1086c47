/** Tells somebody of a message: the agents of a workflow, or a URL. */
import { type Ask, OutOfTime, type TimeBudget, TwilioFailure } from 'publishing';
import { flexWorkspace } from '../twilio-api/flex-workspace';
import { makeTask } from './make-task';
import type { Message } from './message';
import { sendMessage } from './send-message';

export interface Told {
  readonly outcome: 'task-made' | 'task-there' | 'sent' | 'nobody-told';
  /** Why nobody was told; for the log. */
  readonly problem?: string;
}

/** The workspace of Flex does not change while a container lives. */
let workspaceSid: string | undefined;

export async function tellOfMessage(message: Message, ask: Ask, budget: TimeBudget): Promise<Told> {
  const { workflow, url, secret } = message.at;
  try {
    if (url !== undefined && secret !== undefined) {
      await sendMessage(url, secret, message, budget);
      return { outcome: 'sent' };
    }
    if (workflow === undefined) {
      return { outcome: 'nobody-told', problem: 'the step is gone, and its URL names no workflow' };
    }
    workspaceSid ??= await flexWorkspace(ask);
    const made = await insist(() => makeTask(ask, workspaceSid ?? '', workflow, message), budget);
    return { outcome: made === 'made' ? 'task-made' : 'task-there' };
  } catch (error) {
    if (!(error instanceof TwilioFailure || error instanceof OutOfTime)) throw error;
    return { outcome: 'nobody-told', problem: error.message };
  }
}

const MAX_ATTEMPTS = 3;
const DELAY_MS = 250;
/** An attempt is not begun with less; whatever is under way at the end of the budget is given up. */
const LEAST_MS = 500;

/** Each attempt looks first whether the one before it was done after all. */
async function insist<Result>(work: () => Promise<Result>, budget: TimeBudget): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const delayMs = DELAY_MS * attempt;
      const isOver = attempt >= MAX_ATTEMPTS || budget.leftMs < delayMs + LEAST_MS;
      const mayPass = error instanceof TwilioFailure && error.code === 'unavailable';
      if (isOver || !mayPass) throw error;
      await budget.wait(delayMs);
    }
  }
}
