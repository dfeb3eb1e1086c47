/** Says what differs in call plans, hours, teams and lists: one row for each of them, by their names. */
import {
  callerListsField,
  COLLECTIONS,
  holidaysFields,
  hoursFields,
  isDestinationType,
  isRecord,
  plansField,
  recordOf,
  teamsField,
  type Collection,
  type Field,
  fieldChange,
  type FieldChange,
  type JsonRecord,
  type JsonValue,
  type RouteTable,
  type Step,
} from 'route-table';
import type { Texts } from '../../texts/texts';
import type { ChangedField, ChangedRow } from '../change-words';
import { fieldName } from '../field-words';
import { recordsIn } from './records';
import { stepWords } from './step-words';

/** The tables that know what changed: the names of now come first. */
export type NamingTables = readonly RouteTable[];

export function listRows(
  fields: readonly FieldChange[],
  tables: NamingTables,
  texts: Texts,
): readonly ChangedRow[] {
  const rows = new Map<string, FieldChange[]>();
  for (const field of fields) {
    const key = field.path.slice(0, 2).join(' ');
    const known = rows.get(key);
    if (known) known.push(field);
    else rows.set(key, [field]);
  }
  return [...rows].flatMap(([key, changes]) => rowOf(key, changes, tables, texts));
}

/** A field in one of the lists: of what, what it is called, and how a value of it is shown. */
export interface ListField {
  readonly title: string;
  readonly name: string;
  readonly shown: (value: JsonValue | undefined) => JsonValue | undefined;
}

/** Undefined if the path is not within an element of the lists. */
export function listField(
  path: readonly string[],
  tables: NamingTables,
  texts: Texts,
): ListField | undefined {
  const collection = COLLECTIONS.find((each) => each === path[0]);
  const id = path[1]?.startsWith('@') ? path[1].slice(1) : undefined;
  if (!collection || id === undefined) return undefined;
  const place = { collection, id, tables, texts };
  const below = path.slice(2);
  return {
    title: texts.plans.review.title[collection]({ name: nameOf(collection, id, tables) }),
    name: labelOf(below, place),
    shown: (value) => shownValue(value, below, place),
  };
}

function rowOf(
  id: string,
  changes: readonly FieldChange[],
  tables: NamingTables,
  texts: Texts,
): readonly ChangedRow[] {
  const [{ path, before, after } = { path: [] }] = changes;
  const [list = '', name] = path;
  const collection = COLLECTIONS.find((each) => each === list);
  // The whole collection, or the order of it, which means nothing.
  if (!collection) return [];
  if (name === undefined) return wholeCollection(collection, changes, tables, texts);
  if (!name.startsWith('@')) return [];
  const element = [after, before].find(isRecord);
  const isWhole = path.length === 2;
  const kind = !isWhole ? 'changed' : after === undefined ? 'removed' : 'added';
  const words = { collection, id: name.slice(1), tables, texts };
  const told = isWhole && element ? fieldsOf(element, kind, words) : changes.flatMap(byOption);
  return [
    {
      id: `list ${id}`,
      kind,
      route: undefined,
      title: texts.plans.review.title[collection]({
        name: textOf(element?.['name']) ?? nameOf(collection, words.id, tables),
      }),
      fields: told.map((field) => changedField(field, words)),
      restoreKey: undefined,
    },
  ];
}

/** The first option of a step makes its options, and the last one takes them along. */
function byOption(change: FieldChange): readonly FieldChange[] {
  const { path, before = {}, after = {} } = change;
  if (path[path.length - 1] !== 'options' || !isRecord(before) || !isRecord(after)) return [change];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) =>
    fieldChange([...path, name], before[name], after[name]),
  );
}

/** The first element of a collection makes the collection, and the last one takes it along. */
function wholeCollection(
  collection: Collection,
  changes: readonly FieldChange[],
  tables: NamingTables,
  texts: Texts,
): readonly ChangedRow[] {
  return changes.flatMap(({ before, after }) =>
    [...new Set([...elementsIn(before), ...elementsIn(after)])].flatMap((name) => {
      const path = [collection, name];
      const sides = { before: inside(before, name), after: inside(after, name) };
      return rowOf(path.join(' '), [fieldChange(path, sides.before, sides.after)], tables, texts);
    }),
  );
}

interface Place {
  readonly collection: Collection;
  readonly id: string;
  readonly tables: NamingTables;
  readonly texts: Texts;
}

/** Each field of a new or deleted element, and of its lists each element. */
function fieldsOf(
  element: JsonRecord,
  kind: 'added' | 'removed' | 'changed',
  { collection, id }: Place,
): readonly FieldChange[] {
  const told = (path: readonly string[], value: JsonValue) =>
    kind === 'removed' ? fieldChange(path, value, undefined) : fieldChange(path, undefined, value);
  return Object.entries(element).flatMap(([name, value]) => {
    if (name === 'id' || name === 'name') return [];
    const path = [collection, `@${id}`, name];
    const elements = elementsIn(value);
    if (elements.length === 0) return isEmptyList(value) ? [] : [told(path, value)];
    return elements.flatMap((each) => {
      const inner = inside(value, each);
      return inner === undefined ? [] : [told([...path, each], inner)];
    });
  });
}

function changedField({ path, before, after }: FieldChange, place: Place): ChangedField {
  const below = path.slice(2);
  return {
    name: labelOf(below, place),
    isType: below[below.length - 1] === 'type',
    before: shownValue(before, below, place),
    after: shownValue(after, below, place),
  };
}

/** `Step 2 › Text`: lists by what their elements are called, fields by their labels. */
function labelOf(path: readonly string[], place: Place): string {
  const { texts } = place;
  let field: Pick<Field, 'name' | 'fields' | 'item'> | undefined = {
    name: 'table.plans',
    fields: FIELDS_OF[place.collection](),
  };
  const labels: string[] = [];
  for (const [at, name] of path.entries()) {
    if (name === '#order') labels.push(texts.plans.review.order);
    else if (name.startsWith('@')) {
      labels.pop();
      labels.push(elementName(path.slice(0, at + 1), place));
      field = field?.item;
    } else {
      field = field?.fields?.[name];
      if (!field && (name === 'destination' || name === 'options')) {
        return [...labels, ofDestination(path, at, place)].join(' › ');
      }
      labels.push(field ? texts.routeTable.fields[field.name].label : name);
    }
  }
  return labels.join(' › ');
}

/** What is at a path from `at` on is called depends on the destination type of the step or member that it is in. */
function ofDestination(path: readonly string[], at: number, place: Place): string {
  const type = findElement(path.slice(0, at), place)?.element['type'];
  return fieldName(path.slice(at), isDestinationType(type) ? type : undefined, place.texts);
}

const FIELDS_OF: Readonly<Record<Collection, () => Readonly<Record<string, Field>>>> = {
  plans: () => plansField.item?.fields ?? {},
  teams: () => teamsField().item?.fields ?? {},
  callerLists: () => callerListsField.item?.fields ?? {},
  hours: () => hoursFields,
  holidays: () => holidaysFields,
};

/** An element of a list within the element: a step by its place, everything else by its own name. */
function elementName(path: readonly string[], place: Place): string {
  const found = findElement(path, place);
  if (!found) return path[1]?.slice(1) ?? '';
  return path[0] === 'steps'
    ? place.texts.plans.review.step({ number: found.index + 1 })
    : wordsOf(found.element);
}

/** In an order its place says nothing of a step: what it does, does. */
function orderedName(path: readonly string[], place: Place): string {
  const found = findElement(path, place);
  return found && path[0] === 'steps' ? sentenceOf(found.element, place) : elementName(path, place);
}

function findElement(
  [list = '', name = '']: readonly string[],
  place: Place,
): { readonly element: JsonRecord; readonly index: number } | undefined {
  for (const table of place.tables) {
    const items: readonly { readonly id: string }[] = table[place.collection] ?? [];
    const owner = items.find(({ id }) => id === place.id);
    const elements = owner && list in owner ? (owner as unknown as JsonRecord)[list] : undefined;
    const all = recordsIn(elements);
    const index = all.findIndex(({ id }) => id === name.slice(1));
    const element = all[index];
    if (element) return { element, index };
  }
  return undefined;
}

function sentenceOf(step: JsonRecord, { tables, texts }: Place): string {
  // It is a step of a table that was validated.
  return stepWords(step as unknown as Step, { table: tables[0] ?? {} }, texts).sentence;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function wordsOf(element: JsonRecord): string {
  const named = ['name', 'on', 'address', 'destination', 'member', 'id']
    .map((field) => textOf(element[field]))
    .find((text) => text !== undefined && text !== '');
  return named ?? '';
}

/** A step as its sentence, the order of steps by their places, an element of another list in its words. */
function shownValue(
  value: JsonValue | undefined,
  path: readonly string[],
  place: Place,
): JsonValue | undefined {
  const [list, name] = path;
  const last = path[path.length - 1];
  if (last === '#order' && Array.isArray(value)) {
    return value.map((each) => orderedName([list ?? '', String(each)], place));
  }
  if (!isRecord(value) || path.length !== 2 || !name?.startsWith('@')) return value;
  return list === 'steps' || list === 'members' ? sentenceOf(value, place) : shortWords(value);
}

/** What an entry says beside its name: a day when it is, and its openings. */
function shortWords(element: JsonRecord): JsonValue {
  const rest = Object.entries(element).filter(([name]) => name !== 'id' && name !== 'name');
  const isPlain = rest.every(([, value]) => !isRecord(value));
  return isPlain ? rest.map(([, value]) => plainText(value)).join(', ') : recordOf(rest);
}

function plainText(value: JsonValue): string {
  if (typeof value === 'string') return value;
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return items.length > 0 ? items.map(plainText).join(', ') : JSON.stringify(value);
}

function nameOf(collection: Collection, id: string, tables: NamingTables): string {
  for (const table of tables) {
    const items: readonly { readonly id: string; readonly name: string }[] =
      table[collection] ?? [];
    const found = items.find((item) => item.id === id);
    if (found) return found.name;
  }
  return id;
}

function elementsIn(value: JsonValue | undefined): readonly string[] {
  return isRecord(value) ? Object.keys(value).filter((name) => name.startsWith('@')) : [];
}

function isEmptyList(value: JsonValue): boolean {
  return isRecord(value) && Object.keys(value).join() === '#order';
}

function inside(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isRecord(value) ? value[name] : undefined;
}
