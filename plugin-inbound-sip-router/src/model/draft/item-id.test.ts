/** Ids of new items are such as the route table takes. */
import { validateTable } from 'route-table';
import { itemId } from './item-id';

test.each([
  ['Support New York', 'support-new-york-81qd'],
  ['  Öffnungszeiten / Zürich ', 'offnungszeiten-zuri-81qd'],
  ['Ночь', '81qd'],
  ['', '81qd'],
  ['x'.repeat(300), `${'x'.repeat(19)}-81qd`],
  ['exactly nineteen c- and more', 'exactly-nineteen-c-81qd'],
])('%p', (name, expected) => {
  const id = itemId(name, '81qdffff');
  expect(id).toBe(expected);
  const table = {
    routes: [],
    default: { type: 'hangup', destination: '' },
    holidays: [{ id, name: 'x', days: [] }],
  };
  expect(validateTable(table).kind).toBe('valid');
});
