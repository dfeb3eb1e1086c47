/** A table that calls are replayed with: opened, and with what its conditions ask that nobody keeps of a call. */
import { openTable, type OpenTable } from '../answer/open-table';
import { placeholdersIn } from '../twiml/placeholders';
import type { RouteTable } from '../table';

export interface ReplayedTable {
  readonly open: OpenTable;
  /** Values that a condition or placeholder asks of a header, by lower-case name. */
  readonly headers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Networks and users that a condition asks of the sender. */
  readonly networks: readonly string[];
  readonly users: readonly string[];
  /** What a step means beside its id: the step, and what it refers to. */
  readonly meaningOf: (plan: string, step: string) => string;
}

/** Undefined if no call can be answered with the table. */
export function replayedTable(table: RouteTable): ReplayedTable | undefined {
  const opened = openTable(table);
  if (opened.kind === 'broken') return undefined;
  return {
    open: opened.table,
    headers: headersOf(table),
    networks: stepsOf(table).flatMap(({ when }) => when?.source?.ip ?? []),
    users: stepsOf(table).flatMap(({ when }) => when?.source?.user ?? []),
    meaningOf: meanings(table),
  };
}

function headersOf(table: RouteTable): ReadonlyMap<string, ReadonlySet<string>> {
  const headers = new Map<string, Set<string>>();
  const add = (name: string, values: readonly string[]) => {
    const known = headers.get(name) ?? new Set();
    for (const value of values) known.add(value);
    headers.set(name, known);
  };
  for (const { when } of stepsOf(table)) {
    if (when?.header) add(when.header.name.toLowerCase(), when.header.is ?? []);
  }
  for (const { name, header } of placeholdersIn(JSON.stringify(table))) {
    if (name === 'header') add(header, []);
  }
  return headers;
}

function stepsOf({ plans = [] }: RouteTable) {
  return plans.flatMap(({ steps }) => steps);
}

/** Made when first asked for: most calls come to few steps. */
function meanings({ plans = [], teams = [], hours = [] }: RouteTable) {
  const known = new Map<string, string>();
  return (planId: string, stepId: string): string => {
    const key = `${planId}/${stepId}`;
    const made = known.get(key);
    if (made !== undefined) return made;
    const step = plans.find(({ id }) => id === planId)?.steps.find(({ id }) => id === stepId);
    const team =
      step?.type === 'ring' ? teams.find(({ id }) => id === step.destination) : undefined;
    const asked = hours.find(({ id }) => id === step?.when?.hours?.id);
    const meaning = JSON.stringify([step, team, asked]);
    known.set(key, meaning);
    return meaning;
  };
}
