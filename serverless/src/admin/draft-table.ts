/** Makes the table that is built out of what the client sent: secrets put back, validated as in the browser. */
import {
  applyChanges,
  enterSecrets,
  unmaskSecrets,
  validateTable,
  type Issue,
  type RouteTable,
} from 'route-table';
import {
  fingerprintWith,
  firstFingerprintWith,
  type MaskedTable,
  type Refusal,
  refuse,
} from 'publishing';
import { readChanges } from './read-changes';

/** What the client sent: a whole table, or only its changes against the base. */
export type SentTable =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'changes'; readonly changes: unknown };

export type Draft = { readonly kind: 'draft'; readonly table: RouteTable } | Refusal;

/** `secrets` are further ones that the client knows, by marker. */
export function draftTable(
  sent: SentTable,
  base: MaskedTable,
  authToken: string,
  secrets: ReadonlyMap<string, string> = new Map(),
): Draft {
  const changed = sent.kind === 'data' ? sent : withChanges(base, sent.changes);
  if (changed.kind === 'refused') return changed;
  const checked = validateTable(changed.data);
  if (checked.kind === 'invalid') return invalidTable(checked.issues);
  const { table, issues } = unmaskSecrets(
    enterSecrets(checked.table, secrets),
    base.known,
    fingerprintWith(authToken),
    firstFingerprintWith(authToken),
  );
  if (issues.length > 0) return invalidTable(issues);
  return completeTable(table);
}

/** With its secrets in it. */
export function completeTable(data: unknown): Draft {
  const checked = validateTable(data);
  if (checked.kind === 'invalid') return invalidTable(checked.issues.map(withoutText));
  return { kind: 'draft', table: checked.table };
}

function withChanges(
  base: MaskedTable,
  sent: unknown,
): Extract<SentTable, { kind: 'data' }> | Refusal {
  if (!base.table) {
    const message = 'The live table is not valid: send the whole table.';
    return invalidTable([{ code: 'base-not-valid', path: ['changes'], message }]);
  }
  const read = readChanges(sent);
  if (read.kind === 'malformed') {
    return invalidTable([{ code: 'not-changes', path: ['changes'], message: read.reason }]);
  }
  const applied = applyChanges(base.table, read.changes);
  if (applied.kind === 'applied') return { kind: 'data', data: applied.table };
  return invalidTable(
    applied.misfits.map(({ code, change }) => ({
      code,
      path: 'key' in change ? ['changes', change.key] : ['changes', change.kind],
      message: 'The change does not fit the live table: reload and put it onto that.',
    })),
  );
}

export function invalidTable(issues: readonly Issue[]): Refusal {
  return refuse('invalid-table', 'The table is not valid: nothing was built.', { issues });
}

/** With its secrets in it a value must not be quoted. */
function withoutText({ code, path }: Issue): Issue {
  return { code, path, message: 'This field is not valid once its secret is put back.' };
}
