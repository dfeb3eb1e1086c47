/** Decides whether a step's condition holds for a call, and says why. */
import type { CallFacts } from './call-facts';
import { HOURS_OF_ROUTE, type Condition } from './call-plan';
import { isAnonymousCaller } from './anonymous-caller';
import { isInNetwork, parseNetwork } from './ip-network';
import type { NamedThings } from './named-things';
import { sharePlace } from './share-place';
import type { CallerFit, Held, Reason, Verdict } from './verdict';
import { hoursAt } from '../hours/hours-at';
import { ownField } from '../findings/untrusted';
import { parseInstant } from '../hours/instant';

/** All keys must hold; all are looked at, so that a person sees every reason. */
export function checkCondition(
  when: Condition | undefined,
  planId: string,
  facts: CallFacts,
  things: NamedThings,
): Verdict {
  if (!when) return { kind: 'holds', reasons: [] };
  const reasons: Reason[] = [];
  if (when.hours) reasons.push(checkHours(when.hours, facts, things));
  if (when.caller) reasons.push(checkCaller(when.caller, facts, things));
  if (when.header) reasons.push(checkHeader(when.header, facts));
  if (when.source) reasons.push(checkSource(when.source, facts));
  if (when.share) reasons.push(checkShare(when.share, planId, facts));
  if (when.period) reasons.push(checkPeriod(when.period, facts));
  return { kind: verdictOf(reasons), reasons };
}

/** What does not hold decides before what cannot be read: then the step is skipped whatever the rest says. */
function verdictOf(reasons: readonly Reason[]): Verdict['kind'] {
  if (reasons.some(({ held }) => held === 'no' || held === 'unknown')) return 'skipped';
  return reasons.some(({ held }) => held === 'unreadable') ? 'unreadable' : 'holds';
}

function checkHours(
  { id, is }: NonNullable<Condition['hours']>,
  { routeHours, instant, wallClock }: CallFacts,
  things: NamedThings,
): Reason {
  const hours = id === HOURS_OF_ROUTE ? routeHours : id;
  const compiled = hours === undefined ? undefined : things.hours(hours);
  if (!compiled) return { key: 'hours', held: 'unreadable', hours: hours ?? id };
  const at = hoursAt(compiled, instant, wallClock);
  const holds = is.includes(at.state) || (at.state !== 'open' && is.includes('closed'));
  return { key: 'hours', held: held(holds), hours: compiled.id, is, at };
}

function checkCaller(
  { list = [], matches = [], anonymous }: NonNullable<Condition['caller']>,
  { caller, instant, isComplete }: CallFacts,
  things: NamedThings,
): Reason {
  if (!caller && !isComplete) return { key: 'caller', held: 'unknown', by: undefined };
  const isAnonymous = isAnonymousCaller(caller?.user ?? '', caller?.host);
  if (anonymous && isAnonymous) return fits({ kind: 'anonymous' });
  for (const id of list) {
    const known = things.callerList(id);
    if (!known) return { key: 'caller', held: 'unreadable', list: id };
    const entry = caller && known.find(caller, instant);
    if (entry !== undefined) return fits({ kind: 'list', list: id, entry });
  }
  const pattern = caller && things.callerPatterns(matches).find(caller);
  if (pattern !== undefined) return fits({ kind: 'pattern', pattern });
  return { key: 'caller', held: 'no', by: undefined };
}

function fits(by: CallerFit): Reason {
  return { key: 'caller', held: 'yes', by };
}

function checkHeader(
  { name, is }: NonNullable<Condition['header']>,
  { headers, isComplete }: CallFacts,
): Reason {
  const key = name.toLowerCase();
  const value = ownField(headers, key);
  if (typeof value !== 'string')
    return { key: 'header', held: isComplete ? 'no' : 'unknown', name };
  return { key: 'header', held: held(is === undefined || is.includes(value)), name };
}

function checkSource(
  { ip, user }: NonNullable<Condition['source']>,
  { sourceIp, sourceUser, isComplete }: CallFacts,
): Reason {
  const isMissing =
    (ip !== undefined && sourceIp === undefined) ||
    (user !== undefined && sourceUser === undefined);
  const fromNetwork =
    ip === undefined ||
    ip.some((text) => {
      const network = parseNetwork(text);
      return network && sourceIp !== undefined && isInNetwork(sourceIp, network);
    });
  const byUser = user === undefined || (sourceUser !== undefined && user.includes(sourceUser));
  if (isMissing && !isComplete) return { key: 'source', held: 'unknown' };
  return { key: 'source', held: held(fromNetwork && byUser) };
}

function checkShare(
  share: NonNullable<Condition['share']>,
  planId: string,
  { caller, callSid }: CallFacts,
): Reason {
  const { from, to, by } = share;
  const isKnown = caller && !isAnonymousCaller(caller.user, caller.host);
  const key = by === 'caller' && isKnown ? (caller.e164 ?? caller.number) : (callSid ?? '');
  const place = sharePlace(planId, key);
  return { key: 'share', held: held(from <= place && place < to), place, share };
}

function checkPeriod(
  { from, until }: NonNullable<Condition['period']>,
  { instant }: CallFacts,
): Reason {
  const begin = from === undefined ? -Infinity : parseInstant(from);
  const end = until === undefined ? Infinity : parseInstant(until);
  if (begin === undefined || end === undefined) return { key: 'period', held: 'unreadable' };
  return { key: 'period', held: held(begin <= instant && instant < end) };
}

function held(holds: boolean): Held {
  return holds ? 'yes' : 'no';
}
