/** Makes routes, call plans and hours of a foreign table, once it is known what its destinations mean here. */
import { stepKind, type Destination, type RouteTable } from 'route-table';
import type { FileRow } from '../file-reading';
import type { ReadableFile } from '../import-parts';
import type { ForeignRow, ForeignTable, ForeignWay } from './foreign-table';

/** By the destination as the other system says it. */
export type Meanings = ReadonlyMap<string, Destination>;

/** The distinct destinations, each with the number of rows that lead there, the most frequent first. */
export function targetsOf(table: ForeignTable): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { ways } of [...table.rows, ...(table.default ? [table.default] : [])]) {
    for (const target of new Set(ways.map((way) => way.target))) {
      counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** Rows that lead to a destination without a meaning are not in it. */
export function meantFile(
  table: ForeignTable,
  meanings: Meanings,
  timeZone: string,
  draft: RouteTable,
): ReadableFile {
  const plans = new Map<string, unknown>();
  const hours = new Map<string, unknown>();
  const routes: FileRow[] = [];
  for (const row of table.rows) {
    const destination = destinationOf(row);
    if (!destination) continue;
    const { address, isPattern, isOff, comment, line } = row;
    routes.push({
      line,
      row: {
        address,
        ...(isPattern === true && { match: 'pattern' }),
        ...(isOff === true && { enabled: false }),
        ...(comment !== undefined && { comment }),
        ...destination,
      },
    });
  }
  const rest = table.default && meanings.get(table.default.ways.slice(-1)[0]?.target ?? '');
  const lists = { plans: added(draft, 'plans', plans), hours: added(draft, 'hours', hours) };
  return {
    kind: 'read',
    format: 'csv',
    routes,
    default: table.default && rest ? { line: table.default.line, row: rest } : undefined,
    settings: plans.size > 0 ? { line: undefined, row: lists } : undefined,
    problems: [],
    unknownColumns: [],
  };

  function destinationOf(row: ForeignRow): Destination | undefined {
    const meant = row.ways.flatMap((way) => {
      const destination = meanings.get(way.target);
      return destination ? [{ way, destination }] : [];
    });
    const [first] = meant;
    if (!first || meant.length < row.ways.length) return undefined;
    const isOne = meant.every(
      ({ destination }) => JSON.stringify(destination) === JSON.stringify(first.destination),
    );
    if (isOne) return first.destination;
    const name = `${row.isPattern === true ? '_' : ''}${row.address}`;
    const id = `in-${hashOf(name)}`;
    if (row.hours) {
      const days = row.hours.days?.map((day) => ({ ...day, name: day.on }));
      hours.set(id, { id, name, timeZone, ...row.hours, ...(days && { days }) });
    }
    const steps = meant.flatMap(({ way, destination }, at) => stepsOf(way, destination, id, at));
    plans.set(id, { id, name, steps });
    return { type: 'call-plan', destination: id };
  }
}

/** In the other system a call that nobody answers does not go on to what others, or other hours, get. */
function stepsOf(
  { caller, state }: ForeignWay,
  destination: Destination,
  hours: string,
  at: number,
) {
  const when = {
    ...(caller && { caller }),
    ...(state && { hours: { id: hours, is: [state] } }),
  };
  const condition = (caller ?? state) ? { when } : {};
  const step = { id: `s${at + 1}`, ...condition, ...destination };
  const goesOn = (caller ?? state) && stepKind(destination) !== 'ending';
  return goesOn
    ? [step, { id: `e${at + 1}`, ...condition, type: 'hangup', destination: '' }]
    : [step];
}

/** Those of the draft, with the new ones in place of those that an earlier import made. */
function added(
  draft: RouteTable,
  name: 'plans' | 'hours',
  made: ReadonlyMap<string, unknown>,
): readonly unknown[] | undefined {
  const known: readonly { readonly id: string }[] = draft[name] ?? [];
  const all = [...known.filter(({ id }) => !made.has(id)), ...made.values()];
  return all.length === 0 ? undefined : all;
}

/** FNV-1a, so that the next import of the same number finds its plan. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
