/** Says in words what differs: the name of a field and its value, as the editor shows them. */
import {
  destinationKind,
  destinationTypes,
  isDestinationType,
  isSecretMarker,
  numberingFields,
  replaceSecretMarkers,
  routeFields,
  type DestinationType,
  type Field,
  type JsonValue,
} from 'route-table';
import type { Texts } from '../texts/texts';
import { LEFT_OUT_MARKER } from './draft/left-out-secret';

/** The label of a field by its path from the row, or from the settings, down. */
export function fieldName(
  path: readonly string[],
  type: DestinationType | undefined,
  { review, routeTable: { fields } }: Texts,
): string {
  const [first = '', ...rest] = path;
  if (first === 'options' && rest.length > 0) return optionName(rest, type, fields);
  if (first === 'numbering' && rest.length > 0)
    return review.ofNumbering({ field: nameIn(numberingFields, rest, fields) });
  if (first === 'destination' && type !== undefined)
    return fields[destinationKind(type).value.name].label;
  return nameIn({ ...routeFields, ...DESTINATION_FIELDS }, path, fields);
}

type Labels = Texts['routeTable']['fields'];

const DESTINATION_FIELDS = {
  type: { name: 'route.type' },
  destination: { name: 'route.destination' },
} as const;

/** As that type calls it, else as the first type does that has such an option: all call it the same. */
function optionName(
  path: readonly string[],
  type: DestinationType | undefined,
  labels: Labels,
): string {
  const [name = ''] = path;
  const types = type === undefined ? destinationTypes : [type, ...destinationTypes];
  const kind = types
    .map(destinationKind)
    .find(({ options }) => Object.prototype.hasOwnProperty.call(options, name));
  return nameIn(kind?.options ?? {}, path, labels);
}

function nameIn(
  fields: Readonly<Record<string, Pick<Field, 'name'>>>,
  [name = '', ...rest]: readonly string[],
  labels: Labels,
): string {
  const known = Object.prototype.hasOwnProperty.call(fields, name) ? fields[name]?.name : undefined;
  return [known ? labels[known].label : name, ...rest].join(' › ');
}

/**
 * The value of a secret is never shown; `words` gives what is shown instead, and words for flags and
 * destination types.
 */
export function fieldValue({ value, isType }: ShownValue, words: ValueWords): string {
  if (value === undefined || value === '') return words.nothing;
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (typeof value === 'string') {
    if (isSecretMarker(value)) return secretWord(value, words);
    if (isType && isDestinationType(value)) return words.types[value];
    const name = words.nameOf(value);
    return name === undefined ? hideMarkers(value, words) : `${name} (${value})`;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.map((item) => words.nameOf(item) ?? item).join(', ');
  return hideMarkers(JSON.stringify(value), words);
}

/** A value of a field. `isType`: it is a destination type, which people know by its label. */
export interface ShownValue {
  readonly value: JsonValue | undefined;
  readonly isType: boolean;
}

export function isTypeField(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === 'type';
}

export interface ValueWords {
  /** What the account calls the thing that the value refers to. */
  readonly nameOf: (value: string) => string | undefined;
  readonly types: Readonly<Record<DestinationType, string>>;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly secret: string;
  /** Of a secret that was entered and is not published yet. */
  readonly newSecret: string;
}

/** Markers inside a URL, TwiML or JSON. */
function hideMarkers(text: string, words: ValueWords): string {
  return replaceSecretMarkers(text, (marker) => `(${secretWord(marker, words)})`);
}

function secretWord(marker: string, { secret, newSecret }: ValueWords): string {
  return marker === LEFT_OUT_MARKER ? newSecret : secret;
}
