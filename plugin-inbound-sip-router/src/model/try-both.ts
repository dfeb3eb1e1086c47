/** Tries a call on the draft and on what is live, and tells whether it makes a difference. */
import type { RouteTable } from 'route-table';
import type { TriedCall } from './router-state';
import { tryCall, type CallTrial, type Taker, type TrialPlace } from './try-call';

export type TrialOfBoth =
  | { readonly kind: 'same'; readonly trial: CallTrial }
  | { readonly kind: 'different'; readonly draft: CallTrial; readonly live: CallTrial };

/** The same: read alike, taken by the same routes for the same reasons, and answered alike. */
export function tryBoth(
  draft: RouteTable,
  live: RouteTable,
  call: TriedCall,
  place: TrialPlace,
): TrialOfBoth {
  const [ofDraft, ofLive] = [tryCall(draft, call, place), tryCall(live, call, place)];
  return essence(ofDraft) === essence(ofLive)
    ? { kind: 'same', trial: ofDraft }
    : { kind: 'different', draft: ofDraft, live: ofLive };
}

function essence(trial: CallTrial): string {
  if (trial.kind !== 'tried') return JSON.stringify(trial);
  const { called, caller, domain, taker, second, disabled, decision, takesHeaders } = trial;
  const near = trial.nearMisses.map(({ kind, route }) => [kind, route.address]);
  const answer = decision.kind === 'refused' ? decision.issues : decision.twiml;
  const walked = trial.walked.map(({ kind, step, twiml }) => [kind, step, twiml]);
  return JSON.stringify([
    ...[called, caller, domain, answer, takesHeaders, near, walked],
    ...[taker, second, ...disabled].map((other) => other && essenceOf(other)),
  ]);
}

function essenceOf(taker: Taker): readonly string[] {
  return taker.kind === 'default' ? [] : [taker.key, taker.reason, taker.scope];
}
