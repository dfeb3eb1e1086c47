/** Faults of call plans and teams, at least one for each rule of reading and ringing; the tests must notice them. */
import type { Mutant } from './mutant';

const CONDITION = 'src/plans/check-condition.ts';
const TOGETHER = 'src/plans/check-plans-together.ts';
const ON_CALL = 'src/ringing/on-call.ts';
const ROUNDS = 'src/ringing/ringing-rounds.ts';
const CELL = 'src/plans/condition-in-cell.ts';

export const planMutants: readonly Mutant[] = [
  {
    name: 'night leaks into day: a step without hours below is not said',
    file: 'src/plans/falls-into-other-hours.ts',
    find: "if (step.goOn !== 'anywhere') return step;",
    replace: "if (step.goOn === 'anywhere') return step;",
  },
  {
    name: 'the path of a plan is that of open hours in every state',
    file: 'src/plans/plan-paths.ts',
    find: 'if (isOfThese && !hoursHold(asked.is, state)) continue;',
    replace: "if (isOfThese && !hoursHold(asked.is, 'open')) continue;",
  },
  {
    name: 'one key of a condition is enough',
    file: CONDITION,
    find: "if (reasons.some(({ held }) => held === 'no' || held === 'unknown')) return 'skipped';",
    replace:
      "if (reasons.every(({ held }) => held === 'no' || held === 'unknown')) return 'skipped';",
  },
  {
    name: 'closed does not hold on a holiday',
    file: CONDITION,
    find: "const holds = is.includes(at.state) || (at.state !== 'open' && is.includes('closed'));",
    replace: 'const holds = is.includes(at.state);',
  },
  {
    name: 'list and pattern of a caller must both fit',
    file: CONDITION,
    find: 'if (entry !== undefined) return fits(',
    replace: 'if (entry !== undefined && matches.length === 0) return fits(',
  },
  {
    name: 'an anonymous caller is not seen',
    file: CONDITION,
    find: "if (anonymous && isAnonymous) return fits({ kind: 'anonymous' });",
    replace: '',
  },
  {
    name: 'network or user name of a source is enough',
    file: CONDITION,
    find: 'held: held(fromNetwork && byUser)',
    replace: 'held: held(fromNetwork || byUser)',
  },
  {
    name: 'the end of a share belongs to it',
    file: CONDITION,
    find: 'held(from <= place && place < to)',
    replace: 'held(from <= place && place <= to + 1)',
  },
  {
    name: 'all anonymous callers are in the same place of a share',
    file: CONDITION,
    find: 'const isKnown = caller && !isAnonymousCaller(caller.user, caller.host);',
    replace: 'const isKnown = caller;',
  },
  {
    name: 'the end of a period belongs to it',
    file: CONDITION,
    find: 'held(begin <= instant && instant < end)',
    replace: 'held(begin <= instant && instant <= end)',
  },
  {
    name: 'hours of the route are those of nobody',
    file: CONDITION,
    find: 'const hours = id === HOURS_OF_ROUTE ? routeHours : id;',
    replace: 'const hours = id;',
  },
  {
    name: 'a route without hours for its plan is not said',
    file: TOGETHER,
    find: 'if (!asksForHoursOfRoute(planOf(table, id))) return;',
    replace: 'if (asksForHoursOfRoute(planOf(table, id))) return;',
  },
  {
    name: 'the plan for every call may take all calls',
    file: TOGETHER,
    find: 'if (step.when === undefined) {',
    replace: 'if (step.when === null) {',
  },
  {
    name: 'the plan for every call may go on',
    file: TOGETHER,
    find: "if (stepKind(step) !== 'ending') {",
    replace: "if (stepKind(step) === 'ringing') {",
  },
  {
    name: 'calls for help are read by the plan for every call',
    file: 'src/answer/decide-call.ts',
    find: 'plans.everyCall !== undefined && !isExempt()',
    replace: 'plans.everyCall !== undefined',
  },
  {
    name: 'a member may be an emergency number',
    file: TOGETHER,
    find: "['teams', 'members'],",
    replace: "['teams', 'nobody'],",
  },
  {
    name: 'an entry of a caller list never runs out',
    file: 'src/plans/named-things.ts',
    find: 'instant >= (ends.get(index) ?? Infinity)',
    replace: 'instant >= Infinity',
  },
  {
    name: 'a narrower list hides a step',
    file: CELL,
    find: 'within(lower.list, upper.list) &&',
    replace: '',
  },
  {
    name: 'a network hides the one that contains it',
    file: 'src/plans/ip-network.ts',
    find: 'return outer.prefix <= inner.prefix && beginsAlike(inner.digits, outer);',
    replace: 'return beginsAlike(inner.digits, outer);',
  },
  {
    name: 'a state of the hours that nobody thought of is not said',
    file: 'src/plans/check-paths.ts',
    find: 'if (sameWay(other, open)) return true;',
    replace: '',
  },
  {
    name: 'ringing in other hours is added up',
    file: 'src/plans/check-paths.ts',
    find: 'if (cell && !holdsInCell(step.when, cell)) continue;',
    replace: '',
  },
  {
    name: 'a number that comes back here is not said',
    file: 'src/plans/check-dialled.ts',
    find: "return match.kind === 'route' && match.reason.startsWith('exact');",
    replace: 'return false;',
  },
  {
    name: 'a mobile number of a member is safe if one step screens it',
    file: 'src/plans/check-dialled.ts',
    find: 'ofTeam.length > 0 && ofTeam.every(',
    replace: 'ofTeam.length > 0 && ofTeam.some(',
  },
  {
    name: 'days of a rotation begin at midnight',
    file: ON_CALL,
    find: 'day - begin.day - (minute < begin.minute ? 1 : 0)',
    replace: 'day - begin.day',
  },
  {
    name: 'the phone is handed back when clocks go back',
    file: ON_CALL,
    find: 'return Math.max(now, days(moment.wallClock(timeZone, change - MINUTE_MS)));',
    replace: 'return now;',
  },
  {
    name: 'a turn takes one day',
    file: ON_CALL,
    find: 'Math.floor(days / team.rotation.everyDays)',
    replace: 'Math.floor(days)',
  },
  {
    name: 'nobody is on call before the rotation begins',
    file: ON_CALL,
    find: 'turn < 0 ? turn + members.length : turn',
    replace: 'turn',
  },
  {
    name: 'cover does not count',
    file: ON_CALL,
    find: 'if (cover && covering) return',
    replace: 'if (cover && !covering) return',
  },
  {
    name: 'the end of a cover belongs to it',
    file: ON_CALL,
    find: 'instant < (parseInstant(one.until) ?? -Infinity)',
    replace: 'instant <= (parseInstant(one.until) ?? -Infinity)',
  },
  {
    name: 'the order of a team does not count',
    file: 'src/ringing/team.ts',
    find: 'const named = [...new Set(order)]',
    replace: 'const named = [...new Set(order.slice(0, 0))]',
  },
  {
    name: 'shuffled always begins with the same member',
    file: ROUNDS,
    find: "sharePlace(team.id, call.callSid ?? '')",
    replace: "sharePlace(team.id, '')",
  },
  {
    name: 'a screened member rings with the others',
    file: ROUNDS,
    find: 'const together = members.filter((member) => !isScreened(member));',
    replace: 'const together = members;',
  },
  {
    name: 'the shortest timeout of a Dial counts',
    file: ROUNDS,
    find: 'Math.max(...timeouts)',
    replace: 'Math.min(...timeouts)',
  },
  {
    name: 'who was on call at arrival is decided again',
    file: ROUNDS,
    find: 'if (decided.length > 0) return decided;',
    replace: '',
  },
  {
    name: 'the five seconds that Twilio adds are not counted',
    file: ROUNDS,
    find: '(timeout ?? DEFAULT_RING_SECONDS) + DIAL_EXTRA_SECONDS +',
    replace: '(timeout ?? DEFAULT_RING_SECONDS) +',
  },
  {
    name: 'a period that begins later does not change the answer',
    file: 'src/answer/next-answer-changes.ts',
    find: '...[from, until].flatMap(',
    replace: '...[until].flatMap(',
  },
  {
    name: 'what comes back to this service through a plan is not counted',
    file: 'src/destinations/dial-sip.ts',
    find: 'call.isOfPlan && leadsToTwilio(destination)',
    replace: 'false',
  },
];
