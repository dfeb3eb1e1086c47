/** The fields of a step: made when first asked for, as most calls come to no plan. */
import { conditionField } from './condition-fields';
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';
import { idField } from '../fields/id-field';
import { fault } from '../findings/findings';
import { remember } from '../remember';
import { destinationField } from '../validation/destination-field';

const SOURCE = 'this project';

/** What a step has beside its destination. */
export const stepFields = remember((): Readonly<Record<string, Field>> => ({
  id: idField('thing.id', 'closed'),
  when: conditionField(),
  goOn: choiceField({
    name: 'step.goOn',
    example: 'anywhere',
    source: SOURCE,
    values: ['anywhere'],
  }),
}));

/** A destination with the fields of a step. */
export const stepField = remember(() =>
  destinationField({
    name: 'plan.step',
    example: { id: 'closed', type: 'say', destination: 'We are closed.' },
    source: SOURCE,
    fields: stepFields(),
    definition: 'step',
    checkType(type, path, found) {
      if (type !== 'call-plan') return true;
      fault(found, path, 'plan-in-plan', {});
      return false;
    },
  }),
);
