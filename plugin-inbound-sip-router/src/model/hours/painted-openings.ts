/** A day as half hours that are painted open or closed. */
import { clock } from './typed-openings';

export const SLOTS = 48;
const SLOT_MINUTES = 30;
const OPENING = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/;
const DAY_MINUTES = 24 * 60;

/** Whether each half hour of the day is open, at its begin. What runs over midnight is shown up to it. */
export function paintedSlots(openings: readonly string[]): readonly boolean[] {
  const spans = openings.flatMap((opening) => spanOf(opening) ?? []);
  return Array.from({ length: SLOTS }, (_, slot) => {
    const minute = slot * SLOT_MINUTES;
    return spans.some(({ begin, end }) => begin < minute + SLOT_MINUTES && minute < end);
  });
}

/**
 * The openings with the half hours from one slot to another, both included, painted open or closed. Begins and ends that
 * the brush does not touch stay as they are, to the minute, also that of the next day.
 */
export function painted(
  openings: readonly string[],
  [one, other]: readonly [number, number],
  isOpen: boolean,
): readonly string[] {
  const brush = {
    begin: Math.min(one, other) * SLOT_MINUTES,
    end: (Math.max(one, other) + 1) * SLOT_MINUTES,
  };
  const spans = openings.flatMap((opening) => spanOf(opening) ?? []);
  const next = isOpen ? joined([...spans, brush]) : spans.flatMap((span) => cut(span, brush));
  return next.map(
    ({ begin, end }) => `${clock(begin)}-${clock(end > DAY_MINUTES ? end - DAY_MINUTES : end)}`,
  );
}

interface Span {
  readonly begin: number;
  readonly end: number;
}

function spanOf(opening: string): Span | undefined {
  const found = OPENING.exec(opening);
  if (!found) return undefined;
  const [, hour, minute, endHour, endMinute] = found.map(Number);
  const begin = (hour ?? 0) * 60 + (minute ?? 0);
  const end = (endHour ?? 0) * 60 + (endMinute ?? 0);
  return { begin, end: end > begin ? end : end + DAY_MINUTES };
}

/** Spans that touch are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.begin - other.begin)) {
    const last = all[all.length - 1];
    if (last && span.begin <= last.end) {
      all[all.length - 1] = { begin: last.begin, end: Math.max(last.end, span.end) };
    } else all.push(span);
  }
  return all;
}

function cut(span: Span, away: Span): readonly Span[] {
  if (away.end <= span.begin || span.end <= away.begin) return [span];
  return [
    { begin: span.begin, end: away.begin },
    { begin: away.end, end: span.end },
  ].filter(({ begin, end }) => begin < end && begin < DAY_MINUTES);
}
