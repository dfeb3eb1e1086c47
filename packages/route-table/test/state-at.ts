/** The state of hours at an instant. */
import { wallClock } from './build-plan';
import { compileHours } from '../src/hours/compile-hours';
import type { HolidayList, Hours } from '../src/hours/hours';
import { hoursAt } from '../src/hours/hours-at';

export function stateAt(hours: Hours, at: string, lists: readonly HolidayList[] = []) {
  const compiled = compileHours(hours, new Map(lists.map((list) => [list.id, list])));
  if (!compiled) throw new Error('These hours cannot be read.');
  return hoursAt(compiled, Date.parse(at), wallClock).state;
}
