/** Faults of what happens below a step that nobody answered: at least one for each rule of docs/call-plans.md. */
import type { Mutant } from './mutant';

const OUTCOME = 'src/going-on/outcome.ts';
const GO_ON = 'src/going-on/go-on.ts';
const CARRY_OUT = 'src/going-on/carry-out.ts';
const WAIT = 'src/going-on/wait.ts';

export const goingOnMutants: readonly Mutant[] = [
  {
    name: 'ends below a step that rings (steps are read on)',
    file: 'src/plans/read-plan.ts',
    find: "return step.type === 'enqueue' ? 'below-queue' : 'below';",
    replace: "return 'ended';",
  },
  {
    name: 'reads below an ending step (an ending step ends)',
    file: 'src/plans/read-plan.ts',
    find: "hasTime(step) ? place : 'ended'",
    replace: "hasTime(step) ? place : 'below'",
  },
  {
    name: 'puts an announcement before a whole document without a redirect',
    file: CARRY_OUT,
    find: "if (step.type === 'twiml' && last) {",
    replace: "if (step.type === 'twiml' && !last) {",
  },
  {
    name: 'lets night leak into day',
    file: 'src/plans/falls-into-other-hours.ts',
    find: "if (step.goOn !== 'anywhere') return step;",
    replace: "if (step.goOn === 'anywhere') return step;",
  },
  {
    name: 'shuffles nobody',
    file: 'src/ringing/ringing-rounds.ts',
    find: 'return alone([...members.slice(first), ...members.slice(0, first)]);',
    replace: 'return alone(members);',
  },
  {
    name: 'decides who is on call when the step is reached',
    file: 'src/plans/rung-members.ts',
    find: 'return found ? [found.member.id] : [];',
    replace: 'return [];',
  },
  {
    name: 'rings the members again who have been rung',
    file: 'src/going-on/ring-team.ts',
    find: 'const rounds = hasBegun',
    replace: 'const rounds = !hasBegun',
  },
  {
    name: 'connects whoever presses any key (screening)',
    file: 'src/going-on/screen.ts',
    find: 'if (Digits === KEY) return twimlDocument();',
    replace: 'if (Digits !== undefined) return twimlDocument();',
  },
  {
    name: 'lets a caller hear nothing while the callee listens',
    file: 'src/destinations/dial-options.ts',
    find: 'options?.screen === true ? true : options?.answerOnBridge',
    replace: 'options?.answerOnBridge',
  },
  {
    name: 'keeps a caller waiting at the longest wait',
    file: WAIT,
    find: 'waited >= maxWait',
    replace: 'waited > maxWait',
  },
  {
    name: 'lets pieces last longer than the wait',
    file: WAIT,
    find: 'Math.min(PIECE_SECONDS, secondsLeft)',
    replace: 'PIECE_SECONDS',
  },
  {
    name: 'takes a key that nobody offered',
    file: WAIT,
    find: 'request.Digits === KEY && offerText !== undefined',
    replace: 'request.Digits === KEY',
  },
  {
    name: 'does not warn of a queue that never gives back',
    file: 'src/plans/check-going-on.ts',
    find: 'if (maxWait !== undefined) return;',
    replace: 'return;',
  },
  {
    name: 'takes busy for an answer',
    file: OUTCOME,
    find: "  'busy',\n  'no-answer',\n  'failed',\n  'left',",
    replace: "  'no-answer',\n  'failed',\n  'left',",
  },
  {
    name: 'rings on after a talk',
    file: OUTCOME,
    find: "['completed', 'answered'],\n  ['answered',",
    replace: "['completed', 'failed'],\n  ['answered',",
  },
  {
    name: 'takes a mailbox that pressed nothing for an answer',
    file: OUTCOME,
    find: "(outcome === 'not-bridged' && mayBeScreened)",
    replace: 'false',
  },
  {
    name: 'rings for a caller who is gone',
    file: OUTCOME,
    find: "if (!isWaiting(sent)) return 'caller-gone';",
    replace: '',
  },
  {
    name: 'reads on after an outcome that is not known',
    file: OUTCOME,
    find: "OF_DIAL.get(DialCallStatus) ?? 'unknown'",
    replace: "OF_DIAL.get(DialCallStatus) ?? 'failed'",
  },
  {
    name: 'reads on after a queue result that is not known',
    file: OUTCOME,
    find: "OF_QUEUE.get(QueueResult) ?? 'unknown'",
    replace: "OF_QUEUE.get(QueueResult) ?? 'left'",
  },
  {
    name: 'allows a reject where the call is answered',
    file: 'src/plans/check-plan.ts',
    find: "if (step.type === 'reject' && announcing) {",
    replace: "if (step.type !== 'reject' && announcing) {",
  },
  {
    name: 'decides the hours of all steps when one is left (decided once)',
    file: 'src/plans/read-plan.ts',
    find: "if (place !== 'below-queue') return checkCondition",
    replace: "if (place === 'before') return checkCondition",
  },
  {
    name: 'does not decide the hours below a queue',
    file: 'src/going-on/decide-below-queue.ts',
    find: "kind === 'skipped') continue;",
    replace: "kind === 'unreadable') continue;",
  },
  {
    name: 'decides the hours below a second queue too early',
    file: 'src/going-on/decide-below-queue.ts',
    find: "open.step.type === 'enqueue') {",
    replace: "open.step.type === 'hangup') {",
  },
  {
    name: 'ends the call if a step is gone',
    file: CARRY_OUT,
    find: "lost.push(...(open?.kind === 'invalid' ? open.issues : [goneStep(next.step)]));\n      continue;",
    replace: 'break;',
  },
  {
    name: 'ends the call if all steps are gone',
    file: CARRY_OUT,
    find: 'if (lost.length > 0)',
    replace: 'if (lost.length < 0)',
  },
  {
    name: 'carries a step out a second time as the last resort',
    file: 'src/going-on/last-resort.ts',
    find: 'step.id !== ended',
    replace: 'step.id !== ""',
  },
  {
    name: 'takes a last step with a condition for everybody’s',
    file: 'src/going-on/last-resort.ts',
    find: "open?.kind !== 'valid' || open.step.when",
    replace: "open?.kind !== 'valid'",
  },
  {
    name: 'takes from the URL what is not an id',
    file: 'src/going-on/call-step-query.ts',
    find: 'if (![step, ...members].every(isId)) return undefined;',
    replace: '',
  },
  {
    name: 'forgets which steps come below a queue',
    file: 'src/going-on/call-step-query.ts',
    find: 'if (coming.undecided.length > 0)',
    replace: 'if (coming.undecided.length < 0)',
  },
  {
    name: 'does not count how often a call came through',
    file: 'src/answer/call-on-its-way.ts',
    find: 'context: callContext(call, called, caller, true),',
    replace: 'context: callContext(call, called, caller),',
  },
  {
    name: 'leads whoever pressed 1 to the next phone',
    file: GO_ON,
    find: 'queueSeconds < maxWait',
    replace: 'queueSeconds > maxWait',
  },
  {
    name: 'asks for the same voicemail again and again',
    file: 'src/destinations/voicemail.ts',
    find: "action: `${ways.service}/call-step${ways.ended === undefined ? '' : `?${ways.ended}`}`,",
    replace: '',
  },
  {
    name: 'promises a callback to a caller without a number',
    file: 'src/plans/passed-over.ts',
    find: "step.type === 'callback' && isAnonymousCaller",
    replace: "step.type !== 'callback' && isAnonymousCaller",
  },
  {
    name: 'lets a message go to nobody',
    file: 'src/destinations/message-fields.ts',
    find: 'workflow === undefined && url === undefined',
    replace: 'workflow !== undefined && url === undefined',
  },
  {
    name: 'lets a plan lead to any number of flows',
    file: 'src/plans/check-flows.ts',
    find: 'count > MAX_FLOWS',
    replace: 'count > 99',
  },
  {
    name: 'finds no flow inside TwiML',
    file: 'src/plans/check-flows.ts',
    find: "step.type !== 'twiml' ||",
    replace: "step.type === 'twiml' ||",
  },
];
