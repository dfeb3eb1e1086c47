/** That a row says what its plan would do with a call of now. */
import { createIntlWallClock, type RouteTable, type Step } from 'route-table';
import { OWN_URLS } from '../../../../packages/route-table/test/build-call';
import { tableOf } from '../../../test/model/builders';
import { english } from '../../texts/texts';
import { planNowWords } from './plan-now';

const when = (is: 'open' | 'closed' | 'holiday') =>
  ({ hours: { id: 'of-route', is: [is] } }) as const;
const closed: Step = { id: 'c', type: 'say', destination: 'Closed.', when: when('closed') };
const holiday: Step = { id: 'h', type: 'say', destination: 'Holiday.', when: when('holiday') };
const notice: Step = {
  id: 'n',
  type: 'say',
  destination: 'Welcome.',
  options: { thenContinue: true },
};
const vip: Step = {
  id: 'v',
  type: 'dial-client',
  destination: 'boss',
  when: { caller: { list: ['vip'] } },
};
const ring: Step = { id: 'r', type: 'dial-client', destination: 'ada' };

const withPlan = (...steps: readonly Step[]): RouteTable =>
  tableOf([], {
    hours: [
      {
        id: 'ny',
        name: 'New York',
        timeZone: 'America/New_York',
        week: { mon: ['09:00-17:00'] },
        days: [{ id: 'd', on: '2026-12-01', name: 'Feast' }],
      },
    ],
    callerLists: [{ id: 'vip', name: 'VIP', entries: [] }],
    plans: [{ id: 'p', name: 'P', steps }],
  });

const wallClock = createIntlWallClock();
const says = (table: RouteTable, at = '2026-11-30T10:00-05:00', hours: string | undefined = 'ny') =>
  planNowWords(
    { destination: 'p', hours },
    table,
    { moment: { instant: Date.parse(at), wallClock }, ownUrls: OWN_URLS },
    { table },
    english,
  );

test('the state of its hours, and the step that takes the call', () => {
  const table = withPlan(holiday, closed, notice, vip, ring);
  expect(says(table)).toBe('Open now: ring ada');
  expect(says(table, '2026-11-30T17:00-05:00')).toBe('Closed now: say “Closed.”, then hang up');
  expect(says(table, '2026-12-01T10:00-05:00')).toBe(
    'On holiday now: say “Holiday.”, then hang up',
  );
});

test('without hours, only the step', () => {
  expect(says(withPlan(vip, ring))).toBe('Now: ring ada');
});

test('a call that no step takes ends', () => {
  expect(says(withPlan(closed))).toBe('Open now: the call ends');
});

test('a plan whose hours are not there refuses the call', () => {
  expect(says(withPlan(closed, ring), undefined, 'gone')).toBe('Now: the call is refused');
});
