/** Who gets to see the plugin, in the real Flex UI. */
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(120_000);

let world: FlexWorld;
beforeAll(async () => {
  world = await startFlexWorld();
});
afterEach(() => world.closePages());
afterAll(() => world.dispose());

const LINK = { name: 'Inbound SIP Router' };

test('an admin opens the view by the side link', async () => {
  const page = await world.open({ user: 'ben' });
  expect(new URL(page.url()).pathname).toMatch(/^\/inbound-sip-router\/?$/);
});

test.each(['sue', 'amy'] as const)(
  '%s, who is not an admin, has no side link and no view',
  async (user) => {
    const page = await world.openFlex({ user });
    await page.getByRole('link', { name: 'Agent Desktop' }).waitFor();
    expect(await page.getByRole('link', LINK).count()).toBe(0);
    await page.evaluate(
      `window.Twilio.Flex.Actions.invokeAction('NavigateToView', { viewName: 'inbound-sip-router' })`,
    );
    expect(await page.getByRole('heading', LINK).count()).toBe(0);
  },
);

test('a placed call reaches the table that was deployed', async () => {
  const { steps } = await world.placeCall('say');
  expect(JSON.stringify(steps)).toContain('Your call was routed.');
});
