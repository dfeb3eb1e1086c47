/** That English has what the code asks for, and nothing that it does not. */
import { destinationKind, destinationTypes } from '../destinations/destination-kinds';
import { numberingFields } from '../validation/numbering-fields';
import { routeFields } from '../validation/route-fields';
import type { Field } from '../fields/field';
import { stepField, stepFields } from '../plans/step-field';
import { accessField } from '../access/access-field';
import { PLAN_FIELDS } from '../validation/check-plans';
import { english } from './en';

test('every destination type has a label, and no other', () => {
  expect(Object.keys(english.types).sort()).toEqual([...destinationTypes].sort());
});

test('every label of a field is the label of a field', () => {
  const kinds = destinationTypes.map(destinationKind);
  const fields = [
    ...Object.values(routeFields),
    ...Object.values(numberingFields),
    ...Object.values({ ...PLAN_FIELDS, access: accessField }).flatMap(withParts),
    ...[stepField(), ...Object.values(stepFields())].flatMap(withParts),
    ...kinds.flatMap(({ value, options, stepOptions }) => [
      value,
      ...Object.values({ ...options, ...stepOptions }),
    ]),
  ];
  // Items of a list, and what a route has of its destination, are not fields of their own, but texts name them.
  const named = ['numbering.internationalPrefix', 'route.destination', 'route.type'];
  const names = [...fields.map(({ name }) => name), ...named];
  expect([...new Set(names)].sort()).toEqual(Object.keys(english.fields).sort());
});

test('an option that several types have has one label', () => {
  const labels = new Map<string, Set<string>>();
  for (const { options } of destinationTypes.map(destinationKind)) {
    for (const [option, { name }] of Object.entries(options)) {
      const known = labels.get(option) ?? new Set();
      labels.set(option, known.add(english.fields[name].label));
    }
  }
  expect([...labels].filter(([, all]) => all.size > 1)).toEqual([]);
});

function withParts(field: Field): readonly Field[] {
  const parts = [...Object.values(field.fields ?? {}), ...(field.item ? [field.item] : [])];
  return [field, ...parts.flatMap(withParts)];
}
