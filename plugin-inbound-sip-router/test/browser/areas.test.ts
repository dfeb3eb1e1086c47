/** Hours, plans, teams and lists at every width, zoomed, in the dark, and edited by two admins. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, isPublished, panel, publish, review } from './editing';
import { waitForFlex } from './flex-pages';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(240_000);

const ring = (destination: string) => ({ type: 'dial-client', destination }) as const;
const TABLE: RouteTable = {
  routes: [{ address: 'support', type: 'call-plan', destination: 'p', hours: 'h' }],
  default: { type: 'say', destination: 'Nobody is here.' },
  plans: [
    {
      id: 'p',
      name: 'Support of all our customers in North America',
      steps: [
        {
          id: 'closed',
          when: { hours: { id: 'of-route', is: ['closed'] } },
          type: 'say',
          destination: 'We are closed.',
        },
        { id: 'first', ...ring('ada'), options: { timeout: 15 } },
        { id: 'team', type: 'ring', destination: 't', options: { who: 'on-call', timeout: 15 } },
        { id: 'sorry', type: 'say', destination: 'Sorry.' },
      ],
    },
  ],
  teams: [
    {
      id: 't',
      name: 'On call',
      members: [
        { id: 'ada', ...ring('ada') },
        { id: 'ben', ...ring('ben') },
      ],
      order: ['ada', 'ben'],
      rotation: { from: '2026-01-05T09:00', timeZone: 'America/New_York', everyDays: 7 },
    },
  ],
  hours: [
    {
      id: 'h',
      name: 'New York',
      timeZone: 'America/New_York',
      week: { mon: ['08:00-12:00', '13:00-18:00'], fri: ['08:00-15:00', '22:00-06:00'] },
      days: [{ id: 'd', on: '2030-12-24', open: ['08:00-12:00'], name: 'Christmas Eve' }],
    },
  ],
  callerLists: [
    {
      id: 'l',
      name: 'Blocked callers',
      entries: [{ id: 'e', address: '+15550009999', comment: 'Robot' }],
    },
  ],
};

/** The tab, what is edited there, and the panel of it. */
const AREAS = [
  ['Hours', 'New York', 'Hours New York'],
  ['Plans', TABLE.plans?.[0]?.name ?? '', `Call plan ${TABLE.plans?.[0]?.name}`],
  ['Teams', 'On call', 'Team On call'],
  ['Lists', 'Blocked callers', 'Caller list Blocked callers'],
] as const;
/** CSS pixels: four screens, and a screen of 1280 × 800 at a zoom of 200 %. */
const VIEWPORTS = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 640, height: 400 },
];

let world: FlexWorld;
beforeEach(async () => {
  world = await startFlexWorld({ table: TABLE });
});
afterEach(() => world.dispose());

test('nothing is cut off at any width or zoom, and all can be used', async () => {
  const page = await world.open();
  for (const viewport of VIEWPORTS) {
    await page.setViewportSize(viewport);
    await page.getByRole('button', { name: 'Routes', exact: true }).click();
    expect(await tooWide(page)).toEqual([]);
    for (const [tab, name, title] of AREAS) {
      await page.getByRole('button', { name: tab, exact: true }).click();
      expect(await tooWide(page)).toEqual([]);
      await button(page, `Edit ${name}`).click();
      await panel(page, title).waitFor();
      expect(await tooWide(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await panel(page, title).getByRole('button', { name: 'Close', exact: true }).click();
      await panel(page, title).waitFor({ state: 'detached' });
    }
  }
});

test('in the dark theme of Flex everything can be read', async () => {
  const page = await world.open();
  const updateConfig = `window.Twilio.Flex.Manager.getInstance().updateConfig({ theme: { isLight: false } })`;
  await page.evaluate(updateConfig);
  for (const [tab, name, title] of AREAS) {
    await page.getByRole('button', { name: tab, exact: true }).click();
    await button(page, `Edit ${name}`).click();
    await panel(page, title).waitFor();
    expect(await violations(page)).toEqual([]);
    await panel(page, title).getByRole('button', { name: 'Close', exact: true }).click();
  }
});

test('two admins change one plan: different steps are merged, one step is a conflict', async () => {
  const [ada, ben] = [await world.open({ user: 'ada' }), await world.open({ user: 'ben' })];
  await setStep(ada, 1, 'Text', 'We are closed today.');
  await setStep(ben, 4, 'Text', 'Sorry, nobody is free.');
  await publish(ada);
  await isPublished(ada);
  await review(ben);
  await ben.getByText(/reapplied to the new table/).waitFor();
  await button(ben, /^Publish$/).click();
  await isPublished(ben);
  expect(await liveTexts()).toEqual(['We are closed today.', 'Sorry, nobody is free.']);

  await ada.reload();
  await waitForFlex(ada);
  await ada.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await setStep(ada, 4, 'Text', 'Please call again.');
  await setStep(ben, 4, 'Text', 'Please try later.');
  await publish(ada);
  await isPublished(ada);
  await publish(ben);
  await button(ben, 'Resolve conflicts').click();
  const questions = panel(ben, 'Resolve conflicts');
  await questions
    .getByText(/Support of all our customers/)
    .first()
    .waitFor();
  await ben.screenshot({ path: '/tmp/c.png' });
  await questions.getByText('Keep theirs (ada@example.com)', { exact: true }).click();
  await questions.getByRole('button', { name: 'Apply choices' }).click();
  await ben.getByText('Everything is published').waitFor();
  expect(await liveTexts()).toEqual(['We are closed today.', 'Please call again.']);
});

/** Of the two steps that say something. */
const liveTexts = async () => {
  const { body } = await world.router.insist('list');
  const [plan] = (body['data'] as RouteTable).plans ?? [];
  return plan?.steps.filter(({ type }) => type === 'say').map(({ destination }) => destination);
};

/** `number` is the place of the step, from 1. */
async function setStep(page: Page, number: number, field: string, value: string): Promise<void> {
  const [tab, name, title] = AREAS[1];
  await page.getByRole('button', { name: tab, exact: true }).click();
  await button(page, `Edit ${name}`).click();
  const plan = panel(page, title);
  await plan.getByRole('button', { name: `Edit step ${number}` }).click();
  await plan.getByLabel(field, { exact: true }).fill(value);
  await plan.getByRole('button', { name: 'Save to draft' }).click();
  await plan.waitFor({ state: 'detached' });
}

/** What reaches over the right edge of the view, or is wider than the box that it scrolls in. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const main = document.querySelector('main');
    return Array.from(
      main?.querySelectorAll('button, input, textarea, select, h1, h2, h3, p') ?? [],
    )
      .filter((element) => element.getBoundingClientRect().right > edge)
      .map((element) => element.outerHTML.slice(0, 200));
  });
}
