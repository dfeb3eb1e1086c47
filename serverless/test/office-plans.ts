/** The table that journeys of call plans share: an office, a queue, teams, a callback, a Studio flow. */
import type { RouteTable } from 'route-table';
import type { PlanWorld } from './plan-calls-world';

export const client = (id: string, more: object = {}) => ({
  id,
  type: 'dial-client',
  destination: id,
  ...more,
});
export const say = (id: string, more: object = {}) => ({
  id,
  type: 'say',
  destination: id,
  ...more,
});
const number = (id: string, destination: string) => ({
  id,
  type: 'dial-number',
  destination,
  options: { callerId: '+15550000000' },
});

type ChangedPlans = Readonly<Record<string, readonly object[]>>;

/** Each plan is called by its id; `changed` adds plans, or replaces them. */
export function officePlans(world: PlanWorld, changed: ChangedPlans = {}): RouteTable {
  const toFlex = (more: object = {}) => ({ options: { workflow: world.workflow, ...more } });
  const plans = {
    office: [
      client('desk'),
      say('notice', { options: { thenContinue: true } }),
      client('mobile', { options: { screen: true, timeout: 20 } }),
      say('message', { type: 'voicemail', ...toFlex({ attributes: { skill: 'sales' } }) }),
    ],
    queue: [
      {
        id: 'queue',
        type: 'enqueue',
        destination: world.workflow,
        options: { maxWait: 60, waitText: 'Please wait.', offerText: 'Press 1.' },
      },
      client('oncall'),
      say('message', { type: 'voicemail', ...toFlex() }),
    ],
    team: [
      { id: 'sales', type: 'ring', destination: 'sales', options: { who: 'in-turn', timeout: 10 } },
      say('nobody'),
    ],
    mixed: [
      { id: 'all', type: 'ring', destination: 'mixed', options: { timeout: 20 } },
      say('nobody'),
    ],
    callback: [
      client('desk'),
      say('We will call you back.', { id: 'back', type: 'callback', ...toFlex() }),
      say('bye'),
    ],
    studio: [client('desk'), { id: 'ivr', type: 'webhook', destination: world.flow }],
    ...changed,
  };
  const hours = { hours: 'ny' };
  return {
    routes: Object.keys(plans).map((id) => ({
      address: id,
      type: 'call-plan',
      destination: id,
      ...hours,
    })),
    default: { type: 'say', destination: 'default' },
    plans: Object.entries(plans).map(([id, steps]) => ({ id, name: 'Sales', steps })),
    teams: [
      {
        id: 'sales',
        name: 'Sales team',
        members: [client('ann'), number('ben', '+15557654321'), client('cleo')],
        order: ['cleo', 'ann', 'ben'],
      },
      {
        id: 'mixed',
        name: 'Mixed',
        members: [
          client('ann'),
          {
            ...number('mob', '+15557654321'),
            options: { callerId: '+15550000000', screen: true },
          },
          client('ben'),
        ],
      },
    ],
    hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
  } as unknown as RouteTable;
}
