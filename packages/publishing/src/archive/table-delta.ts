/** An older table as its differences from a newer one, exact to the order of its rows. */

export type JsonTable = Readonly<Record<string, unknown>>;

/** Rows of a list: a run of the newer table's rows, or one row of its own. */
type Rows = readonly [from: number, count: number] | { readonly row: unknown };

type Value =
  { readonly same: true } | { readonly value: unknown } | { readonly rows: readonly Rows[] };

/** Keys of the older table in their order. */
export type TableDelta = readonly (readonly [key: string, value: Value])[];

export function deltaTo(older: JsonTable, newer: JsonTable): TableDelta {
  return Object.entries(older).map(([key, value]) => [key, valueOf(value, newer[key])]);
}

export function applyDelta(newer: JsonTable, delta: TableDelta): JsonTable {
  return Object.fromEntries(delta.map(([key, value]) => [key, appliedTo(newer[key], value)]));
}

function valueOf(older: unknown, newer: unknown): Value {
  if (JSON.stringify(older) === JSON.stringify(newer)) return { same: true };
  if (!Array.isArray(older) || !Array.isArray(newer)) return { value: older };
  return { rows: runsOf(older, newer) };
}

function runsOf(older: readonly unknown[], newer: readonly unknown[]): readonly Rows[] {
  const newerTexts = newer.map((row) => JSON.stringify(row));
  const indexes = new Map<string, number>();
  newerTexts.forEach((text, index) => indexes.set(text, index));
  const runs: Rows[] = [];
  let from = 0;
  let count = 0;
  const endRun = () => {
    if (count > 0) runs.push([from, count]);
    count = 0;
  };
  for (const row of older) {
    const text = JSON.stringify(row);
    if (count > 0 && newerTexts[from + count] === text) {
      count += 1;
      continue;
    }
    endRun();
    const index = indexes.get(text);
    if (index === undefined) runs.push({ row });
    else [from, count] = [index, 1];
  }
  endRun();
  return runs;
}

function appliedTo(newer: unknown, value: Value): unknown {
  if ('same' in value) return newer;
  if ('value' in value) return value.value;
  const rows: readonly unknown[] = Array.isArray(newer) ? newer : [];
  return value.rows.flatMap((each) =>
    'row' in each ? [each.row] : rows.slice(each[0], each[0] + each[1]),
  );
}
