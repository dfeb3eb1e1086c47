/** Plans, read slowly: written from the rules in docs/call-plans.md alone, to be compared with. */
import type { CallFacts } from '../src/plans/call-facts';
import type { CallPlan, CallerList, Condition } from '../src/plans/call-plan';
import { sharePlace } from '../src/plans/share-place';
import type { Hours } from '../src/hours/hours';
import { slowState } from './slow-hours';

interface Named {
  readonly hours: readonly Hours[];
  readonly callerLists: readonly CallerList[];
}

export interface SlowReading {
  readonly heard: readonly string[];
  readonly taken: string | undefined;
}

/** Patterns are plain beginnings (`+1!`), networks IPv4; names refer to things that exist. */
export function slowReading({ id, steps }: CallPlan, call: CallFacts, named: Named): SlowReading {
  const heard: string[] = [];
  for (const step of steps) {
    if (!holds(step.when ?? {}, id, call, named)) continue;
    const goesOn = (step.type === 'say' || step.type === 'play') && step.options?.thenContinue;
    if (!goesOn) return { heard, taken: step.id };
    heard.push(step.id);
  }
  return { heard, taken: undefined };
}

function holds(when: Condition, planId: string, call: CallFacts, named: Named): boolean {
  const { caller } = call;
  const user = caller?.user ?? '';
  if (when.hours) {
    const { id, is } = when.hours;
    const hours = named.hours.find((one) => one.id === (id === 'of-route' ? call.routeHours : id));
    if (!hours) return false;
    const state = slowState(hours, [], call.instant, wallTexts(hours.timeZone, call.instant));
    const names: readonly string[] = state === 'open' ? ['open'] : [state, 'closed'];
    if (!is.some((one) => names.includes(one))) return false;
  }
  if (when.caller) {
    const { list = [], matches = [], anonymous } = when.caller;
    const listed = named.callerLists
      .filter((one) => list.includes(one.id))
      .some((one) => one.entries.some(({ address }) => address === user));
    const matching = matches.some((pattern) => user.startsWith(pattern.slice(0, -1)));
    if (!listed && !matching && !(anonymous && user === 'anonymous')) return false;
  }
  if (when.header) {
    const value = call.headers[when.header.name.toLowerCase()];
    if (value === undefined || !(when.header.is ?? [value]).includes(value)) return false;
  }
  if (when.source?.ip && !when.source.ip.some((text) => isInNetwork(call.sourceIp, text))) {
    return false;
  }
  if (when.source?.user && !when.source.user.some((one) => one === call.sourceUser)) return false;
  if (when.share) {
    const { from, to, by } = when.share;
    const key = by === 'caller' && user !== 'anonymous' ? (caller?.e164 ?? user) : call.callSid;
    const place = sharePlace(planId, key ?? '');
    if (place < from || place >= to) return false;
  }
  const { from = '2000-01-01T00:00Z', until = '2100-01-01T00:00Z' } = when.period ?? {};
  return Date.parse(from) <= call.instant && call.instant < Date.parse(until);
}

function isInNetwork(address: string | undefined, network: string): boolean {
  const [base = '', length = '32'] = network.split('/');
  const bits = (text: string) =>
    text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('')
      .slice(0, Number(length));
  return address !== undefined && bits(address) === bits(base);
}

/** `sv-SE` writes dates as ISO 8601 does. */
function wallTexts(timeZone: string, instant: number) {
  const [date = '', time = ''] = new Date(instant).toLocaleString('sv-SE', { timeZone }).split(' ');
  return { date, time: time.slice(0, 5) };
}
