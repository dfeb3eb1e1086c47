/** The fields of call plans. */
import { MAX_PLANS, MAX_STEPS } from './plan-limits';
import { stepField } from './step-field';
import { languageField } from '../destinations/spoken-fields';
import { idField } from '../fields/id-field';
import { keyedListField } from '../fields/keyed-list-field';
import { nameField } from '../fields/name-field';
import { objectField } from '../fields/object-field';

const SOURCE = 'this project';

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
        item: stepField(),
        maximum: MAX_STEPS,
      }),
    },
  }),
});
