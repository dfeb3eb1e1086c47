/** The hours and caller lists of a table, prepared when a call first asks for them. */
import type { CallerFacts } from './call-facts';
import type { CallerEntry, CallerList } from './call-plan';
import { compileHours, type CompiledHours } from '../hours/compile-hours';
import type { HolidayList, Hours } from '../hours/hours';
import { parseInstant } from '../hours/instant';
import { compileTable } from '../matching/compile-table';
import { matchRoute } from '../matching/match-route';
import type { Numbering } from '../numbering/numbering-settings';
import { remember } from '../remember';
import type { Team } from '../ringing/team';
import type { MatchKind } from '../table';

export interface NamedThings {
  /** Undefined if there are none of this id, or they cannot be read. */
  readonly hours: (id: string) => CompiledHours | undefined;
  readonly callerList: (id: string) => CompiledCallerList | undefined;
  readonly team: (id: string) => Team | undefined;
  readonly callerPatterns: (patterns: readonly string[]) => CompiledPatterns;
}

export interface CompiledCallerList {
  /** Id of the entry that names the caller and has not run out at the instant (milliseconds, UTC). */
  readonly find: (caller: CallerFacts, instant: number) => string | undefined;
  /** When entries run out, in milliseconds since 1970 UTC. */
  readonly ends: readonly number[];
}

export interface CompiledPatterns {
  /** The pattern that the caller fits. */
  readonly find: (caller: CallerFacts) => string | undefined;
}

export interface NamedSources {
  readonly hours: readonly Hours[];
  readonly holidays: readonly HolidayList[];
  readonly callerLists: readonly CallerList[];
  readonly teams: readonly Team[];
  readonly numbering: Numbering | undefined;
}

export function createNamedThings(sources: NamedSources): NamedThings {
  const { numbering } = sources;
  const holidays = remember(() => byId(sources.holidays));
  const hoursById = remember(() => byId(sources.hours));
  const listsById = remember(() => byId(sources.callerLists));
  const teams = remember(() => byId(sources.teams));
  return {
    hours: rememberEach((id) => {
      const hours = hoursById().get(id);
      return hours && compileHours(hours, holidays());
    }),
    callerList: rememberEach((id) => {
      const list = listsById().get(id);
      return list && compileCallerList(list.entries, numbering);
    }),
    team: (id) => teams().get(id),
    callerPatterns: rememberEach((patterns) => compilePatterns(patterns, numbering)),
  };
}

function compileCallerList(
  entries: readonly CallerEntry[],
  numbering: Numbering | undefined,
): CompiledCallerList {
  const match = compileCallers(entries, 'exact', numbering);
  const ends = new Map<number, number>();
  entries.forEach(({ until }, index) => {
    // An end that cannot be read is over: a block must not last by mistake, validation has refused it anyway.
    if (until !== undefined) ends.set(index, parseInstant(until) ?? -Infinity);
  });
  return {
    find(caller, instant) {
      const index = match(caller);
      if (index === undefined || instant >= (ends.get(index) ?? Infinity)) return undefined;
      return entries[index]?.id;
    },
    ends: [...ends.values()].filter((end) => end > -Infinity),
  };
}

function compilePatterns(
  patterns: readonly string[],
  numbering: Numbering | undefined,
): CompiledPatterns {
  const rows = patterns.map((address) => ({ address }));
  const match = compileCallers(rows, 'pattern', numbering);
  return {
    find(caller) {
      const index = match(caller);
      return index === undefined ? undefined : patterns[index];
    },
  };
}

/** Callers are compared as called addresses are: by user part, number and E.164, with the same patterns. */
function compileCallers(
  rows: readonly { readonly address: string }[],
  kind: MatchKind,
  numbering: Numbering | undefined,
): (caller: CallerFacts) => number | undefined {
  const table = compileTable({
    routes: rows.map(({ address }) => ({ address, match: kind })),
    ...(numbering && { numbering }),
  });
  return ({ user, number, e164 }) => {
    const match = matchRoute(table, { user, number, parameters: '', e164, domain: undefined });
    return match.kind === 'route' ? match.index : undefined;
  };
}

function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function rememberEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (made.has(key)) return made.get(key) as Value;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
