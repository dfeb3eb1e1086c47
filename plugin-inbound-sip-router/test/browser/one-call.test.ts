/** One call explained, in the real Flex UI: from the editor of its route, and from a SID that is pasted. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, edit, isPublished, panel, publish } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const TABLE: RouteTable = {
  routes: [{ address: 'support', type: 'call-plan', destination: 'support' }],
  default: { type: 'say', destination: 'Nobody has this number.' },
  plans: [
    {
      id: 'support',
      name: 'Support',
      steps: [
        {
          ...{ id: 'notice', type: 'say', destination: 'Hold on.' },
          options: { thenContinue: true },
        },
        { id: 'desk', type: 'dial-client', destination: 'desk' },
        { id: 'sorry', type: 'say', destination: 'Nobody is here.' },
      ],
    },
  ],
};

let world: FlexWorld;
let page: Page;
let callSid: string;
beforeAll(async () => {
  world = await startFlexWorld({ table: TABLE });
  const trace = await world.placeCall('support', { answers: { desk: 'busy' } });
  callSid = trace.callSid ?? '';
  page = await world.open();
});
afterAll(() => world.dispose());

const oneCall = () => panel(page, 'One call');
const facts = () => oneCall().getByRole('definition').allInnerTexts();

test('the editor of a route lists its last calls, and leads to an explanation of each', async () => {
  await button(page, 'Edit route support').click();
  const editor = panel(page, 'Route support');
  await editor.getByRole('button', { name: 'Show the last calls' }).click();
  await editor.getByRole('button', { name: /^Explain the call to support on example/ }).click();
  await oneCall().getByRole('heading', { name: 'Call plan Support' }).waitFor();
  expect((await facts()).join('\n')).toMatch(
    /sip:support@example.sip.twilio.com\n.*5550100000.*\nsupport on example\nsupport\s+Edit this route\nThe address is exactly what was dialled\.\ncompleted, \d+ seconds?\nVersion [0-9a-f]{12}/s,
  );
});

test('the steps are told with their times and how they ended', async () => {
  const steps = oneCall().getByRole('list', { name: 'Steps of the call plan' });
  expect(await steps.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Ring desk\.\s+from .* · busy, .*\d/),
    expect.stringMatching(
      /^Say “Nobody is here\.”, then hang up\.\s+from .* · Nothing came after it\.$/,
    ),
  ]);
  await oneCall()
    .getByText(/^Deployed from the command line, /)
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the panel of a plan has the calls of each step, and how they ended', async () => {
  await page.getByRole('button', { name: 'Plans', exact: true }).click();
  await button(page, 'Edit Support').click();
  const plan = panel(page, 'Call plan Support');
  await plan.getByRole('button', { name: 'Show the calls of each step' }).click();
  await plan.getByText('Calls of the last 7 days').waitFor();
  const steps = plan.getByRole('list', { name: 'Steps', exact: true }).locator('> li');
  expect(await steps.allInnerTexts()).toEqual([
    expect.stringMatching(/^1\. Say “Hold on\.”, then go on\.\s+Edit step 1$/),
    expect.stringMatching(/^2\. Ring desk\.\s+1 call · busy: 1\s/),
    expect.stringMatching(/^3\. Say “Nobody is here\.”, then hang up\.\s+1 call\s/),
  ]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Routes', exact: true }).click();
});

test('a call to a table that was published since is explained by the one that answered it', async () => {
  await edit(page, 'support', 'Comment', 'Hotline');
  await publish(page, 'Named it');
  await isPublished(page);
  await world.placeCall('4700');
  await button(page, 'Calls').click();
  await panel(page, 'Calls').getByRole('button', { name: 'Explain a call' }).click();
  await oneCall().getByLabel('Call SID').fill(`{"callSid":"${callSid}"}`);
  await oneCall().getByRole('button', { name: 'Explain', exact: true }).click();
  await oneCall().getByRole('heading', { name: 'Call plan Support' }).waitFor();
  expect(await oneCall().getByText('Named it').count()).toBe(0);
});

test('what has no SID in it is said to have none, and what is not known to be not known', async () => {
  await oneCall().getByLabel('Call SID').fill('4700');
  await oneCall().getByRole('button', { name: 'Explain', exact: true }).click();
  await oneCall().getByText('There is no call SID in this.').waitFor();
  await oneCall()
    .getByLabel('Call SID')
    .fill(`CA${'0'.repeat(31)}1`);
  await oneCall().getByRole('button', { name: 'Explain', exact: true }).click();
  await oneCall()
    .getByText('The router’s log does not tell of this call.', { exact: false })
    .waitFor();
});
