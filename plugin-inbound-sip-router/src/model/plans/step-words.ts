/** Says a step of a call plan as a sentence: for which calls it is, and what it does with them. */
import type { AccountDestinations } from 'admin-contract';
import { type Condition, type Destination, type RouteTable, type Step } from 'route-table';
import type { Texts } from '../../texts/texts';
import { sayWith } from '../../texts/speak';
import { describeDestination } from '../destination-text';

/** What the table and the account call the things that a step names. */
export interface PlanNames {
  readonly table: Pick<RouteTable, 'plans' | 'hours' | 'teams' | 'callerLists'>;
  readonly account?: AccountDestinations | undefined;
}

export interface StepWords {
  /** Empty: for every call that comes this far. */
  readonly when: string;
  readonly does: string;
  /** Both, as a sentence without its full stop. */
  readonly sentence: string;
}

export function stepWords(step: Step, names: PlanNames, texts: Texts): StepWords {
  const when = conditionWords(step.when ?? {}, names, texts);
  const does = doneWords(step, names, texts);
  return { when, does, sentence: capital(when === '' ? does : `${when}: ${does}`) };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Begins with a verb in small letters. */
export function doneWords(destination: Destination, names: PlanNames, { plans }: Texts): string {
  const seconds = secondsOf(destination);
  return sayWith(plans.does[destination.type], {
    value: valueWords(destination, names),
    time: seconds === undefined ? undefined : durationWords(seconds, plans),
    goesOn: isAnnouncement(destination) ? 'yes' : 'no',
    who: plans.who[(destination.type === 'ring' && destination.options?.who) || 'all'],
  });
}

/** `2 minutes`, `90 seconds`. */
export function durationWords(seconds: number, { seconds: say, minutes }: Texts['plans']): string {
  const isWhole = seconds >= 60 && seconds % 60 === 0;
  return isWhole ? minutes({ count: seconds / 60 }) : say({ count: seconds });
}

/** `a, b or c`. */
export function orWords(all: readonly string[], { or }: Texts['plans']): string {
  const last = all[all.length - 1] ?? '';
  return all.length < 2 ? last : or({ list: all.slice(0, -1).join(', '), last });
}

function isAnnouncement(destination: Destination): boolean {
  const { type, options } = destination;
  return (type === 'say' || type === 'play') && options?.thenContinue === true;
}

function valueWords(destination: Destination, { table, account }: PlanNames): string {
  const { type, destination: value } = destination;
  if (type === 'ring') return nameIn(table.teams, value);
  if (type === 'call-plan') return nameIn(table.plans, value);
  return describeDestination(destination, account);
}

function secondsOf(destination: Destination): number | undefined {
  switch (destination.type) {
    case 'enqueue':
      return destination.options?.maxWait;
    case 'ring':
    case 'dial-client':
    case 'dial-number':
    case 'dial-sip':
      return destination.options?.timeout;
    default:
      return undefined;
  }
}

/** The name of the thing with this id; the id if there is none. */
export function nameIn(
  things: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): string {
  return things?.find((thing) => thing.id === id)?.name ?? id;
}

function conditionWords(condition: Condition, names: PlanNames, texts: Texts): string {
  const { hours, caller, header, source, share, period } = condition;
  const { when } = texts.plans;
  const or = (all: readonly string[]) => orWords(all, texts.plans);
  const { reading } = texts.routeTable;
  const parts: string[] = [];
  if (hours) {
    const states = or(hours.is.map((state) => reading[state]));
    parts.push(when.hours({ hours: hoursName(hours.id, names, texts), states }));
  }
  if (caller) {
    const whom = [
      ...(caller.list ?? []).map((id) =>
        when.onList({ list: nameIn(names.table.callerLists, id) }),
      ),
      ...(caller.matches ?? []).map((pattern) => when.pattern({ pattern })),
      ...(caller.anonymous ? [when.anonymous] : []),
    ];
    parts.push(when.callers({ whom: or(whom) }));
  }
  if (header) {
    const { name, is } = header;
    parts.push(is ? when.headerIs({ name, values: or(is) }) : when.header({ name }));
  }
  if (source) parts.push(when.from({ where: or([...(source.ip ?? []), ...(source.user ?? [])]) }));
  if (share)
    parts.push(when.share({ percent: Number((share.to - share.from).toFixed(2)), by: share.by }));
  if (period) {
    const [from, until] = [period.from, period.until].map((at) => at && instantWords(at));
    if (from && until) parts.push(when.between({ from, until }));
    else if (from) parts.push(when.begins({ at: from }));
    else if (until) parts.push(when.ends({ at: until }));
  }
  return parts.join(', ');
}

export function hoursName(id: string, { table }: PlanNames, { plans }: Texts): string {
  return id === 'of-route' ? plans.hoursOfRoute : nameIn(table.hours, id);
}

/** As it is written, with the offset of whoever wrote it. */
function instantWords(at: string): string {
  return at.replace('T', ' ');
}
