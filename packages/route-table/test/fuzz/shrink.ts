/** Makes a failing case of the fuzz test small. */
import type { FuzzCase } from './fuzz-case';

/** Longer texts are halved only. */
const MAX_LETTER_BY_LETTER = 200;

/** A case that still fails though nothing more can be left out of it. */
export function shrink(found: FuzzCase, fails: (small: FuzzCase) => boolean): FuzzCase {
  for (const small of smallerCases(found)) {
    if (fails(small)) return shrink(small, fails);
  }
  return found;
}

/** Cases with a little less; the frame of the table and of the call stays. */
function* smallerCases({ table, call }: FuzzCase): Generator<FuzzCase> {
  for (const field of ['routes', 'default', 'numbering', 'plans'] as const) {
    for (const less of smaller(table[field])) yield { call, table: { ...table, [field]: less } };
  }
  for (const field of ['to', 'from', 'headers', 'sipDomain'] as const) {
    for (const less of smaller(call[field])) yield { table, call: { ...call, [field]: less } };
  }
}

function* smaller(value: unknown): Generator {
  if (typeof value === 'string') yield* shorter(value);
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value);
  for (const [name] of entries) {
    yield rebuilt(
      value,
      entries.filter(([other]) => other !== name),
    );
  }
  for (const [name, inner] of entries) {
    for (const less of smaller(inner)) {
      yield rebuilt(
        value,
        entries.map((entry) => (entry[0] === name ? [name, less] : entry)),
      );
    }
  }
}

function* shorter(text: string): Generator<string> {
  const half = Math.ceil(text.length / 2);
  if (half < text.length) {
    yield text.slice(0, half);
    yield text.slice(half);
  }
  if (text.length > MAX_LETTER_BY_LETTER) return;
  for (let at = 0; at < text.length; at += 1) yield text.slice(0, at) + text.slice(at + 1);
}

function rebuilt(like: object, entries: [string, unknown][]): unknown {
  return Array.isArray(like) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
