/** Turns the answer to a call into a reply: TwiML, or a refusal that makes Twilio ask the domain's fallback URL. */
import { answerCall, type CallAnswer, type Moment, type OwnUrls } from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import type { Reply } from '../http/reply';
import { issueCodes } from './issue-codes';
import type { TableReading } from './table-file';

/** What happened to one call: the reply, and what the log says of it. */
export interface RoutedCall {
  readonly reply: Reply;
  /** Undefined if the call was refused before a route was looked for. */
  readonly answer?: CallAnswer;
  /** Why the call is answered with an error; for the log, never for the answer. */
  readonly problem?: string;
}

/**
 * Pure, and never throws: what is wrong becomes a reply with a status. 400 if `To` is missing, 500 if the table cannot
 * be read or the row of the address is not valid. Neither message holds anything of the call or of the table.
 */
export function routeCall(
  call: InboundCall,
  reading: TableReading,
  moment: Moment,
  ownUrls: OwnUrls,
): RoutedCall {
  if (call.to === undefined) {
    return refuse(
      400,
      'The parameter To is missing: this URL answers the webhook of a SIP domain.',
    );
  }
  if (reading.kind === 'unreadable') {
    return { ...refuse(500, 'The route table cannot be read.'), problem: reading.reason };
  }
  const urls = { ...ownUrls, tableVersion: reading.version };
  const answer = answerCall(reading.table, call, moment, urls);
  const { decision } = answer;
  if (decision.kind === 'refused') {
    const problem = `the row is not valid: ${issueCodes(decision.issues)}`;
    return { ...refuse(500, 'The route of this address is not valid.'), answer, problem };
  }
  return { reply: { kind: 'twiml', twiml: decision.twiml }, answer };
}

function refuse(status: 400 | 500, message: string): { readonly reply: Reply } {
  return { reply: { kind: 'refused', status, message } };
}
