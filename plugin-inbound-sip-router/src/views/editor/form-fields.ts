/** Which fields a form has, by their place in the row. */
import {
  destinationKind,
  isDestinationType,
  isRecord,
  numberingFields,
  ownValue,
  routeFields,
  type Field,
  type JsonValue,
} from 'route-table';
import type { RowForm } from '../../model/router-state';

export type FieldPath = readonly string[];

/** A field and its place in the row: `['options', 'timeout']`. */
export interface FieldAt {
  readonly path: FieldPath;
  readonly field: Field;
  readonly isRequired: boolean;
}

export const addressField = ofRoute('address');
export const matchField = ofRoute('match');
export const domainField = ofRoute('domain');
export const enabledField = ofRoute('enabled');
export const commentField = ofRoute('comment');
export const groupField = ofRoute('group');

const FIELDS_OF_ROUTE = [
  addressField,
  matchField,
  domainField,
  enabledField,
  commentField,
  groupField,
];

export const OPTIONS: FieldPath = ['options'];

export const countryField = ofNumbering('defaultCountry', true);

export const fieldsOfNumbering: readonly FieldAt[] = [
  countryField,
  ofNumbering('internationalPrefixes', false),
  ofNumbering('bareE164', false),
];

/** The value of the form's type; undefined while no type is chosen, and if there is nothing to give. */
export function valueField({ type }: RowForm): FieldAt | undefined {
  if (!isDestinationType(type)) return undefined;
  const field = destinationKind(type).value;
  const { control } = field;
  const isNothing = control.kind === 'choice' && control.values.every((value) => value === '');
  return isNothing ? undefined : { path: ['destination'], field, isRequired: true };
}

/** `isPart` adds the options that only steps of plans and members of teams have. */
export function optionFields({ type }: RowForm, isPart = false): readonly FieldAt[] {
  if (!isDestinationType(type)) return [];
  const { options, stepOptions = {} } = destinationKind(type);
  const all = isPart ? { ...stepOptions, ...options } : options;
  return Object.entries(all).map(([name, field]) => ({
    path: ['options', name],
    field,
    isRequired: false,
  }));
}

/**
 * Paths of all that a form of a destination shows; `isRoute` adds the fields that a route has beside it. The options
 * as a whole have a place of their own.
 */
export function shownPaths(form: RowForm, isRoute: boolean): readonly FieldPath[] {
  const value = valueField(form);
  return [
    ['type'],
    ...(isRoute ? FIELDS_OF_ROUTE.map(({ path }) => path) : []),
    ...(value === undefined ? [] : [value.path]),
    ...(optionFields(form).length === 0 ? [] : [OPTIONS]),
  ];
}

/** Of the field's control; parts of it are named by what follows. */
export function fieldId(path: FieldPath): string {
  return `inbound-sip-router-editor-${path.join('-')}`;
}

/** What the form holds at the path. */
export function valueAt(form: RowForm, path: FieldPath): JsonValue | undefined {
  let value: JsonValue | undefined = form;
  for (const name of path) value = isRecord(value) ? ownValue(value, name) : undefined;
  return value;
}

function ofRoute(name: keyof typeof routeFields): FieldAt {
  return { path: [name], field: routeFields[name], isRequired: name === 'address' };
}

function ofNumbering(name: keyof typeof numberingFields, isRequired: boolean): FieldAt {
  return { path: [name], field: numberingFields[name], isRequired };
}
