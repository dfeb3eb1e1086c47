/** Turns a call into TwiML, or into a refusal that makes Twilio ask the domain's fallback URL. */
import {
  calledAddress,
  parseSipAddress,
  renderTwiml,
  resolveE164,
  type Numbering,
  type SipAddress,
  type SipAddressResult,
} from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import type { Reply } from '../http/reply';
import { issueCodes } from './issue-codes';
import type { Found, OpenTable } from './open-table';
import type { TableReading } from './table-file';

/** What happened to one call: the answer, and what the log says of it. */
export interface RoutedCall {
  readonly reply: Reply;
  readonly found?: Found;
  /** What was read of the To that arrived. */
  readonly called?: SipAddressResult;
  /** Why the call is answered with an error; for the log, never for the answer. */
  readonly problem?: string;
}

export function routeCall(call: InboundCall, reading: TableReading): RoutedCall {
  if (call.to === undefined) {
    return refuse(
      400,
      'The parameter To is missing: this URL answers the webhook of a SIP domain.',
    );
  }
  if (reading.kind === 'unreadable') {
    return { ...refuse(500, 'The route table cannot be read.'), problem: reading.reason };
  }
  const read = parseSipAddress(call.to);
  const called = addressOf(read);
  const found = lookUp(reading.table, called, call);
  const at = { found, called: read };
  if (found.decision.kind === 'invalid') {
    const problem = `the row is not valid: ${issueCodes(found.decision.issues)}`;
    return { ...refuse(500, 'The route of this address is not valid.'), ...at, problem };
  }
  const caller = addressOf(parseSipAddress(call.from));
  const { numbering } = reading.table;
  const twiml = renderTwiml(found.decision.destination, {
    called,
    caller,
    headers: call.headers,
    calledNumber: shownNumber(called, numbering),
    callerNumber: shownNumber(caller, numbering),
  });
  return { reply: { kind: 'twiml', twiml }, ...at };
}

/** An address that cannot be parsed matches no route: it goes to the default route. */
export function lookUp(
  table: OpenTable,
  called: SipAddress | undefined,
  call: Pick<InboundCall, 'sipDomain'>,
): Found {
  if (!called) return table.findDefault();
  return table.find(
    calledAddress(called, {
      ...(call.sipDomain !== undefined && { sipDomain: call.sipDomain }),
      ...(table.numbering && { numbering: table.numbering }),
    }),
  );
}

export function addressOf(result: SipAddressResult): SipAddress | undefined {
  return result.kind === 'parsed' ? result.address : undefined;
}

/** E.164 where the table's numbering resolves it, otherwise the number as it was dialled. */
function shownNumber(address: SipAddress | undefined, numbering: Numbering | undefined): string {
  if (!address) return '';
  return (numbering && resolveE164(address.number, numbering)) ?? address.number;
}

function refuse(status: 400 | 500, message: string): { readonly reply: Reply } {
  return { reply: { kind: 'refused', status, message } };
}
