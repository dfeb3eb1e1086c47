/** That a tried call goes down its plan as a call does, step by step. */
import { createIntlWallClock, type CallPlan, type RouteTable } from 'route-table';
import { OWN_URLS } from '../../../packages/route-table/test/build-call';
import { tableOf } from '../../test/model/builders';
import type { TriedCall } from './router-state';
import { tryCall } from './try-call';
import type { Pretended } from './walk-plan';

const hours = { id: 'ny', name: 'New York', timeZone: 'America/New_York' };
const week = { mon: ['09:00-17:00'] };
const plan: CallPlan = {
  id: 'p',
  name: 'Support',
  steps: [
    {
      id: 'closed',
      type: 'say',
      destination: 'Closed.',
      when: { hours: { id: 'ny', is: ['closed'] } },
    },
    { id: 'notice', type: 'say', destination: 'Recorded.', options: { thenContinue: true } },
    { id: 'desk', type: 'dial-client', destination: 'alice' },
    { id: 'team', type: 'ring', destination: 't', options: { who: 'in-turn' } },
    { id: 'sorry', type: 'say', destination: 'Nobody is there.' },
  ],
};
const table: RouteTable = tableOf([{ address: '1', type: 'call-plan', destination: 'p' }], {
  plans: [plan],
  hours: [{ ...hours, week }],
  teams: [
    {
      id: 't',
      name: 'Team',
      members: [
        { id: 'a', type: 'dial-client', destination: 'ann' },
        { id: 'b', type: 'dial-client', destination: 'ben' },
      ],
    },
  ],
});
const MONDAY = Date.parse('2026-11-30T10:00-05:00');

function walk(pretended: readonly Pretended[], more: Partial<TriedCall> = {}, of = table) {
  const call = { dialled: '1', caller: '', sipDomain: '', pretended, arrivesAt: MONDAY, ...more };
  const moment = { instant: 0, wallClock: createIntlWallClock() };
  const trial = tryCall(of, call, { moment, ownUrls: OWN_URLS });
  if (trial.kind !== 'tried') throw new Error(trial.kind);
  return trial.walked;
}

test('each end of a step leads to the next one, and the members of a team ring one by one', () => {
  const steps = walk(['busy', 'no-answer', 'failed']);
  expect(steps.map(({ step, member, ended }) => [step, member, ended])).toEqual([
    ['desk', undefined, 'busy'],
    ['team', 'a', 'no-answer'],
    ['team', 'b', 'failed'],
    ['sorry', undefined, undefined],
  ]);
  expect(steps.map(({ endings }) => endings.length)).toEqual([3, 3, 3, 0]);
});

test('the call arrives when it is said to', () => {
  const sunday = MONDAY - 86_400_000;
  expect(walk(['busy'], { arrivesAt: sunday }).map(({ step }) => step)).toEqual(['closed']);
});

test('below a queue the hours are those of the moment at which the call leaves it', () => {
  const queue = {
    id: 'q',
    type: 'enqueue',
    destination: 'WW00000000000000000000000000000000',
  } as const;
  const steps: CallPlan['steps'] = [
    { ...queue, options: { maxWait: 300 } },
    ...plan.steps.filter(({ id }) => id === 'closed' || id === 'desk'),
  ];
  const of = { ...table, plans: [{ ...plan, steps }] };
  const evening = MONDAY + 8 * 3_600_000;
  expect(walk(['left'], {}, of).map(({ step }) => step)).toEqual(['q', 'desk']);
  expect(walk(['left'], { leavesAt: evening }, of)).toMatchObject([
    { step: 'q', endings: ['left'], instant: MONDAY },
    { step: 'closed', instant: evening },
  ]);
});

test('before TwiML of a person an announcement is heard, and then the TwiML follows', () => {
  const steps: CallPlan['steps'] = [
    ...plan.steps.filter(({ id }) => id === 'notice'),
    { id: 'own', type: 'twiml', destination: '<Response><Hangup/></Response>' },
  ];
  const of = { ...table, plans: [{ ...plan, steps }] };
  expect(walk(['busy'], {}, of).map(({ step, ended }) => [step, ended])).toEqual([
    ['own', undefined],
    ['own', undefined],
  ]);
});

test('a call that no plan takes stays where its route leads', () => {
  const of = tableOf([{ address: '1', type: 'say', destination: 'Hello.' }]);
  expect(walk(['busy'], {}, of)).toEqual([]);
});
