/** A stored table made ready for calls: compiled for matching, its rows decided when first needed. */
import { issueCodes } from './issue-codes';
import {
  compileTable,
  decideDefaultRoute,
  decideNumbering,
  decideRoute,
  matchRoute,
  type CalledAddress,
  type CompiledTable,
  type Decision,
  type Numbering,
  type RouteMatch,
} from 'route-table';

/** What a call gets: the match, and the decision of the matched row or of the default route. */
export interface Found {
  readonly match: RouteMatch;
  readonly decision: Decision;
  /** The row as stored, for the log; undefined for the default route. */
  readonly address: string | undefined;
}

export interface OpenTable {
  readonly numbering: Numbering | undefined;
  /** Rows that match no call because their address cannot be read; for the log. */
  readonly skipped: CompiledTable['skipped'];
  find(called: CalledAddress): Found;
  findDefault(): Found;
}

export type OpenedTable =
  | { readonly kind: 'opened'; readonly table: OpenTable }
  | { readonly kind: 'broken'; readonly reason: string };

/** Reads the JSON of a table. Only its frame must be right: one bad row disables only itself. */
export function openTable(content: string): OpenedTable {
  const frame = readFrame(content);
  if (frame.kind === 'broken') return frame;
  const { rows, defaultRow } = frame;
  const { numbering } = frame;
  const compiled = compileTable({ routes: rows, ...(numbering && { numbering }) });
  const decisions = new Map<number, Decision>();
  const defaultDecision = decideDefaultRoute(defaultRow);

  const decide = (index: number): Decision => {
    const known = decisions.get(index);
    if (known) return known;
    const decision = decideRoute(rows[index]);
    decisions.set(index, decision);
    return decision;
  };

  const findDefault = (): Found => ({
    match: { kind: 'default' },
    decision: defaultDecision,
    address: undefined,
  });
  return {
    kind: 'opened',
    table: {
      numbering,
      skipped: compiled.skipped,
      findDefault,
      find(called) {
        const match = matchRoute(compiled, called);
        if (match.kind === 'default') return findDefault();
        return { match, decision: decide(match.index), address: addressOf(rows[match.index]) };
      },
    },
  };
}

type Frame =
  | {
      readonly kind: 'frame';
      readonly rows: readonly unknown[];
      readonly defaultRow: unknown;
      readonly numbering: Numbering | undefined;
    }
  | { readonly kind: 'broken'; readonly reason: string };

function readFrame(content: string): Frame {
  const table = parseJson(content);
  if (table === undefined) return broken('it is not JSON');
  if (typeof table !== 'object' || table === null) return broken('it is not a JSON object');
  const { routes, default: defaultRow, numbering } = table as Record<string, unknown>;
  if (!Array.isArray(routes)) return broken('its `routes` is not a list');
  if (defaultRow === undefined) return broken('it has no `default`');
  const decision = decideNumbering(numbering);
  if (decision.kind === 'invalid') {
    return broken(`its numbering is not valid (${issueCodes(decision.issues)})`);
  }
  return {
    kind: 'frame',
    rows: routes as readonly unknown[],
    defaultRow,
    numbering: decision.numbering,
  };
}

/** The error of JSON.parse quotes the text, secrets and all: it is not passed on. */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function broken(reason: string): { readonly kind: 'broken'; readonly reason: string } {
  return { kind: 'broken', reason };
}

function addressOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { address } = row as Record<string, unknown>;
  return typeof address === 'string' ? address : undefined;
}
