/** Turns what Twilio says of a step that ended into a reply: the TwiML of the next, nothing, or a refusal. */
import {
  goOn,
  readCallStep,
  readOutcome,
  type CallStep,
  type GoneOn,
  type Moment,
  type Outcome,
  type OwnUrls,
} from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import type { Reply } from '../http/reply';
import type { FunctionEvent } from '../http/twilio-runtime';
import type { TableReading } from './table-file';

/** What happened to one request of `/call-step`: the reply, and what the log says of it. */
export interface ContinuedCall {
  readonly reply: Reply;
  readonly outcome: Outcome;
  /** Undefined if the query is none of ours. */
  readonly from?: CallStep;
  readonly goneOn?: GoneOn;
  readonly problem?: string;
}

const EMPTY: Reply = {
  kind: 'twiml',
  twiml: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
};

/**
 * Pure, and never throws. What is not known never leads to a step: the call ends as Twilio ends it. 500 if the table
 * cannot be read, or all that was to come is gone and nothing takes its place.
 */
export function continueCall(
  event: FunctionEvent,
  call: InboundCall,
  reading: TableReading,
  moment: Moment,
  ownUrls: OwnUrls,
): ContinuedCall {
  const outcome = readOutcome(event);
  const from = readCallStep(event);
  if (!from) return { reply: EMPTY, outcome, problem: 'the query is none of this router' };
  if (reading.kind === 'unreadable') {
    const problem = reading.reason;
    return { reply: refused('The route table cannot be read.'), outcome, from, problem };
  }
  const ended = { outcome, queueSeconds: seconds(event['QueueTime']) };
  const urls = { ...ownUrls, tableVersion: reading.version };
  const goneOn = goOn(reading.table, from, ended, call, moment, urls);
  if (goneOn.kind === 'lost') {
    const problem = 'no step that was to come is in the table any more';
    return { reply: refused('The steps of this call are gone.'), outcome, from, goneOn, problem };
  }
  return { reply: { kind: 'twiml', twiml: goneOn.twiml }, outcome, from, goneOn };
}

function refused(message: string): Reply {
  return { kind: 'refused', status: 500, message };
}

function seconds(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : undefined;
}
