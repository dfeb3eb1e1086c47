/** Renders a destination as the TwiML that Twilio is answered with. */
import type { Destination } from '../destination';
import { destinationKind } from '../destinations/destination-kinds';
import type { CallContext } from './call-context';

/**
 * The whole TwiML document of a valid destination, with XML declaration, for one call.
 *
 * Well-formed whatever the call holds. Throws nothing for destinations that validation accepts; others are not its
 * business. Same output as twilio-node's VoiceResponse.
 */
export function renderTwiml(destination: Destination, call: CallContext): string {
  return destinationKind(destination.type).render(destination, call);
}
