/** The way of a call through its plan. */
import { callTimeline } from './call-timeline';

const call = { at: 10, plan: 'p', step: 'desk' };
const ended = (step: string, at: number, more: object = {}) => ({
  ...{ at, plan: 'p', step, outcome: 'busy' },
  ...more,
});

test('each step begins when the one before ended, and the last is open', () => {
  const steps = [ended('desk', 20, { nextStep: 'mobile' })];
  expect(callTimeline(call, steps)).toEqual([
    { plan: 'p', step: 'desk', beganMs: 10, ended: { outcome: 'busy', atMs: 20 } },
    { plan: 'p', step: 'mobile', beganMs: 20 },
  ]);
});

test('after the last step nothing is open', () => {
  expect(callTimeline(call, [ended('desk', 20, { outcome: 'answered' })])).toEqual([
    { plan: 'p', step: 'desk', beganMs: 10, ended: { outcome: 'answered', atMs: 20 } },
  ]);
});

test('a team whose members ring one after the other is told for each of them', () => {
  const rounds = [ended('desk', 20, { nextStep: 'desk' }), ended('desk', 30)];
  expect(callTimeline(call, rounds).map(({ beganMs }) => beganMs)).toEqual([10, 20]);
});

test('a call goes on in another plan, and to the default route', () => {
  const steps = [
    ended('desk', 20, { nextPlan: 'q', nextStep: 'night' }),
    ended('night', 30, { plan: 'q', nextPlan: 'default' }),
  ];
  expect(callTimeline(call, steps)).toMatchObject([
    { plan: 'p', step: 'desk' },
    { plan: 'q', step: 'night', beganMs: 20 },
    { plan: 'default', step: undefined, beganMs: 30 },
  ]);
});

test('if a line is missing, what is known is told', () => {
  expect(callTimeline(call, [ended('mobile', 30)])).toEqual([
    { plan: 'p', step: 'desk', beganMs: 10 },
    { plan: 'p', step: 'mobile', beganMs: undefined, ended: { outcome: 'busy', atMs: 30 } },
  ]);
});

test('a call without a plan has no steps', () => {
  expect(callTimeline({ at: 10 }, [])).toEqual([]);
});
