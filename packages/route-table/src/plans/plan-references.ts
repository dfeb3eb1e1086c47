/** What refers to what: hours, teams, holiday lists, caller lists and plans by their ids, wherever a table names them. */
import { HOURS_OF_ROUTE } from './call-plan';
import type { Path } from '../findings/findings';
import { isFields, ownField, type UnknownFields } from '../findings/untrusted';

export type Collection = 'plans' | 'teams' | 'hours' | 'holidays' | 'callerLists';

export interface Reference {
  readonly path: Path;
  readonly to: Collection;
  readonly id: string;
}

/** Reads any table, valid or not: what cannot be read refers to nothing. */
export function findReferences(table: UnknownFields): readonly Reference[] {
  const found: Reference[] = [];
  const add = (path: Path, to: Collection, id: unknown) => {
    if (typeof id === 'string') found.push({ path, to, id });
  };
  const addRow = (row: UnknownFields, path: Path) => {
    if (ownField(row, 'type') === 'call-plan') {
      add([...path, 'destination'], 'plans', ownField(row, 'destination'));
    }
    addTeam(row, path, add);
    add([...path, 'hours'], 'hours', ownField(row, 'hours'));
  };
  each(ownField(table, 'routes'), ['routes'], addRow);
  const defaultRow = ownField(table, 'default');
  if (isFields(defaultRow)) addRow(defaultRow, ['default']);
  add(['everyCall'], 'plans', ownField(table, 'everyCall'));
  each(ownField(table, 'plans'), ['plans'], (plan, path) =>
    each(ownField(plan, 'steps'), [...path, 'steps'], (step, at) => addStep(step, at, add)),
  );
  each(ownField(table, 'hours'), ['hours'], (hours, path) =>
    texts(ownField(hours, 'holidays'), (id, index) =>
      add([...path, 'holidays', index], 'holidays', id),
    ),
  );
  return found;
}

/** Whether a plan asks for the hours of its route. */
export function asksForHoursOfRoute(plan: unknown): boolean {
  let asks = false;
  each(isFields(plan) ? ownField(plan, 'steps') : undefined, [], (step) => {
    const hours = conditionOf(step, 'hours');
    asks ||= hours !== undefined && ownField(hours, 'id') === HOURS_OF_ROUTE;
  });
  return asks;
}

function addStep(
  step: UnknownFields,
  path: Path,
  add: (path: Path, to: Collection, id: unknown) => void,
): void {
  addTeam(step, path, add);
  const hours = conditionOf(step, 'hours');
  const id = hours && ownField(hours, 'id');
  if (id !== HOURS_OF_ROUTE) add([...path, 'when', 'hours', 'id'], 'hours', id);
  const caller = conditionOf(step, 'caller');
  texts(caller && ownField(caller, 'list'), (list, index) =>
    add([...path, 'when', 'caller', 'list', index], 'callerLists', list),
  );
}

function addTeam(
  row: UnknownFields,
  path: Path,
  add: (path: Path, to: Collection, id: unknown) => void,
): void {
  if (ownField(row, 'type') !== 'ring') return;
  add([...path, 'destination'], 'teams', ownField(row, 'destination'));
}

function conditionOf(step: UnknownFields, key: string): UnknownFields | undefined {
  const when = ownField(step, 'when');
  const condition = isFields(when) ? ownField(when, key) : undefined;
  return isFields(condition) ? condition : undefined;
}

/** Visits the objects of a list of unknown origin; anything else in it is skipped. */
export function each(
  list: unknown,
  path: Path,
  visit: (item: UnknownFields, path: Path) => void,
): void {
  if (!Array.isArray(list)) return;
  (list as readonly unknown[]).forEach((item, index) => {
    if (isFields(item)) visit(item, [...path, index]);
  });
}

function texts(list: unknown, visit: (text: unknown, index: number) => void): void {
  if (Array.isArray(list)) (list as readonly unknown[]).forEach(visit);
}
