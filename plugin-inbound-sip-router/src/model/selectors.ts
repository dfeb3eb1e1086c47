/** What views read from the state; each gives the same value as long as what it reads is the same. */
import { ownAccountOf, type AccountDestinations, type PublishInFlight } from 'admin-contract';
import {
  diffTables,
  findReadingChanges,
  type Destination,
  type Issue,
  type ReadingChange,
  type RouteChange,
  type RouteTable,
} from 'route-table';
import { isUntouched, tableOfDraft } from './draft/draft-table';
import { hideSecrets } from './draft/hidden-secrets';
import type { Draft, DraftRow, RouterState } from './router-state';
import { alikeRows } from './select/alike-rows';
import { searchedNumber, searchedRows } from './select/find-rows';
import { rowsByUsage } from './select/rows-by-usage';
import { LEAST_DIGITS, takerOfSearch } from './select/find-taker';
import { validateForm } from './select/form-findings';
import type { FormFindings } from './select/item-findings';
import { memoise } from './select/memoise';
import { groupsOf } from './select/route-groups';
import { valueOf, viewRows, type NamedThings, type RowView } from './select/row-view';
import { sortRows } from './select/sort-rows';
import { selectTexts } from './select/texts';
import { callsOf, selectColumnUsage, selectQuietUsage } from './select/usage-view';
import {
  findingsByRow,
  findingsOfDefault,
  NO_FINDINGS,
  validateDraft,
  type TableFindings,
} from './select/validation';

export type { RowView } from './select/row-view';
export type { RowIssue } from './select/validation';

export const PAGE_SIZE = 50;

const NO_ROWS: readonly DraftRow[] = [];
const NO_CHANGES: readonly RouteChange[] = [];

/** The draft as the table that would be published. */
export function selectDraftTable({ draft }: RouterState): RouteTable | undefined {
  return draft && tableOfDraft(draft);
}

export function selectLiveTable({ live }: RouterState): RouteTable | undefined {
  return live.kind === 'loaded' ? live.live.table : undefined;
}

/** The draft against its base, which is what is live unless conflicts are open. */
export const selectChanges = memoise(
  ({ draft }: RouterState) => [draft],
  (draft): readonly RouteChange[] =>
    draft && !isUntouched(draft) ? diffTables(draft.base.table, tableOfDraft(draft)) : NO_CHANGES,
);

/** The same for people: a secret that was entered is a marker. */
export const selectShownChanges = memoise(
  ({ draft }: RouterState) => [draft],
  (draft): readonly RouteChange[] =>
    draft && !isUntouched(draft)
      ? diffTables(hideSecrets(draft.base.table), hideSecrets(tableOfDraft(draft)))
      : NO_CHANGES,
);

/** The draft as it may be shown and tried: a secret that was entered is a marker. */
export const selectShownDraftTable = memoise(
  ({ draft }: RouterState) => [draft],
  (draft): RouteTable | undefined => draft && hideSecrets(tableOfDraft(draft)),
);

export function selectHasChanges(state: RouterState): boolean {
  return selectChanges(state).length > 0;
}

/** What of the account may lead back here; undefined until it is known. */
export const selectOwnAccount = memoise(
  (state: RouterState) => [destinationsOf(state)],
  ownAccountOf,
);

const DAY_MS = 86_400_000;

/** The day on which the table was loaded: what is said of holidays need not be more exact. */
export function dayOf({ live }: RouterState): number | undefined {
  const atMs = live.kind === 'loaded' ? live.loadedAtMs : undefined;
  return atMs === undefined ? undefined : Math.floor(atMs / DAY_MS) * DAY_MS;
}

/** Of the whole draft: computed again only when the draft, the day or the language changes, or more is known of the account. */
export const selectValidation = memoise(
  (state: RouterState) =>
    [state.draft, selectTexts(state), selectOwnAccount(state), dayOf(state)] as const,
  (draft, texts, account, day): TableFindings =>
    draft ? validateDraft(draft, texts, account, day) : NO_FINDINGS,
);

const selectFindingsByRow = memoise(
  (state: RouterState) => [selectValidation(state)],
  findingsByRow,
);

const selectRows = memoise(
  (state: RouterState) => [
    state.draft?.rows ?? NO_ROWS,
    selectFindingsByRow(state),
    destinationsOf(state),
    thingsOf(state),
  ],
  viewRows,
);

/** Routes that go where the open one went before it was edited. */
export const selectAlike = memoise(
  ({ draft, panel }: RouterState) => [draft?.rows ?? NO_ROWS, panel],
  alikeRows,
);

/** Names of the groups that there are; none if routes are in none. */
export const selectGroups = memoise((state: RouterState) => [selectRows(state)], groupsOf);

/** Sorted first and searched then: a keystroke does not sort. */
const selectSearchedRows = memoise(
  (state: RouterState) => {
    const { sort } = state.tableView;
    return [
      selectRows(state),
      sort,
      selectTexts(state),
      sort?.column === 'calls' ? selectColumnUsage(state) : undefined,
    ];
  },
  (rows, sort, texts, usage) =>
    searchedRows(
      sortRows(rows, sort, texts.table.types, (row) => callsOf(usage, row)),
      texts,
    ),
);

const selectTaker = memoise((state: RouterState) => {
  const { search } = state.tableView;
  return [selectShownDraftTable(state), search, selectRows(state)];
}, takerOfSearch);

const selectMatching = memoise((state: RouterState) => {
  const { search, types, filter, group } = state.tableView;
  const usage = filter === 'not-called' ? selectQuietUsage(state) : undefined;
  return [selectSearchedRows(state), search, types, filter, group, selectTaker(state), usage];
}, rowsByUsage);

/** What takes the number that is searched for. */
export type SearchedTaker =
  /** `isCalledSo`: another row has that number as its address, but does not take it. */
  | { readonly kind: 'route'; readonly row: RowView; readonly isCalledSo: boolean }
  | { readonly kind: 'default' };

/** Undefined if no whole number is searched for, or if a row of that address takes it. */
export const selectOtherTaker = memoise(
  (state: RouterState) => [state.tableView.search, selectTaker(state), selectMatching(state)],
  (search, row, matching): SearchedTaker | undefined => {
    const number = searchedNumber(search);
    if (number === undefined || number.length < LEAST_DIGITS) return undefined;
    if (!row) return matching.length === 0 ? { kind: 'default' } : undefined;
    if (row.route.address === number) return undefined;
    const isCalledSo = matching.some(({ route }) => route.address === number);
    return { kind: 'route', row, isCalledSo };
  },
);

export interface TablePage {
  readonly rows: readonly RowView[];
  /** Rows of the draft, deleted ones too. */
  readonly total: number;
  /** Rows that search and filters leave. */
  readonly matching: number;
  /** From 0; the last one if the state names one behind it. */
  readonly page: number;
  /** At least 1. */
  readonly pageCount: number;
}

export const selectPage = memoise(
  (state: RouterState) => [selectMatching(state), selectRows(state).length, state.tableView.page],
  (matching, total, asked): TablePage => {
    const pageCount = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
    const page = Math.min(asked, pageCount - 1);
    const rows = matching.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
    return { rows, total, matching: matching.length, page, pageCount };
  },
);

/** All that search and filters leave, on whatever page. */
export const selectMatchingIds = memoise(
  (state: RouterState) => [selectMatching(state)],
  (rows) => rows.map(({ id }) => id),
);

const selectRowsById = memoise(
  (state: RouterState) => [selectRows(state)],
  (rows) => new Map(rows.map((row) => [row.id, row])),
);

export function selectRow(state: RouterState, rowId: string): RowView | undefined {
  return selectRowsById(state).get(rowId);
}

/** The row that was saved last, if search and filters do not show it. */
export function selectHiddenSaved(state: RouterState): RowView | undefined {
  const { saved } = state.tableView;
  if (saved === undefined || selectMatchingIds(state).includes(saved)) return undefined;
  return selectRow(state, saved);
}

export interface DefaultRow {
  readonly destination: Destination;
  readonly base: Destination;
  readonly mark: 'unchanged' | 'changed';
  readonly value: string;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export const selectDefaultRow = memoise(
  (state: RouterState) => [state.draft, selectValidation(state), destinationsOf(state)],
  (draft, findings, destinations): DefaultRow | undefined =>
    draft && {
      destination: draft.default,
      base: draft.base.table.default,
      mark: draft.default === draft.base.table.default ? 'unchanged' : 'changed',
      value: valueOf(draft.default, destinations, draft.rest ?? draft.base.table),
      ...findingsOfDefault(findings),
    },
);

export interface RowCounts {
  /** With deleted rows: they stay in sight until they are published. */
  readonly total: number;
  readonly enabled: number;
  readonly new: number;
  readonly changed: number;
  readonly deleted: number;
  /** Rows with issues or warnings. */
  readonly problems: number;
}

export const selectCounts = memoise(
  (state: RouterState) => [selectRows(state)],
  (rows): RowCounts => {
    const count = (is: (row: RowView) => boolean) => rows.filter(is).length;
    return {
      total: rows.length,
      enabled: count(({ mark, route }) => mark !== 'deleted' && route.enabled !== false),
      new: count(({ mark }) => mark === 'new'),
      changed: count(({ mark }) => mark === 'changed'),
      deleted: count(({ mark }) => mark === 'deleted'),
      problems: count(({ issues, warnings }) => issues.length + warnings.length > 0),
    };
  },
);

/** Of the form that is open; paths begin at the row. */
export const selectFormIssues = memoise(
  (state: RouterState) =>
    [state.panel, state.draft, selectTexts(state), selectOwnAccount(state)] as const,
  (panel, draft: Draft | undefined, texts, account): FormFindings =>
    validateForm(panel, draft, texts, account),
);

/** Publishes that are not live, without the one that runs here. */
export const selectInFlight = memoise(
  ({ live, publish }: RouterState) => [live, publish],
  (live, publish): readonly PublishInFlight[] => {
    const all = live.kind === 'loaded' ? live.live.inFlight : [];
    if (publish.kind !== 'running' && publish.kind !== 'live') return all;
    const { id, buildSid } = publish.publish;
    return all.filter((each) => each.id !== id && each.buildSid !== buildSid);
  },
);

const NO_READING_CHANGES: readonly ReadingChange[] = [];

/** What the draft means otherwise than in versions before 0.2. */
export const selectReadingChanges = memoise(
  ({ draft }: RouterState) => [draft],
  (draft): readonly ReadingChange[] =>
    draft ? findReadingChanges(tableOfDraft(draft)) : NO_READING_CHANGES,
);

/** Stays the same value as long as no plan, team or list is edited. */
function thingsOf({ draft }: RouterState): NamedThings | undefined {
  return draft?.rest ?? draft?.base.table;
}

function destinationsOf({ destinations }: RouterState): AccountDestinations | undefined {
  return destinations.kind === 'loaded' ? destinations.value : undefined;
}
