/** Renders the round of a team that a call begins with as a whole document. */
import { dialRound } from './dial-round';
import type { RingingRound } from './ringing-rounds';
import type { WaysBack } from '../twiml/own-urls';
import { NO_CALL, type CallContext } from '../twiml/call-context';
import { rejectedCall } from '../twiml/rejected-call';
import { MAX_RESPONSE_BYTES, utf8Length } from '../twiml/response-size';
import { twimlDocument } from '../twiml/xml';

/** As `renderTwiml`: if what the call fills in makes it too large, placeholders are empty. */
export function renderRound(round: RingingRound, call: CallContext, ways: WaysBack): string {
  const twiml = documentOf(round, call, ways);
  const isTooLarge = utf8Length(twiml) > MAX_RESPONSE_BYTES;
  return isTooLarge ? documentOf(round, { ...NO_CALL, isOfPlan: true }, ways) : twiml;
}

function documentOf(round: RingingRound, call: CallContext, ways: WaysBack): string {
  const dial = dialRound(round, call, ways);
  return dial ? twimlDocument(dial) : rejectedCall();
}
