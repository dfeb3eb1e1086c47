/** An entry of other days or of a holiday list, as its fields show it, and as it becomes from them. */
import { isRecord, recordOf, type JsonRecord, type JsonValue } from 'route-table';
import { openingsOf, openingsText } from './typed-openings';

/** As a date field gives it: `2026-12-24`; empty for a form that has no field. */
export interface TypedDay {
  readonly first: string;
  /** Empty: only the first. */
  readonly last: string;
  readonly isYearly: boolean;
}

const DATE = /^\d{4}-(\d\d-\d\d)$/;
const YEARLY = /^\d\d-\d\d$/;
const CLOSED = 'closed';

/** Undefined for days of other forms: the nth weekday of a month, or so many days from Easter. */
export function typedDay(entry: JsonRecord, year: number): TypedDay | undefined {
  const { on, from, to } = entry;
  if (typeof on !== 'string') {
    return { first: textOf(from), last: textOf(to), isYearly: false };
  }
  if (YEARLY.test(on)) return { first: `${year}-${on}`, last: '', isYearly: true };
  if (on === '' || DATE.test(on)) return { first: on, last: '', isYearly: false };
  return undefined;
}

/** A last day that is the first one, or none, makes one day of it. */
export function withTypedDay(entry: JsonRecord, { first, last, isYearly }: TypedDay): JsonRecord {
  const isSpan = last !== '' && last !== first && !isYearly;
  const [, ofYear = first] = DATE.exec(first) ?? [];
  return withFields(entry, {
    on: isSpan ? undefined : isYearly ? ofYear : first,
    from: isSpan ? first : undefined,
    to: isSpan ? last : undefined,
  });
}

/** Empty: a holiday all day. */
export function typedTimes({ open }: JsonRecord): string {
  if (!Array.isArray(open)) return '';
  return open.length === 0 ? CLOSED : openingsText(open.map(textOf));
}

export function withTypedTimes(entry: JsonRecord, text: string): JsonRecord {
  if (text.trim() === '') return withFields(entry, { open: undefined });
  return withFields(entry, { open: openingsOf(text) });
}

export function withFields(
  entry: JsonRecord,
  fields: Readonly<Record<string, JsonValue | undefined>>,
): JsonRecord {
  return recordOf(
    new Map<string, JsonValue | undefined>([...Object.entries(entry), ...Object.entries(fields)]),
  );
}

/** The entries of a form; what is not one is left out, as it cannot be shown. */
export function entriesIn(value: JsonValue | undefined): readonly JsonRecord[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isRecord) : [];
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
