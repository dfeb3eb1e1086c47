/** Carries out the steps that a call comes to, up to the one that takes it, as one document. */
import { isNothing, type Coming } from './coming-steps';
import { decideBelowQueue } from './decide-below-queue';
import { isReadable } from './is-readable';
import { writeCallStep } from './call-step-query';
import { ring } from './ring-team';
import { waysAfter, type CallOnItsWay } from './ways-after';
import type { RingingRound } from '../ringing/ringing-rounds';
import { finding, type Finding } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Step } from '../plans/call-plan';
import type { OpenPlan } from '../plans/open-plans';
import { isPassedOver } from '../plans/passed-over';
import { stepKind } from '../plans/step-kind';
import { joinDocuments } from '../twiml/join-documents';
import { rejectedCall } from '../twiml/rejected-call';
import { renderTwiml } from '../twiml/render-twiml';
import { element, twimlDocument } from '../twiml/xml';

export type CarriedOut =
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly twiml: string;
      /** Of a step that rings a team: who rings when, the members that have been rung left out. */
      readonly rounds?: readonly RingingRound[];
    }
  /** After what is heard the call ends, as nothing more comes. */
  | { readonly kind: 'ended'; readonly twiml: string }
  /** Something should come, and all of it is gone or not valid. */
  | { readonly kind: 'lost'; readonly heard: readonly Step[]; readonly issues: readonly Finding[] };

/**
 * Each step is taken from the plan by its id: one that is gone, or not valid, is skipped.
 *
 * @param begun id of a step that has rung some of its members: of it only those that `coming` names are rung.
 */
export function carryOut(
  plan: OpenPlan,
  coming: Coming,
  call: CallOnItsWay,
  begun: string | undefined,
): CarriedOut {
  const isBegun = (step: string) => step === begun;
  const heard: Step[] = [];
  const lost: Finding[] = [];
  let left = coming;
  for (;;) {
    const [next, ...decided] = left.decided;
    if (!next) {
      if (left.undecided.length === 0) break;
      // The queue above them is gone, so the call is past it now.
      left = decideBelowQueue(plan, left.undecided, call.facts, call.things);
      continue;
    }
    const before = left;
    left = { decided, undecided: left.undecided };
    const open = plan.steps.find(({ id }) => id === next.step);
    if (open?.kind !== 'valid' || !isReadable(open.step.when, call)) {
      lost.push(...(open?.kind === 'invalid' ? open.issues : [goneStep(next.step)]));
      continue;
    }
    const { step } = open;
    if (isPassedOver(step, call.facts.caller)) continue;
    if (stepKind(step) === 'announcing') {
      heard.push(step);
      continue;
    }
    const last = heard[heard.length - 1];
    if (step.type === 'twiml' && last) {
      return { kind: 'step', step, twiml: redirected(plan.id, heard, last, before, call) };
    }
    if (step.type === 'ring') {
      const ringing = ring(plan.id, step, next.members, left, call, isBegun(step.id));
      if (ringing.kind === 'nobody') {
        if (ringing.issue) lost.push(ringing.issue);
        continue;
      }
      const { twiml, rounds } = ringing;
      return { kind: 'step', step, twiml: withAnnouncements(heard, twiml, call), rounds };
    }
    const twiml = renderTwiml(step, call.context, waysAfter(plan.id, step, left, call));
    if (isUndiallable(step, twiml) && !isNothing(left)) continue;
    return { kind: 'step', step, twiml: withAnnouncements(heard, twiml, call) };
  }
  if (lost.length > 0) return { kind: 'lost', heard, issues: lost };
  return { kind: 'ended', twiml: joinDocuments(announce(heard, call)) };
}

function goneStep(id: string): Finding {
  return finding(['steps'], 'step-gone', { step: quote(id) });
}

export function announce(heard: readonly Step[], call: CallOnItsWay): readonly string[] {
  return heard.map((step) => renderTwiml(step, call.context, call.ownUrls));
}

function withAnnouncements(heard: readonly Step[], twiml: string, call: CallOnItsWay): string {
  return heard.length === 0 ? twiml : joinDocuments([...announce(heard, call), twiml]);
}

/** A whole document cannot be joined with another: it is asked for when the announcements have been heard. */
function redirected(
  plan: string,
  heard: readonly Step[],
  last: Step,
  coming: Coming,
  call: CallOnItsWay,
): string {
  const { service, tableVersion } = call.ownUrls;
  const after = { kind: 'heard', step: last.id } as const;
  const query = writeCallStep({ plan, after, coming, tableVersion });
  const redirect = twimlDocument(element('Redirect', {}, `${service}/call-step?${query}`));
  return joinDocuments([...announce(heard, call), redirect]);
}

/** What this call fills in cannot be dialled: the next step may be. */
function isUndiallable(step: Step, twiml: string): boolean {
  return step.type !== 'reject' && twiml === rejectedCall();
}
