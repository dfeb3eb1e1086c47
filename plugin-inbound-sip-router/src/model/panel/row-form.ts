/** Forms of the panels: how they begin, and what typing and choosing does to them. */
import {
  isDestinationType,
  isRecord,
  recordOf,
  sameJson,
  withValueAt,
  type JsonRecord,
  type JsonValue,
} from 'route-table';
import type { RowForm } from '../router-state';
import { screenTypeOf, storedType, type ScreenType } from '../screen-type';

export type Remembered = Readonly<Partial<Record<ScreenType, RowForm>>>;

/** The type that a new form begins with: the first that is offered. */
const FIRST_TYPE: ScreenType = 'studio-flow';

export const blankDestination: RowForm = { type: storedType(FIRST_TYPE), destination: '' };
export const blankRoute: RowForm = { address: '', ...blankDestination };

/** A row as JSON, with fields of later versions too. */
export function formOf(row: object | undefined): RowForm {
  return recordOf(Object.entries(row ?? {}));
}

/** Undefined takes the field away, and what holds nothing any more with it. */
export function withTyped(
  form: RowForm,
  path: readonly string[],
  value: JsonValue | undefined,
): RowForm {
  const typed = withValueAt(form, path, value);
  const holder = path.slice(0, -1);
  if (value !== undefined || holder.length === 0) return typed;
  const rest = holder.reduce<JsonValue | undefined>(
    (inner, name) => (isRecord(inner) ? inner[name] : undefined),
    typed,
  );
  const isEmpty = isRecord(rest) && Object.keys(rest).length === 0;
  // Task attributes may be empty objects of their own: only what was emptied by this goes.
  return isEmpty ? withTyped(typed, holder, undefined) : typed;
}

/** A form with what it began with, and the type that was chosen last in it. */
export interface TypedForm {
  readonly form: RowForm;
  readonly initial: RowForm;
  readonly chosenType?: ScreenType | undefined;
}

/** The type that the form shows, whatever is typed into it; undefined if its type is not known. */
export function shownType({ form, initial, chosenType }: TypedForm): ScreenType | undefined {
  const { type } = form;
  if (!isDestinationType(type)) return undefined;
  if (chosenType !== undefined && storedType(chosenType) === type) return chosenType;
  if (type !== 'webhook') return type;
  const { destination } = initial['type'] === type ? initial : form;
  if (destination === '') return FIRST_TYPE;
  return typeof destination === 'string' ? screenTypeOf({ type, destination }) : type;
}

/** The form with another type: its value and options as they were when that type was left, or none. */
export function withType(
  typed: TypedForm & { readonly remembered: Remembered },
  chosen: ScreenType,
): { readonly form: RowForm; readonly remembered: Remembered; readonly chosenType: ScreenType } {
  const { form, remembered } = typed;
  const { destination, options } = form;
  const before = shownType(typed);
  if (before === chosen) return { form, remembered, chosenType: chosen };
  const left = recordOf([
    ['destination', destination],
    ['options', options],
  ]);
  const back = remembered[chosen] ?? {};
  return {
    form: recordOf(
      new Map<string, JsonValue | undefined>(Object.entries(form))
        .set('type', storedType(chosen))
        .set('destination', back['destination'] ?? '')
        .set('options', back['options']),
    ),
    remembered: before === undefined ? remembered : { ...remembered, [before]: left },
    chosenType: chosen,
  };
}

/** What was typed, put onto a row that has changed underneath: fields that were not touched are the row's. */
export function typedOnto(initial: RowForm, form: RowForm, now: RowForm): RowForm {
  if (sameJson(initial, form)) return now;
  const isDestinationTyped = DESTINATION.some((name) => !sameJson(initial[name], form[name]));
  const base =
    isDestinationTyped && (form['type'] !== initial['type'] || now['type'] !== initial['type'])
      ? withDestinationOf(now, form)
      : now;
  return typedFields(initial, form, base);
}

const DESTINATION = ['type', 'destination', 'options'];

/** Options of one type mean nothing to another: type, value and options come as one. */
function withDestinationOf(row: RowForm, form: RowForm): RowForm {
  const parts = DESTINATION.map((name) => [name, form[name]] as const);
  return recordOf(new Map<string, JsonValue | undefined>([...Object.entries(row), ...parts]));
}

function typedFields(initial: JsonRecord, form: JsonRecord, now: JsonRecord): JsonRecord {
  const names = new Set([...Object.keys(now), ...Object.keys(initial), ...Object.keys(form)]);
  return recordOf(
    [...names].map((name) => {
      const [was, typed, is] = [initial[name], form[name], now[name]];
      if (sameJson(was, typed)) return [name, is] as const;
      const areRecords = isRecord(was) && isRecord(typed) && isRecord(is);
      return [name, areRecords ? typedFields(was, typed, is) : typed] as const;
    }),
  );
}
