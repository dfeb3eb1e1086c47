/** What is wrong or doubtful in the form that is open, as it is typed. */
import {
  repetitionOf,
  validateDefaultRoute,
  validateRoute,
  validateTable,
  type Issue,
  type OwnAccount,
  type Route,
  type RouteTableTexts,
} from 'route-table';
import type { Texts } from '../../texts/texts';
import { leftOutSecrets } from '../draft/left-out-secret';
import type { Draft, DraftRow, Panel, RowForm } from '../router-state';
import { itemFindings, type FormFindings } from './item-findings';
import { memoise } from './memoise';
import { withoutIndex } from './without-index';

const NONE: FormFindings = { issues: [], warnings: [] };

export function validateForm(
  panel: Panel,
  draft: Draft | undefined,
  texts: Texts,
  account?: OwnAccount,
): FormFindings {
  switch (panel.kind) {
    case 'route': {
      const { form } = panel;
      const found = findingsOf(validateRoute(form, texts.routeTable, account), form, texts);
      const repeated = draft ? repetition({ rows: draft.rows, panel, texts }) : undefined;
      return repeated ? { ...found, issues: [...found.issues, repeated] } : found;
    }
    case 'default':
    case 'bulk-destination':
      return findingsOf(
        validateDefaultRoute(panel.form, texts.routeTable, account),
        panel.form,
        texts,
      );
    case 'numbering':
      return numberingFindings(panel.form, texts);
    case 'item':
      return draft ? itemFindings(panel, draft, texts, account) : NONE;
    case 'switch':
    case 'none':
    case 'try':
    case 'review':
    case 'conflicts':
    case 'history':
    case 'usage':
    case 'call':
    case 'transfer':
      return NONE;
  }
}

function findingsOf(
  row: ReturnType<typeof validateRoute> | ReturnType<typeof validateDefaultRoute>,
  form: RowForm,
  texts: Texts,
): FormFindings {
  const issues = row.kind === 'invalid' ? row.issues : [];
  return { issues: [...issues, ...leftOutSecrets(form, texts)], warnings: row.warnings };
}

/** Settings are validated with a table around them. */
function numberingFindings(numbering: RowForm, { routeTable }: Texts): FormFindings {
  const table = { routes: [], default: { type: 'hangup', destination: '' }, numbering };
  const validated = validateTable(table, routeTable);
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
  readonly texts: Texts;
}

/** Looked for again only when something that it depends on is typed: at 10,000 rows it takes its time. */
const repetition = memoise(
  ({ rows, panel: { rowId, form }, texts }: OpenRoute) => [
    rows,
    rowId,
    form['address'],
    form['match'],
    form['domain'],
    form['enabled'],
    texts.routeTable,
  ],
  (rows, rowId, address, match, domain, enabled, texts): Issue | undefined => {
    const form = { address, match, domain, enabled };
    const others = rows.flatMap(({ id, route }): readonly (Route | undefined)[] =>
      route ? [id !== rowId && mayRepeat(route, form) ? route : undefined] : [],
    );
    return repetitionWithoutIndex(form, others, texts);
  },
);

function repetitionWithoutIndex(
  form: object,
  others: readonly unknown[],
  texts: RouteTableTexts,
): Issue | undefined {
  const found = repetitionOf(form, others, texts);
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
