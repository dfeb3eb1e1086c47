/** What the router reads of the addresses of a tried call, and what it answers. */
import {
  parseSipAddress,
  renderTwiml,
  resolveE164,
  type Decision,
  type Destination,
  type Issue,
  type Numbering,
  type SipAddress,
} from 'route-table';

/** What was read of an address, or why nothing can be. */
export type ReadAddress =
  | {
      readonly kind: 'read';
      readonly user: string;
      /** Without user parameters and visual separators. */
      readonly number: string;
      /** By the numbering of the table; undefined if it does not resolve. */
      readonly e164: string | undefined;
      readonly displayName: string;
    }
  | { readonly kind: 'unreadable'; readonly message: string };

export type RouterAnswer =
  | {
      readonly kind: 'twiml';
      readonly twiml: string;
      /** Whether SIP headers are filled in, of which a tried call has none. */
      readonly takesHeaders: boolean;
    }
  /** Twilio would ask the voice fallback URL of the SIP domain. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

export function readAddress(text: string, numbering: Numbering | undefined): ReadAddress {
  const read = parseSipAddress(text);
  if (read.kind === 'failed') return { kind: 'unreadable', message: read.message };
  const { user, number, displayName } = read.address;
  return {
    kind: 'read',
    user,
    number,
    e164: numbering && resolveE164(number, numbering),
    displayName,
  };
}

/** A tried call has no SIP headers: what they would fill in is empty. */
export function answerTo(
  decision: Decision,
  called: SipAddress | undefined,
  from: string | undefined,
  numbering: Numbering | undefined,
): RouterAnswer {
  if (decision.kind === 'invalid') return { kind: 'refused', issues: decision.issues };
  const read = parseSipAddress(from);
  const caller = read.kind === 'parsed' ? read.address : undefined;
  const call = {
    called,
    caller,
    headers: {},
    calledNumber: shownNumber(called, numbering),
    callerNumber: shownNumber(caller, numbering),
  };
  const { destination } = decision;
  const twiml = renderTwiml(destination, call);
  const withHeaders = renderTwiml(destination, { ...call, headers: namedHeaders(destination) });
  return { kind: 'twiml', twiml, takesHeaders: twiml !== withHeaders };
}

/** A value for each header that is written like a placeholder; whether it is one depends on the field. */
function namedHeaders(destination: Destination): Readonly<Record<string, string>> {
  const names = JSON.stringify(destination).matchAll(/header\.([^{}\s]+)/gi);
  return Object.fromEntries([...names].map(([, name = '']) => [name.toLowerCase(), '1']));
}

/** E.164 where the numbering resolves it, otherwise the number as it was dialled. */
function shownNumber(address: SipAddress | undefined, numbering: Numbering | undefined): string {
  if (!address) return '';
  return (numbering && resolveE164(address.number, numbering)) ?? address.number;
}
