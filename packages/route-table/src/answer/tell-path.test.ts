/** The whole way of calls through a plan, in words. */
import { announcing, plan, ringing, step } from '../../test/build-plan';
import { tellPath } from './tell-path';
import { planPaths } from '../plans/plan-paths';
import type { Hours } from '../hours/hours';

const NEW_YORK: Hours = { id: 'ny', name: 'New York', timeZone: 'America/New_York' };
const hours = (...is: ('open' | 'closed' | 'holiday' | 'switched')[]) => ({
  hours: { id: 'ny', is },
});

test('for open, closed, holiday and switched', () => {
  const steps = plan(
    step('water', hours('switched')),
    step('feast', hours('holiday')),
    step('closed', hours('closed')),
    announcing('notice'),
    ringing('vip', { caller: { matches: ['+1!'] } }),
    ringing('desk', hours('open')),
  );
  expect(planPaths(steps).map((path) => tellPath(path, { hours: [NEW_YORK] }))).toEqual([
    {
      when: 'While hours New York are open:',
      steps: [
        'notice is heard',
        'vip rings for calls that it is for',
        'desk rings',
        'the call ends',
      ],
    },
    { when: 'While hours New York are closed:', steps: ['closed takes the call'] },
    { when: 'While hours New York are on holiday:', steps: ['feast takes the call'] },
    { when: 'While hours New York are closed by hand:', steps: ['water takes the call'] },
  ]);
});

test('of a plan that asks for no hours, and of one that asks for those of the route', () => {
  expect(
    planPaths(plan(step('a', { header: { name: 'X-A', present: true } }), step('b'))).map((path) =>
      tellPath(path, {}),
    ),
  ).toEqual([{ when: 'Any call:', steps: ['a takes calls that it is for', 'b takes the call'] }]);
  const ofRoute = plan(step('a', { hours: { id: 'of-route', is: ['open'] } }));
  expect(planPaths(ofRoute).map((path) => tellPath(path, {}).when)).toContain(
    'While the hours of the route are closed:',
  );
});
