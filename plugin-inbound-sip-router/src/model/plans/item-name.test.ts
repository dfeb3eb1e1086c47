/** Ids are shown with the names that people gave. */
import { tableOf } from '../../../test/model/builders';
import { itemName, withItemNames } from './item-name';

const draft = tableOf([], { plans: [{ id: 'support-k2f9', name: 'Support', steps: [] }] });
const live = tableOf([], {
  plans: [{ id: 'support-k2f9', name: 'Old name', steps: [] }],
  holidays: [{ id: 'us-federal', name: 'US federal holidays', days: [] }],
});

test('the first table that has it says what it is called', () => {
  expect(itemName('support-k2f9', [draft, live])).toBe('Support');
  expect(itemName('us-federal', [draft, live])).toBe('US federal holidays');
});

test('what nobody has has no name', () => {
  expect(itemName('gone-1x2y', [draft, live])).toBeUndefined();
  expect(itemName('Support', [draft, live])).toBeUndefined();
});

test('a message of validation names things as people do', () => {
  const message = 'Plan "support-k2f9" may ring for 75 s, and "us-federal" is not "gone-1x2y".';
  expect(withItemNames(message, [draft, live])).toBe(
    'Plan "Support" may ring for 75 s, and "US federal holidays" is not "gone-1x2y".',
  );
});
