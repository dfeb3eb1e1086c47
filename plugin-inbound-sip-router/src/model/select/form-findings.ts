/** What is wrong or doubtful in the form that is open, as it is typed. */
import {
  english,
  repetitionOf,
  validateDefaultRoute,
  validateRoute,
  validateTable,
  type Issue,
  type OwnAccount,
  type Route,
} from 'route-table';
import { leftOutSecrets } from '../draft/left-out-secret';
import type { Draft, DraftRow, Panel, RowForm } from '../router-state';
import { memoise } from './memoise';
import { withoutIndex } from './without-index';

/** Paths begin at the row. */
export interface FormFindings {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

const NONE: FormFindings = { issues: [], warnings: [] };

export function validateForm(
  panel: Panel,
  draft: Draft | undefined,
  account?: OwnAccount,
): FormFindings {
  switch (panel.kind) {
    case 'route': {
      const found = findingsOf(validateRoute(panel.form, english, account), panel.form);
      const repeated = draft ? repetition({ rows: draft.rows, panel }) : undefined;
      return repeated ? { ...found, issues: [...found.issues, repeated] } : found;
    }
    case 'default':
    case 'bulk-destination':
      return findingsOf(validateDefaultRoute(panel.form, english, account), panel.form);
    case 'numbering':
      return numberingFindings(panel.form);
    case 'none':
    case 'try':
    case 'review':
    case 'conflicts':
    case 'history':
    case 'transfer':
      return NONE;
  }
}

function findingsOf(
  row: ReturnType<typeof validateRoute> | ReturnType<typeof validateDefaultRoute>,
  form: RowForm,
): FormFindings {
  const issues = row.kind === 'invalid' ? row.issues : [];
  return { issues: [...issues, ...leftOutSecrets(form)], warnings: row.warnings };
}

/** Settings are validated with a table around them. */
function numberingFindings(numbering: RowForm): FormFindings {
  const table = { routes: [], default: { type: 'hangup', destination: '' }, numbering };
  const validated = validateTable(table);
  const ofForm = (all: readonly Issue[]) =>
    all
      .filter(({ path }) => path[0] === 'numbering')
      .map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  return {
    issues: validated.kind === 'invalid' ? ofForm(validated.issues) : [],
    warnings: ofForm(validated.warnings),
  };
}

interface OpenRoute {
  readonly rows: readonly DraftRow[];
  readonly panel: Extract<Panel, { readonly kind: 'route' }>;
}

/** Looked for again only when something that it depends on is typed: at 10,000 rows it takes its time. */
const repetition = memoise(
  ({ rows, panel: { rowId, form } }: OpenRoute) => [
    rows,
    rowId,
    form['address'],
    form['match'],
    form['domain'],
    form['enabled'],
  ],
  (rows, rowId, address, match, domain, enabled): Issue | undefined => {
    const form = { address, match, domain, enabled };
    const others = rows.flatMap(({ id, route }): readonly (Route | undefined)[] =>
      route ? [id !== rowId && mayRepeat(route, form) ? route : undefined] : [],
    );
    return repetitionWithoutIndex(form, others);
  },
);

function repetitionWithoutIndex(form: object, others: readonly unknown[]): Issue | undefined {
  const found = repetitionOf(form, others);
  return found && { ...found, message: withoutIndex(found.message) };
}

/** Cheaper than to compare: leaves out most of a large table, and the rest in its place. */
function mayRepeat(
  route: Route,
  { address, match }: { readonly address: unknown; readonly match: unknown },
): boolean {
  const isExact = (kind: unknown) => kind === undefined || kind === 'exact';
  if (!isExact(match)) return !isExact(route.match);
  // The same address may be written with escapes (RFC 3261 §19.1.2).
  const isEscaped =
    route.address.includes('%') || (typeof address === 'string' && address.includes('%'));
  return isExact(route.match) && (route.address === address || isEscaped);
}
