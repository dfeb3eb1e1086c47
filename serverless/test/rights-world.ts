/** A world for journeys of rights: two supervisors and an agent, and a table that gives them rights. */
import type { Access, RouteTable } from 'route-table';
import type { Answer } from './http';
import { startRouterWorld, type Parameters, type RouterWorld } from './router-world';

export const ADA = 'ada_40example_2Ecom';
const BOB = 'bob_40example_2Ecom';
export const SECRET = 'open-sesame-4711';
export const tableWith = (access?: Access): RouteTable => ({
  routes: [
    {
      address: '+15550001111',
      type: 'dial-sip',
      destination: 'sip:desk@pbx.example.com',
      comment: 'Only for viewers',
      hours: 'ny-81qd',
      options: { username: 'u', password: SECRET },
    },
  ],
  default: { type: 'hangup', destination: '' },
  hours: [{ id: 'ny-81qd', name: 'New York', timeZone: 'America/New_York' }],
  callerLists: [
    { id: 'vip', name: 'VIP', entries: [{ id: 'e1', address: '+15559998888', comment: 'Known' }] },
  ],
  ...(access && { access }),
});

export interface RightsWorld extends RouterWorld {
  /** Tokens of two supervisors and of an agent. */
  readonly ada: string;
  readonly bob: string;
  readonly agent: string;
  /** Asked again while a container starts. */
  askAs(token: string, name: string, parameters: Parameters): Promise<Answer>;
}

export async function startRightsWorld(): Promise<RightsWorld> {
  const flexUsers = [
    { role: 'admin', identity: 'admin_40example_2Ecom' },
    { role: 'supervisor', identity: ADA },
    { role: 'supervisor', identity: BOB },
    { role: 'agent', identity: 'agent_40example_2Ecom' },
  ] as const;
  const world = await startRouterWorld({ flexUsers });
  const token = (identity: string) =>
    world.emulator.flexUsers.find((user) => user.identity === identity)?.token ?? '';
  return {
    ...world,
    ada: token(ADA),
    bob: token(BOB),
    agent: token('agent_40example_2Ecom'),
    askAs: async (token, name, parameters) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const answer = await world.ask(name, parameters, { token });
        if (![202, 503].includes(answer.status)) return answer;
      }
      throw new Error(`admin/${name} never gave an answer.`);
    },
  };
}

export const NO_BUILD = `ZB${'0'.repeat(32)}`;
/** A request that every door takes for what it is; none changes anything. */
export const request: Parameters = {
  buildSid: NO_BUILD,
  version: `ZN${'0'.repeat(32)}`,
  changes: [],
  to: 'nothing',
  hours: 'nothing',
  state: 'end',
  day: '2026-11-30',
};
export const isIn = ({ status, body }: Answer) =>
  ![401, 403].includes(status) && body['code'] !== 'bad-request';
