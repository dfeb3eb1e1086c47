/** Which calls a list request asks for. */
import type { Parameters } from '../api/parameters';
import type { CallRecord } from './call-rows';

const FILTERS = [
  ['To', 'to'],
  ['From', 'from'],
  ['ParentCallSid', 'parent_call_sid'],
  ['Status', 'status'],
] as const;

const TIME_FILTERS = [
  ['StartTime', 'start_time'],
  ['EndTime', 'end_time'],
] as const;

export function isAskedFor(row: CallRecord, query: Parameters): boolean {
  return (
    FILTERS.every(([name, field]) => [undefined, row[field]].includes(query.text(name))) &&
    TIME_FILTERS.every(([name, field]) => isAtTimes(row[field], name, query))
  );
}

/** Whether a time is as the query has it in `name`, `name>` and `name<`. */
export function isAtTimes(time: string | null, name: string, query: Parameters): boolean {
  return (
    isOn(time, query.text(name)) && isWithin(time, query.text(`${name}>`), query.text(`${name}<`))
  );
}

/** A day means all of it in UTC; an instant means itself (docs, voice/api/call-resource). */
function isOn(time: string | null, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (time === null) return false;
  const at = new Date(time);
  return wanted.length === 'YYYY-MM-DD'.length
    ? at.toISOString().startsWith(wanted)
    : at.getTime() === Date.parse(wanted);
}

/** Both ends belong to the range; a day means its midnight in UTC (docs, voice/api/call-resource). */
function isWithin(time: string | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (time === null) return false;
  const at = Date.parse(time);
  return (
    (from === undefined || at >= Date.parse(from)) && (to === undefined || at <= Date.parse(to))
  );
}
