/** The draft of a switch: the live table with one switch changed, and what is said of it in the history. */
import {
  createIntlWallClock,
  parseInstant,
  switchHours,
  validateTable,
  writeInstant,
  type Hours,
  type Switching,
  type WallClock,
} from 'route-table';
import { refuse } from 'publishing';
import { invalidTable } from './draft-table';
import type { DraftContext, MadeDraft } from './new-table';

/** @param nowMs milliseconds since 1970 UTC */
export function switchDraft(
  { present }: DraftContext,
  hoursId: string,
  switching: Switching,
  nowMs: number,
): MadeDraft {
  const live = validateTable(JSON.parse(present.own.tableText));
  if (live.kind === 'invalid') {
    return refuse('invalid-table', 'The live table is not valid: an admin has to repair it first.');
  }
  const wallClock = createIntlWallClock();
  const done = switchHours(live.table, hoursId, switching, nowMs, wallClock);
  if (done.kind === 'unknown-hours') {
    const message = `There are no hours with the id ${hoursId}: admin/hours lists those that there are.`;
    return refuse('unknown-hours', message);
  }
  if (done.kind === 'not-switched') {
    return refuse('not-switched', `${done.hours.name} is not switched: there is nothing to end.`);
  }
  const checked = validateTable(done.table);
  if (checked.kind === 'valid') {
    return { kind: 'draft', table: checked.table, note: noteOf(done.hours, switching, wallClock) };
  }
  const refusal = invalidTable(checked.issues);
  return { ...refusal, message: checked.issues[0]?.message ?? refusal.message };
}

/** With the end as a clock in the zone of the hours shows it: people read it in the history. */
function noteOf({ name, timeZone }: Hours, switching: Switching, wallClock: WallClock): string {
  if (switching.state === 'end') return `${name}: switch ended`;
  const { state, until, reason = '' } = switching;
  const end = writeInstant(timeZone, parseInstant(until) ?? 0, wallClock);
  const why = reason === '' ? '' : `: ${reason}`;
  return `${name}: ${state} until ${end.slice(0, 16).replace('T', ' ')} (${timeZone})${why}`;
}
