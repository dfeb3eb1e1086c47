/** Answers random calls with a table and with its parts: both must say the same. */
import type { FuzzTable } from './random-table';
import type { FuzzReport } from './run-fuzz';
import { runInOtherForm } from './run-indexed';
import { openTable } from '../../src/answer/open-table';
import { isFields } from '../../src/findings/untrusted';
import { splitInMemory } from '../split-in-memory';

export function runSharded(count: number, seed: number): FuzzReport {
  return runInOtherForm(count, seed, { prepare: withReadableRows, open: openSplit });
}

/** A table is sharded only if it is valid: all its rows can be read then. */
function withReadableRows(table: FuzzTable): FuzzTable {
  const routes = table.routes.filter((row) => {
    const alone = openTable({ default: {}, routes: [row] });
    return alone.kind === 'opened' && alone.table.skipped.length === 0;
  });
  return { ...table, routes };
}

function openSplit(_bytes: Uint8Array, json: unknown) {
  if (!isFields(json) || openTable(json).kind === 'broken') return undefined;
  const opened = splitInMemory(json).open();
  return opened.kind === 'opened' ? opened.table : undefined;
}
