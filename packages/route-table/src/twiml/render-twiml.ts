/** Renders a destination as the TwiML that Twilio is answered with. */
import type { Destination } from '../destination';
import { destinationKind } from '../destinations/destination-kinds';
import { NO_CALL } from './call-context';
import type { WaysBack } from './own-urls';
import type { CallContext } from './call-context';
import { MAX_RESPONSE_BYTES, utf8Length } from './response-size';

/**
 * The whole TwiML document of a valid destination, with XML declaration, for one call.
 *
 * If what the call fills in makes it larger than Twilio takes, the placeholders are empty instead: `validateTable` sees
 * to it that the document then fits, so a caller cannot break a route. Well-formed whatever the call holds. Throws
 * nothing for destinations that validation accepts; others must not be given. Same output as twilio-node's
 * VoiceResponse.
 */
export function renderTwiml(destination: Destination, call: CallContext, ways: WaysBack): string {
  const kind = destinationKind(destination.type);
  const twiml = kind.render(destination, call, ways);
  return isTooLarge(twiml) ? kind.render(destination, NO_CALL, ways) : twiml;
}

/** Bytes are counted only where they could be too many: no UTF-16 unit takes more than three. */
function isTooLarge(twiml: string): boolean {
  return twiml.length * 3 > MAX_RESPONSE_BYTES && utf8Length(twiml) > MAX_RESPONSE_BYTES;
}
