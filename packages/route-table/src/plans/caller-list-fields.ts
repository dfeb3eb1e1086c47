/** The fields of caller lists. */
import { MAX_PLANS } from './plan-limits';
import { idField } from '../fields/id-field';
import { keyedListField } from '../fields/keyed-list-field';
import { nameField } from '../fields/name-field';
import { objectField } from '../fields/object-field';
import { textField } from '../fields/text-field';
import { instantField } from '../hours/instant-field';

const SOURCE = 'this project';
/** Entries of one caller list (assumed; the table's size is the real limit). */
const MAX_ENTRIES = 20_000;

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
