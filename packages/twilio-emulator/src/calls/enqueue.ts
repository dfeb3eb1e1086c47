/** Carries out an Enqueue: a task for TaskRouter, the waiting, and its action when the queue is left. */
import { queueNamed } from '../api-2010/queue-rows';
import { wholeNumber } from './attributes';
import { addTask, DEFAULT_TASK_SECONDS, moveTask } from '../taskrouter/task-rows';
import { findWorkflow } from '../taskrouter/workflows';
import { DEFAULT_TALK_SECONDS } from './behaviours';
import { CallOver } from './call-time';
import type { GivenAnswer } from './given-answer';
import { handOver } from './hand-over';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import type { Place, VerbEnd } from './run-documents';
import { taskAttributes } from './task-attributes';
import { waitInQueue } from './wait';

/** Docs, voice/twiml/enqueue (action). */
type QueueResult = 'bridged' | 'leave' | 'hangup' | 'queue-full' | 'error' | 'system-error';
const REFUSALS = ['queue-full', 'error', 'system-error'] as const;

const USUAL_WAIT_SECONDS = 5;

export async function enqueue(leg: Leg, verb: TwimlElement, place: Place): Promise<VerbEnd> {
  const { emulator, answers } = leg.shared;
  const name = verb.attributes['workflowSid'] ?? verb.text;
  leg.recorder.status('in-progress');
  const given = answers.next([name, 'queue']) ?? { outcome: 'answered' };
  const { sid, max_size: maxSize } = queueNamed(emulator, name);
  const began = emulator.clock.nowMs();
  const seconds = () => Math.floor((emulator.clock.nowMs() - began) / 1000);
  const left = (result: QueueResult, waited: number, isOver = false) => {
    leg.recorder.note(`left the queue after ${waited} s: ${result}`);
    const more = { QueueResult: result, QueueSid: sid, QueueTime: String(waited) };
    return handOver(leg, verb, place, { more, isOver });
  };
  const { waiting } = emulator;
  const isFull = waiting.of(sid).length >= maxSize;
  const refusal = isFull ? 'queue-full' : REFUSALS.find((each) => each === given.outcome);
  const task = refusal === undefined ? taskOf(leg, verb) : 'none';
  if (refusal !== undefined || task === 'impossible' || name === '') {
    leg.recorder.verb(verb, `is not put into the queue ${name}`);
    return left(refusal ?? 'error', 0);
  }
  leg.recorder.verb(verb, `waits in the queue ${name}`);
  const caller = { queueSid: sid, callSid: leg.recorder.call.sid, sinceMs: began };
  const queue = () => waiting.parameters(caller, maxSize, emulator.clock.nowMs());
  const finish = (end: 'completed' | 'canceled', reason: string): void => {
    if (task !== 'none') moveTask(emulator, task.sid, { status: end, reason });
  };
  waiting.enter(caller);
  const end = await waited(leg, { verb, place, queue, given, task }).finally(() =>
    waiting.leave(caller),
  );
  const time = seconds();
  switch (end) {
    case 'hangup':
      finish('canceled', 'hangup');
      return left('hangup', time, true);
    case 'leave':
      if (leg.shared.assumptions.taskAfterLeave === 'canceled') finish('canceled', 'leave');
      return left('leave', time);
    case 'error':
      finish('canceled', 'error');
      return left('error', time);
    case 'bridged': {
      if (task !== 'none') moveTask(emulator, task.sid, { status: 'assigned', reason: null });
      const isGone = await talked(leg, given);
      finish('completed', 'the conversation has ended');
      return left('bridged', time, isGone);
    }
  }
}

type Task = { readonly sid: string; readonly seconds: number };

/** `none`: a queue without a workflow; `impossible`: no such workflow, or attributes that are not JSON. */
function taskOf(leg: Leg, { attributes, children }: TwimlElement): Task | 'none' | 'impossible' {
  const { emulator } = leg.shared;
  const { workflowSid } = attributes;
  if (workflowSid === undefined) return 'none';
  const workflow = findWorkflow(emulator, workflowSid);
  const noun = children.find(({ name }) => name === 'Task');
  const text = taskAttributes(noun?.text ?? '', leg.parts.parameters);
  if (!workflow || text === undefined) return 'impossible';
  const seconds = wholeNumber(noun?.attributes['timeout'], DEFAULT_TASK_SECONDS);
  const { sid } = addTask(emulator, {
    workflow,
    attributes: text,
    channel: 'voice',
    priority: wholeNumber(noun?.attributes['priority'], 0),
    timeoutSeconds: seconds,
  });
  return { sid, seconds };
}

interface Waiting {
  readonly verb: TwimlElement;
  readonly place: Place;
  readonly queue: () => Readonly<Record<string, string>>;
  readonly given: GivenAnswer;
  readonly task: Task | 'none';
}

async function waited(
  leg: Leg,
  { verb, place, queue, given, task }: Waiting,
): Promise<'bridged' | 'leave' | 'hangup' | 'error'> {
  const taken = new AbortController();
  const over = new AbortController();
  void take(leg.until(over.signal), given, task).then(
    () => taken.abort(),
    () => undefined,
  );
  try {
    const end = await waitInQueue(leg.until(taken.signal), {
      enqueue: verb,
      base: place.base,
      queue,
    });
    if (end.kind === 'leave') return 'leave';
    return end.kind === 'failed' ? 'error' : 'hangup';
  } catch (error) {
    if (!(error instanceof CallOver)) throw error;
    return leg.signal.aborted ? 'hangup' : 'bridged';
  } finally {
    over.abort();
  }
}

/** Resolves when a worker takes the call; a task that timed out is canceled, and nobody does. */
async function take(leg: Leg, given: GivenAnswer, task: Task | 'none'): Promise<void> {
  const { outcome, afterSeconds = USUAL_WAIT_SECONDS, meanwhile } = given;
  if (meanwhile) await leg.shared.time.hold(meanwhile);
  const isTooLate = task !== 'none' && afterSeconds >= task.seconds;
  if (outcome === 'answered' && !isTooLate) return leg.sleep(afterSeconds);
  if (task === 'none') throw new CallOver();
  await leg.sleep(task.seconds);
  leg.recorder.note('The task has timed out: it is canceled, and the caller waits on.');
  throw new CallOver();
}

/** Whether the caller hung up. */
async function talked(
  leg: Leg,
  { talkSeconds = DEFAULT_TALK_SECONDS }: GivenAnswer,
): Promise<boolean> {
  leg.recorder.note('A worker takes the call');
  try {
    await leg.sleep(talkSeconds);
    return false;
  } catch (error) {
    if (!(error instanceof CallOver)) throw error;
    return true;
  }
}
