/** What is wrong or doubtful in the form of a plan, hours, list or team, as it is typed. */
import { createTableValidator, type Issue, type JsonValue, type OwnAccount } from 'route-table';
import type { Texts } from '../../texts/texts';
import { tableOfDraft } from '../draft/draft-table';
import { leftOutSecrets } from '../draft/left-out-secret';
import type { Draft, Panel } from '../router-state';

/** Paths begin at the row or the element. */
export interface FormFindings {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** An id for a form that has none yet, so that it can be looked at in the table. */
const NO_ID = 'new';

/** An edit of one element leaves the rows as they are: they are not checked again. */
const validateTable = createTableValidator();

/** Validated within the draft, as what it refers to and what refers to it counts. Paths begin at the element. */
export function itemFindings(
  { collection, itemId, form }: Extract<Panel, { readonly kind: 'item' }>,
  draft: Draft,
  texts: Texts,
  account?: OwnAccount,
): FormFindings {
  const table = tableOfDraft(draft);
  const items: readonly unknown[] = table[collection] ?? [];
  const item = { id: itemId ?? NO_ID, ...form };
  const at = items.findIndex((each) => idOf(each) === itemId);
  const index = itemId === undefined || at < 0 ? items.length : at;
  const withItem = [...items.slice(0, index), item, ...items.slice(index + 1)];
  const validated = validateTable({ ...table, [collection]: withItem }, texts.routeTable, account);
  const ofItem = (all: readonly Issue[]) =>
    all
      .filter(({ path }) => path[0] === collection && path[1] === index)
      .map((issue) => ({ ...issue, path: issue.path.slice(2) }));
  return {
    issues: [
      ...(validated.kind === 'invalid' ? ofItem(validated.issues) : []),
      ...leftOutSecrets(form, texts),
    ],
    warnings: ofItem(validated.warnings),
  };
}

function idOf(item: unknown): JsonValue | undefined {
  // Elements of a table that was loaded have ids.
  return (item as { readonly id?: string }).id;
}
