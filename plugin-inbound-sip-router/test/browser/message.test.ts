/**
 * Playing a voicemail, in the real Flex UI: its own info panel is shown with the attributes of a task, as the Flex of
 * the preview gets no reservations.
 */
import type { Page } from 'playwright-core';
import { playKey } from '../../../serverless/src/messages/play-key';
import { send } from '../../../serverless/test/http';
import { violations } from './axe';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(120_000);

let world: FlexWorld;
let recordingSid: string;
beforeAll(async () => {
  world = await startFlexWorld();
  await world.router.deployFromCommandLine({
    routes: [
      {
        address: 'message',
        type: 'voicemail',
        destination: 'Please leave a message.',
        options: { workflow: await firstWorkflow() },
      },
    ],
    default: { type: 'hangup', destination: '' },
  });
  const trace = await world.placeCall('message', { messages: [{ seconds: 7, digits: '#' }] });
  recordingSid = /RE[0-9a-f]{32}/.exec(JSON.stringify(trace))?.[0] ?? 'no recording';
});
afterEach(() => world.closePages());
afterAll(() => world.dispose());

async function firstWorkflow(): Promise<string> {
  const { url, accountSid, authToken } = world.router.emulator;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const get = (path: string) =>
    send(url, 'GET', path, { host: 'taskrouter.twilio.com', authorization }, '');
  const workspace = /WS[0-9a-f]{32}/.exec((await get('/v1/Workspaces')).text)?.[0] ?? '';
  const { text } = await get(`/v1/Workspaces/${workspace}/Workflows`);
  return /WW[0-9a-f]{32}/.exec(text)?.[0] ?? '';
}

const voicemail = (sid: string) => ({
  type: 'voicemail',
  recordingSid: sid,
  recordingSeconds: 7,
  recordingPlayKey: playKey(sid, world.router.emulator.authToken),
});

async function showPanel(page: Page, attributes: object): Promise<void> {
  await page.evaluate(`(() => {
    const { Flex } = window.Twilio;
    const task = { sid: 'WT1', taskSid: 'WT1', status: 'accepted', taskStatus: 'assigned', taskChannelUniqueName: 'default', channelType: 'default', attributes: ${JSON.stringify(attributes)} };
    const panel = React.createElement(Flex.TaskInfoPanel, { task, templateCode: 'TaskInfoPanelContent' });
    const view = React.createElement(Flex.View, { name: 'panel', key: 'panel' }, panel);
    Flex.ViewCollection.Content.add(view);
    return Flex.Actions.invokeAction('NavigateToView', { viewName: 'panel' });
  })()`);
}

const play = (page: Page) => page.getByRole('button', { name: 'Play message' });

test.each(['amy', 'sue', 'ada'] as const)(
  '%s plays the message with the keyboard',
  async (user) => {
    const page = await world.openFlex({ user });
    await showPanel(page, voicemail(recordingSid));
    await play(page).waitFor();
    expect(await page.getByText('0:07').count()).toBe(1);
    expect(await violations(page, '[aria-label="Voicemail"]')).toEqual([]);
    await play(page).focus();
    await page.keyboard.press('Enter');
    const player = page.locator('audio[aria-label="Voicemail message"]');
    await player.waitFor();
    expect(await player.getAttribute('src')).toMatch(/^blob:/);
    expect(await page.evaluate(`document.activeElement.localName`)).toBe('audio');
    expect(await violations(page, '[aria-label="Voicemail"]')).toEqual([]);
  },
);

test('a message that is gone is said, with what to do', async () => {
  const page = await world.openFlex({ user: 'amy' });
  await showPanel(page, voicemail(`RE${'e'.repeat(32)}`));
  await play(page).click();
  await page.getByText('The message is gone').waitFor();
  expect(await violations(page, '[aria-label="Voicemail"]')).toEqual([]);
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});

test('the wrong key plays nothing', async () => {
  const page = await world.openFlex({ user: 'amy' });
  await showPanel(page, { ...voicemail(recordingSid), recordingPlayKey: '0'.repeat(32) });
  await play(page).click();
  await page.getByText('You may not play this message.').waitFor();
});
