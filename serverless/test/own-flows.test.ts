/** A plan that leads to a Studio flow of another account is not published: the flow could not be told of the end. */
import type { RouteTable } from 'route-table';
import { startRouterWorld, type RouterWorld } from './router-world';

jest.setTimeout(60_000);

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(leadingTo('https://example.com/voice'));
});
afterAll(() => world.dispose());

function leadingTo(destination: string, outside = destination): RouteTable {
  return {
    routes: [
      { address: 'support', type: 'call-plan', destination: 'support' },
      { address: 'flow', type: 'webhook', destination: outside },
    ],
    default: { type: 'hangup', destination: '' },
    plans: [
      { id: 'support', name: 'Support', steps: [{ id: 'ivr', type: 'webhook', destination }] },
    ],
  };
}

const flowOf = (account: string) =>
  `https://webhooks.twilio.com/v1/Accounts/${account}/Flows/FW${'f'.repeat(32)}`;
const OTHER = flowOf(`AC${'b'.repeat(32)}`);

async function update(data: RouteTable) {
  const { version } = (await world.insist('list')).body;
  return world.ask('update', { data, version });
}

test('a flow of another account in a plan is refused, with the step and what to do', async () => {
  expect(await update(leadingTo(OTHER))).toMatchObject({
    status: 422,
    body: {
      code: 'invalid-table',
      issues: [
        {
          code: 'flow-of-other-account',
          path: ['plans', 0, 'steps', 0, 'destination'],
          message: expect.stringMatching(/"ivr".*use a flow of this account/) as unknown,
        },
      ],
    },
  });
});

test('a flow of its own is published, and a route outside plans may lead to any', async () => {
  const own = flowOf(world.emulator.accountSid);
  expect(await update(leadingTo(own, OTHER))).toMatchObject({ status: 200 });
});
