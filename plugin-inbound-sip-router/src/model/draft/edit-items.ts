/** Edits of the draft's named collections (plans, hours, holiday lists, teams, caller lists), one for each intent. */
import {
  sameJson,
  withReferred,
  withReplaced,
  type Collection,
  type RouteTable,
} from 'route-table';
import type { Draft, TableRest } from '../router-state';
import { draftOn, sameRest } from './draft-on';
import { restOf, tableOfDraft } from './draft-table';

export type ItemOf<Name extends Collection> = NonNullable<RouteTable[Name]>[number];
export type Item = ItemOf<Collection>;

/** An element, and the collection to which it is added. */
export interface Addition {
  readonly collection: Collection;
  readonly item: Item;
}

/**
 * Puts the item in the place of the one with its id, or last. A switch of hours is not part of an edit: it counts at
 * once, so the one that is live stays.
 */
export function withItem(draft: Draft, collection: Collection, item: Item): Draft {
  const items = itemsOf(draft, collection);
  const before = items.find(({ id }) => id === item.id);
  const next = { ...withoutSwitch(item), ...switchOf(before) };
  // A form is of the collection that it was opened for, so its items are alike.
  if (sameJson(jsonOf(before), jsonOf(next))) return draft;
  return withItems(
    draft,
    collection,
    before ? items.map((each) => (each === before ? next : each)) : [...items, next],
  );
}

/** Each in its collection, last. */
export function withAdditions(draft: Draft, additions: readonly Addition[]): Draft {
  return additions.reduce(
    (before, { collection, item }) => withItem(before, collection, item),
    draft,
  );
}

/** Without the item. What referred to it refers to `replacement`, or is left to validation. */
export function withoutItem(
  draft: Draft,
  collection: Collection,
  id: string,
  replacement?: string,
): Draft {
  const table = tableOfDraft(draft);
  const replaced = withReplaced(table, collection, id, replacement);
  const next = replaced === table ? draft : draftOn(draft.base, replaced, draft);
  const items = itemsOf(next, collection);
  const rest = items.filter((item) => item.id !== id);
  return rest.length === items.length ? next : withItems(next, collection, rest);
}

/** As in the base, with what it refers to; an item that is new is gone. */
export function withItemReverted(draft: Draft, collection: Collection, id: string): Draft {
  const base = (draft.base.table[collection] ?? []).find((item) => item.id === id);
  if (!base) return withoutItem(draft, collection, id);
  const back = withItem(draft, collection, base);
  if (back === draft) return draft;
  const table = tableOfDraft(back);
  const complete = withReferred(table, back.base.table);
  return complete === table ? back : draftOn(back.base, complete, back);
}

export function itemsOf(draft: Draft, collection: Collection): readonly Item[] {
  return tableOfDraft(draft)[collection] ?? [];
}

function withItems(draft: Draft, collection: Collection, items: readonly Item[]): Draft {
  const { table: base } = draft.base;
  const isGone = items.length === 0 && base[collection] === undefined;
  const before = draft.rest ?? restOf(base);
  const rest: TableRest = isGone ? without(before, collection) : { ...before, [collection]: items };
  return sameRest(base, rest) ? without(draft, 'rest') : { ...draft, rest };
}

function switchOf(item: Item | undefined): object {
  return item && 'switch' in item && item.switch ? { switch: item.switch } : {};
}

function withoutSwitch(item: Item): Item {
  return 'switch' in item ? without(item, 'switch') : item;
}

function without<Value extends object, Name extends keyof Value>(
  value: Value,
  name: Name,
): Omit<Value, Name> {
  const others = Object.entries(value).filter(([each]) => each !== name);
  // All that it had, but for the one.
  return Object.fromEntries(others) as Omit<Value, Name>;
}

/** Items are JSON. */
function jsonOf(item: Item | undefined) {
  return item as Parameters<typeof sameJson>[0];
}
