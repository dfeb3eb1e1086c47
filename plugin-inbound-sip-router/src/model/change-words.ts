/** Turns changes into lines that a person can read: which row, and what of it. */
import {
  isDestinationType,
  type FieldChange,
  type JsonValue,
  type Route,
  type RouteChange,
} from 'route-table';
import type { Texts } from '../texts/texts';
import { fieldName, isTypeField } from './field-words';

/** One row of a review: what happens to which route, field by field. */
export interface ChangedRow {
  /** Unlike that of any other row. */
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'default' | 'settings';
  readonly route: RouteName | undefined;
  /** Of a plan, hours, a team or a list: what it is called. */
  readonly title?: string;
  /** Of settings: which part of them. */
  readonly part?: 'settings-changed' | 'lists-changed' | 'access-changed';
  readonly fields: readonly ChangedField[];
  /** By which the history can bring the row back; settings come back with the whole table only. */
  readonly restoreKey: string | undefined;
}

/** Address, kind of match and domain: what a route is known by. */
export interface RouteName {
  readonly address: string;
  readonly match: string;
  readonly domain: string | undefined;
}

export interface ChangedField {
  readonly name: string;
  /** Its values are destination types. */
  readonly isType: boolean;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** Of the row that `changedRow` makes. */
export function changeId(change: RouteChange): string {
  if ('key' in change) return `${change.kind} ${change.key}`;
  return change.kind === 'default-changed' ? 'default' : change.kind;
}

export function changedRow(change: RouteChange, texts: Texts): ChangedRow {
  switch (change.kind) {
    case 'added':
      return wholeRow(change.kind, change.key, change.route, texts, (after) => ({
        before: undefined,
        after,
      }));
    case 'removed':
      return wholeRow(change.kind, change.key, change.route, texts, (before) => ({
        before,
        after: undefined,
      }));
    case 'changed':
      return {
        id: changeId(change),
        kind: 'changed',
        route: routeNameOfKey(change.key),
        restoreKey: change.key,
        fields: typeFirst(change.fields.map((field) => changedField(field, change.fields, texts))),
      };
    case 'default-changed':
      return {
        id: changeId(change),
        kind: 'default',
        route: undefined,
        restoreKey: 'default',
        fields: typeFirst(change.fields.map((field) => changedField(field, change.fields, texts))),
      };
    case 'settings-changed':
    case 'lists-changed':
    case 'access-changed':
      return {
        id: changeId(change),
        kind: 'settings',
        part: change.kind,
        route: undefined,
        restoreKey: undefined,
        fields: change.fields.map((field) => changedField(field, [], texts)),
      };
  }
}

/** A key is made by route-table's `routeKey`: domain, match, address, and a number for a repeated address. */
export function routeNameOfKey(key: string): RouteName {
  const [domain, match, address] = JSON.parse(key) as readonly string[];
  return {
    address: address ?? key,
    match: match ?? 'exact',
    domain: domain === '' ? undefined : domain,
  };
}

function wholeRow(
  kind: 'added' | 'removed',
  key: string,
  route: Route,
  texts: Texts,
  sides: (value: JsonValue) => Pick<ChangedField, 'before' | 'after'>,
): ChangedRow {
  const { address, match = 'exact', domain, options = {}, ...rest } = route;
  const fields = [
    ...Object.entries(rest).map(([name, value]) => [[name], value] as const),
    ...Object.entries(options).map(([name, value]) => [['options', name], value] as const),
  ];
  return {
    id: `${kind} ${key}`,
    kind,
    route: { address, match, domain },
    restoreKey: key,
    // What is stored is JSON.
    fields: fields.map(([path, value]) => ({
      name: fieldName(path, route.type, texts),
      isType: isTypeField(path),
      ...sides(value as JsonValue),
    })),
  };
}

function changedField(
  { path, before, after }: FieldChange,
  siblings: readonly FieldChange[],
  texts: Texts,
): ChangedField {
  const without = path.length === 1 && path[0] === 'enabled' ? true : undefined;
  return {
    name: fieldName(path, typeOf(path, siblings), texts),
    isType: isTypeField(path),
    before: before ?? without,
    after: after ?? without,
  };
}

/** What the other fields are depends on it. */
function typeFirst(fields: readonly ChangedField[]): readonly ChangedField[] {
  return [...fields.filter(({ isType }) => isType), ...fields.filter(({ isType }) => !isType)];
}

/** Where the type itself changed its value is of one type before and of another after: it is called Destination. */
function typeOf(path: readonly string[], siblings: readonly FieldChange[]) {
  if (path[0] === 'destination') return undefined;
  const type = siblings.find((field) => isTypeField(field.path))?.after;
  return isDestinationType(type) ? type : undefined;
}
