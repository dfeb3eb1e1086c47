/** What a comparison takes for a reference is what validation takes for one. */
import { findReferences } from '../plans/plan-references';
import type { RouteTable } from '../table';
import { jsonOf } from './normal-route';
import { normalTable } from './normal-table';
import { referencesIn } from './references';
import { TABLE_SHAPE } from './table-shape';

const hours = { id: 'h', name: 'Hours', timeZone: 'Europe/Berlin', holidays: ['us', 'de'] };
const table = {
  routes: [
    { address: '1', type: 'call-plan', destination: 'p', hours: 'h' },
    { address: '2', type: 'ring', destination: 'team' },
    { address: '3', type: 'say', destination: 'p' },
  ],
  default: { type: 'call-plan', destination: 'q', hours: 'h2' },
  everyCall: 'every',
  hours: [hours],
  plans: [
    {
      id: 'p',
      name: 'Plan',
      steps: [
        { id: 'a', when: { hours: { id: 'h', is: ['open'] } }, type: 'ring', destination: 'team' },
        { id: 'b', when: { caller: { list: ['vip', 'blocked'] } }, type: 'say', destination: 'x' },
      ],
    },
  ],
  // As it comes from JSON.
} as unknown as RouteTable;

test('both find the same', () => {
  const named = (references: readonly { readonly id: string }[], list: (at: number) => string) =>
    references.map(({ id }, at) => `${list(at)} ${id}`).sort();
  const [ours, theirs] = [
    referencesIn(normalTable(table), TABLE_SHAPE),
    findReferences({ ...jsonOf(table) }),
  ];
  expect(named(ours, (at) => ours[at]!.list)).toEqual(named(theirs, (at) => theirs[at]!.to));
});
