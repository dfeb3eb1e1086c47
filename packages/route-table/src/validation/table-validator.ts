/** Validates a table that is edited, again and again: rows that stayed what they were are not checked again. */
import type { OwnAccount } from '../circles/own-account';
import { noIssues, type Findings } from '../findings/findings';
import { isFields, type UnknownFields } from '../findings/untrusted';
import type { Numbering } from '../numbering/numbering-settings';
import { utf8Length } from '../twiml/response-size';
import { FULL_CHECKS, type ComparedTable, type TableChecks } from './table-checks';
import { validateTableWith, type validateTable } from './validate-table';

/** What was found of a row, told with the index that it had then. */
interface KnownRow extends Pick<Findings, 'issues' | 'warnings'> {
  readonly index: number;
}

/**
 * A `validateTable` that remembers the last table that it was given, and so answers soon if few rows differ from it.
 * Its answer is always that of `validateTable`.
 *
 * A row counts as the same if it is the same object, so nothing that was given may be changed in place afterwards.
 */
export function createTableValidator(): typeof validateTable {
  const bytesOf = rowBytes();
  const keys = keptFor(FULL_CHECKS.keys, sameKey);
  let known: { readonly account: OwnAccount | undefined; readonly checks: TableChecks } | undefined;
  return (input, texts, account, now) => {
    if (known?.account !== account || known === undefined) {
      const checks = {
        route: routeChecks(),
        keys,
        circles: keptFor((table) => (account ? FULL_CHECKS.circles(table, account) : []), sameWay),
        bytes: bytesOf,
      };
      known = { account, checks };
    }
    return validateTableWith(known.checks, input, texts, account, now);
  };
}

/** Rows are checked for one account: it decides what is doubted. */
function routeChecks(): TableChecks['route'] {
  const rows = new WeakMap<object, KnownRow>();
  return (row, index, found) => {
    let known = isFields(row) ? rows.get(row) : undefined;
    if (known === undefined || !isToldOf(index, known)) {
      const own = { ...found, ...noIssues() };
      FULL_CHECKS.route(row, index, own);
      known = { index, issues: own.issues, warnings: own.warnings };
      if (isFields(row)) rows.set(row, known);
    }
    found.issues.push(...known.issues);
    found.warnings.push(...known.warnings);
  };
}

/** A finding names the place of its row; if nothing was found, the place does not matter. */
function isToldOf(index: number, known: KnownRow): boolean {
  return known.index === index || known.issues.length + known.warnings.length === 0;
}

/** The last answer, while the settings are the same and no row differs in what `isSame` compares. */
function keptFor<Answer>(
  find: (table: ComparedTable) => Answer,
  isSame: (before: UnknownFields, now: UnknownFields) => boolean,
): (table: ComparedTable) => Answer {
  let last: { readonly table: ComparedTable; readonly answer: Answer } | undefined;
  return (table) => {
    const answer = last && isAlike(last.table, table) ? last.answer : find(table);
    last = { table, answer };
    return answer;
  };

  function isAlike(before: ComparedTable, now: ComparedTable): boolean {
    return (
      sameSettings(before.numbering, now.numbering) &&
      sameRow(before.default, now.default) &&
      before.routes.length === now.routes.length &&
      before.routes.every((row, index) => sameRow(row, now.routes[index]))
    );
  }

  function sameRow(before: unknown, now: unknown): boolean {
    return before === now || (isFields(before) && isFields(now) && isSame(before, now));
  }
}

function sameSettings(before: Numbering | undefined, now: Numbering | undefined): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}

/** All that `hasRowKey` reads: which calls a row takes, and how it is named. */
const KEY = ['address', 'match', 'domain', 'enabled'];
/** And where it leads. */
const WAY = [...KEY, 'type', 'destination'];

function sameKey(before: UnknownFields, now: UnknownFields): boolean {
  return KEY.every((name) => before[name] === now[name]);
}

function sameWay(before: UnknownFields, now: UnknownFields): boolean {
  return WAY.every((name) => before[name] === now[name]);
}

/** The rows' bytes are kept, the rest is written again. */
function rowBytes(): TableChecks['bytes'] {
  const bytes = new WeakMap<object, number>();
  const ofRow = (row: unknown): number => {
    const known = isFields(row) ? bytes.get(row) : undefined;
    if (known !== undefined) return known;
    const made = utf8Length(JSON.stringify([row])) - '[]'.length;
    if (isFields(row)) bytes.set(row, made);
    return made;
  };
  return (table) => {
    const { routes } = table;
    if (!Array.isArray(routes)) return FULL_CHECKS.bytes(table);
    const rest = FULL_CHECKS.bytes({ ...table, routes: [] });
    const rows = Array.from(routes as unknown[], ofRow).reduce((sum, each) => sum + each, 0);
    return rest + rows + Math.max(0, routes.length - 1);
  };
}
