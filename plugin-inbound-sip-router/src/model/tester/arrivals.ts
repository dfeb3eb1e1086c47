/** Moments that are worth trying a call at: tonight, the next holiday, the next changes of the clocks. */
import {
  compileHours,
  findClockChange,
  nextChanges,
  nextTimeOfDay,
  offsetAt,
  writeInstant,
  type Moment,
  type RouteTable,
  type WallClock,
} from 'route-table';

export interface Arrival {
  readonly kind: 'tonight' | 'holiday' | 'clocks';
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;
const TONIGHT = 23 * 60;
const NOON_MS = 12 * 60 * MINUTE_MS;

/** The zone of the table's hours, as far as they have one; otherwise that of the browser. */
export function zoneOf({ hours = [] }: Pick<RouteTable, 'hours'>, ofBrowser: string): string {
  return hours[0]?.timeZone ?? ofBrowser;
}

/** In the order of time. */
export function arrivals(
  table: Pick<RouteTable, 'hours' | 'holidays'>,
  zone: string,
  { instant, wallClock }: Moment,
): readonly Arrival[] {
  const tonight = nextTimeOfDay(zone, TONIGHT, instant, wallClock);
  const holiday = nextHoliday(table, { instant, wallClock });
  const clocks = clockChanges(zone, instant, wallClock);
  const all: Arrival[] = [
    { kind: 'tonight', instant: tonight },
    ...(holiday === undefined ? [] : [{ kind: 'holiday', instant: holiday } as const]),
    ...clocks.map((at) => ({ kind: 'clocks', instant: at }) as const),
  ];
  return all.sort((one, other) => one.instant - other.instant);
}

/** At noon: a holiday that begins at midnight is more than its first minute. */
function nextHoliday(
  { hours = [], holidays = [] }: Pick<RouteTable, 'hours' | 'holidays'>,
  { instant, wallClock }: Moment,
): number | undefined {
  const lists = new Map(holidays.map((list) => [list.id, list]));
  const begins = hours.flatMap((one) => {
    const compiled = compileHours(one, lists);
    const until = instant + YEAR_DAYS * DAY_MS;
    const changes = compiled ? nextChanges(compiled, instant, until, wallClock) : [];
    return changes.filter(({ after }) => after === 'holiday').slice(0, 1);
  });
  const [first] = begins.map((change) => change.instant).sort((one, other) => one - other);
  return first === undefined ? undefined : first + NOON_MS;
}

/** Those within a year. */
function clockChanges(zone: string, from: number, wallClock: WallClock): readonly number[] {
  const found: number[] = [];
  for (let day = from; day < from + YEAR_DAYS * DAY_MS; day += DAY_MS) {
    const next = day + DAY_MS;
    if (offsetAt(zone, day, wallClock) === offsetAt(zone, next, wallClock)) continue;
    found.push(findClockChange(zone, day, next, wallClock));
  }
  return found;
}

/** What the clock of the zone shows: `2026-11-30 10:00`. */
export function wallText(zone: string, instant: number, wallClock: WallClock): string {
  return writeInstant(zone, instant, wallClock).slice(0, 16).replace('T', ' ');
}

/** The instant at which the clock shows it, the later one if it comes twice; undefined if it is not a date and time. */
export function instantOfText(
  zone: string,
  text: string,
  wallClock: WallClock,
): number | undefined {
  const found = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)\s*$/.exec(text);
  const asUtc = Date.parse(`${found?.[1] ?? ''}T${found?.[2] ?? ''}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset on the way there and the offset at its end differ only next to a change of clocks.
  const near = asUtc - offsetAt(zone, asUtc, wallClock);
  return asUtc - offsetAt(zone, near, wallClock);
}
