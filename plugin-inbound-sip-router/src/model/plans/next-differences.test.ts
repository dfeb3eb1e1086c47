/** That a review says when callers would hear something else, and what. */
import { createIntlWallClock, type RouteTable } from 'route-table';
import { OWN_URLS } from '../../../../packages/route-table/test/build-call';
import { tableOf } from '../../../test/model/builders';
import { nextDifferences } from './next-differences';

const closed = (until: string): RouteTable =>
  tableOf([{ address: '1', type: 'call-plan', destination: 'p' }], {
    hours: [
      {
        id: 'ny',
        name: 'New York',
        timeZone: 'America/New_York',
        week: { mon: [`09:00-${until}`], tue: ['09:00-17:00'] },
      },
    ],
    plans: [
      {
        id: 'p',
        name: 'P',
        steps: [
          {
            id: 'c',
            type: 'say',
            destination: 'Closed.',
            when: { hours: { id: 'ny', is: ['closed'] } },
          },
          { id: 'r', type: 'dial-client', destination: 'ada' },
        ],
      },
    ],
  });
const moment = {
  instant: Date.parse('2026-11-30T10:00-05:00'),
  wallClock: createIntlWallClock(),
};
const place = { moment, ownUrls: OWN_URLS };

test('from the old end of Monday to the new one, and so the week after', () => {
  const found = nextDifferences(closed('17:00'), closed('18:00'), place);
  expect(found.map(({ instant }) => new Date(instant).toISOString())).toEqual([
    '2026-11-30T22:00:00.000Z',
    '2026-12-07T22:00:00.000Z',
  ]);
  expect(found[0]?.before.decision).toMatchObject({ destination: { type: 'say' } });
  expect(found[0]?.after.decision).toMatchObject({ destination: { type: 'dial-client' } });
});

test('tables that answer alike have no such moment', () => {
  expect(nextDifferences(closed('17:00'), closed('17:00'), place)).toEqual([]);
});

test('what stays different is told once, whatever the hours do', () => {
  const saying = (text: string): RouteTable => {
    const table = closed('17:00');
    const plans = (table.plans ?? []).map((plan) => ({
      ...plan,
      steps: plan.steps.map(({ id, when }) => ({
        id,
        ...(when && { when }),
        type: 'say' as const,
        destination: text,
      })),
    }));
    return { ...table, plans };
  };
  const found = nextDifferences(saying('Before.'), saying('After.'), place);
  expect(found.map(({ instant }) => instant)).toEqual([moment.instant]);
});

test('a difference that holds now is told first', () => {
  const [first] = nextDifferences(closed('09:30'), closed('17:00'), place);
  expect(first?.instant).toBe(moment.instant);
});
