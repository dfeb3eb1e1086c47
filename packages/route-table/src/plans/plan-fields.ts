/** The fields of call plans and caller lists. */
import { conditionField } from './condition-fields';
import { MAX_STEPS } from './plan-limits';
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';
import { idField } from '../fields/id-field';
import { keyedListField } from '../fields/keyed-list-field';
import { checkFields, objectField } from '../fields/object-field';
import { textField } from '../fields/text-field';
import { fault } from '../findings/findings';
import { describe, isFields, ownField } from '../findings/untrusted';
import { languageField } from '../destinations/spoken-fields';
import { instantField, nameField } from '../hours/hours-fields';
import { checkDestination, DESTINATION_FIELDS } from '../validation/check-destination';
import { warnOfUnknownFields } from '../validation/unknown-fields';

const SOURCE = 'this project';
/** Plans, or caller lists, of one table (assumed: far more than anybody has). */
const MAX_PLANS = 1_000;
/** Entries of one caller list (assumed; the table's size is the real limit). */
const MAX_ENTRIES = 20_000;

/** What a step has beside its destination. */
export const stepFields: Readonly<Record<string, Field>> = {
  id: idField('thing.id', 'closed'),
  when: conditionField,
  goOn: choiceField({
    name: 'step.goOn',
    example: 'anywhere',
    source: SOURCE,
    values: ['anywhere'],
  }),
};

/** A destination with the fields of a step. */
export const stepField: Field = {
  name: 'plan.step',
  example: { id: 'closed', type: 'say', destination: 'We are closed.' },
  source: SOURCE,
  placeholders: true,
  control: { kind: 'json' },
  schema: { $ref: '#/$defs/step' },
  check(value, path, found) {
    if (!isFields(value)) {
      const params = { field: { field: 'plan.step' as const }, value: describe(value) };
      fault(found, path, 'not-an-object', params);
      return;
    }
    checkFields(value, stepFields, ['id'], path, found);
    if (ownField(value, 'type') === 'call-plan') {
      fault(found, [...path, 'type'], 'plan-in-plan', {});
      return;
    }
    checkDestination(value, path, found, true);
    warnOfUnknownFields(value, [...Object.keys(stepFields), ...DESTINATION_FIELDS], path, found);
  },
};

export const plansField = keyedListField({
  name: 'table.plans',
  example: [{ id: 'support', name: 'Support', steps: [] }],
  source: SOURCE,
  maximum: MAX_PLANS,
  item: objectField({
    name: 'plan.one',
    example: { id: 'support', name: 'Support', steps: [] },
    source: SOURCE,
    required: ['id', 'name', 'steps'],
    fields: {
      id: idField('thing.id', 'support-k2f9'),
      name: nameField('Support'),
      language: languageField('plan.language'),
      steps: keyedListField({
        name: 'plan.steps',
        example: [{ id: 'closed', type: 'say', destination: 'We are closed.' }],
        source: SOURCE,
        item: stepField,
        maximum: MAX_STEPS,
      }),
    },
  }),
});

export const callerListsField = keyedListField({
  name: 'table.callerLists',
  example: [{ id: 'vip', name: 'VIP', entries: [] }],
  source: SOURCE,
  maximum: MAX_PLANS,
  item: objectField({
    name: 'callers.one',
    example: { id: 'vip', name: 'VIP', entries: [] },
    source: SOURCE,
    required: ['id', 'name', 'entries'],
    fields: {
      id: idField('thing.id', 'vip'),
      name: nameField('VIP'),
      entries: keyedListField({
        name: 'callers.entries',
        example: [{ id: 'e1', address: '+15557654321' }],
        source: SOURCE,
        maximum: MAX_ENTRIES,
        item: objectField({
          name: 'callers.entry',
          example: { id: 'e1', address: '+15557654321', comment: 'Robot' },
          source: SOURCE,
          required: ['id', 'address'],
          fields: {
            id: idField('thing.id', 'e1'),
            address: textField({
              name: 'callers.address',
              example: '+15557654321',
              source: 'RFC 3261 §19.1.1',
              maxLength: 254,
              inTwiml: false,
            }),
            comment: textField({
              name: 'callers.comment',
              example: 'Robot',
              source: SOURCE,
              minLength: 0,
              maxLength: 500,
              inTwiml: false,
            }),
            until: instantField('callers.until'),
          },
        }),
      }),
    },
  }),
});
