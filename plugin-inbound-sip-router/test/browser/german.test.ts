/** Flex with a worker who speaks German: nothing of the router is in English, nothing is cut, and nothing breaks. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, panel } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';
import { leftOverEnglish } from './left-over-english';

jest.setTimeout(240_000);

const WORKDAY = ['08:00-12:00', '13:00-17:00'];
const table: RouteTable = {
  numbering: { defaultCountry: 'DE' },
  holidays: [
    {
      id: 'feiertage',
      name: 'Bayern',
      days: [
        { id: 'w', on: '12-25', name: 'Weihnachten' },
        { id: 'k', on: 'easter-2', name: 'Karfreitag' },
      ],
    },
  ],
  hours: [
    {
      id: 'zentrale',
      name: 'Zentrale',
      timeZone: 'Europe/Berlin',
      week: { mon: WORKDAY, tue: WORKDAY, wed: WORKDAY, thu: WORKDAY, fri: WORKDAY },
      holidays: ['feiertage'],
    },
  ],
  teams: [
    {
      id: 'vertrieb',
      name: 'Vertrieb',
      members: [
        { id: 'anna', type: 'dial-client', destination: 'anna', name: 'Anna' },
        { id: 'bert', type: 'dial-client', destination: 'bert', name: 'Bert' },
      ],
      rotation: { from: '2026-11-30T08:00', timeZone: 'Europe/Berlin', everyDays: 7 },
    },
  ],
  callerLists: [
    { id: 'gesperrt', name: 'Gesperrt', entries: [{ id: 'e', address: '+4930999999' }] },
  ],
  plans: [
    {
      id: 'buero',
      name: 'Zentralplan',
      steps: [
        { id: 'a', type: 'reject', destination: 'busy', when: { caller: { list: ['gesperrt'] } } },
        {
          id: 'b',
          type: 'say',
          destination: 'Guten Tag.',
          when: { hours: { id: 'zentrale', is: ['closed'] } },
        },
        {
          id: 'c',
          type: 'ring',
          destination: 'vertrieb',
          options: { timeout: 20, who: 'on-call' },
        },
        { id: 'd', type: 'hangup', destination: '' },
      ],
    },
  ],
  routes: [
    { address: '100', type: 'call-plan', destination: 'buero', comment: 'Zentralnummer' },
    { address: '55XX', type: 'say', destination: 'Guten Tag.', comment: 'Durchwahlen' },
    { address: '4XXX', match: 'pattern', type: 'dial-client', destination: 'anna' },
    { address: 'fax', type: 'hangup', destination: '', enabled: false },
  ],
  default: { type: 'say', destination: 'Guten Tag.' },
};

let world: FlexWorld;
beforeAll(async () => {
  world = await startFlexWorld({ table });
});
afterEach(() => world.closePages());
afterAll(() => world.dispose());

async function openGerman(width = 1280): Promise<Page> {
  const page = await world.open({ user: 'eva', viewport: { width, height: 900 } });
  await button(page, 'Neue Route').waitFor();
  return page;
}

/** Also what is wider than its place: German is longer. */
async function expectGerman(page: Page): Promise<void> {
  expect(await leftOverEnglish(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  const { inner, outer } = await page.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    outer: document.documentElement.clientWidth,
  }));
  expect(inner).toBeLessThanOrEqual(outer);
}

async function close(page: Page, title: string): Promise<void> {
  await panel(page, title).getByRole('button', { name: 'Schließen' }).first().click();
  await panel(page, title).waitFor({ state: 'detached' });
}

test.each([1280, 1024])('the table, an editor and the review at %d pixels', async (width) => {
  const page = await openGerman(width);
  await page.getByText('Alles ist veröffentlicht').waitFor();
  await page
    .getByRole('cell', { name: /Anrufplan/ })
    .first()
    .waitFor();
  await expectGerman(page);

  await button(page, 'Bearbeiten: Route 55XX').click();
  const editor = panel(page, 'Route 55XX');
  await editor.getByText(/Die Adresse "55XX" sieht wie ein Muster aus/).waitFor();
  await editor.getByRole('button', { name: 'Als Muster 55XX vergleichen' }).waitFor();
  await expectGerman(page);
  await editor.getByLabel('Kommentar').fill('Abteilung');
  await editor.getByRole('button', { name: 'Sichern und prüfen' }).click();

  const review = panel(page, 'Prüfen und veröffentlichen');
  await review.getByText('1 geändert').waitFor();
  await review.getByText(/sieht wie ein Muster aus/).waitFor();
  await expectGerman(page);
});

test.each([1280, 1024])('hours, plans, teams and lists at %d pixels', async (width) => {
  const page = await openGerman(width);
  const areas = page.getByRole('navigation', { name: 'Bereiche des Routers' });
  const area = (name: string) => areas.getByRole('button', { name }).click();
  await area('Zeiten');
  await page.getByRole('heading', { name: 'Zentrale' }).waitFor();
  await expectGerman(page);
  await button(page, 'Bearbeiten: Zentrale').click();
  await panel(page, 'Öffnungszeiten Zentrale').getByText('Montag').first().waitFor();
  await expectGerman(page);
  await close(page, 'Öffnungszeiten Zentrale');
  await area('Pläne');
  await page
    .getByText(/Wenn Zentrale geschlossen ist: „Guten Tag\.“ ansagen, dann auflegen/)
    .waitFor();
  await page
    .getByText(/Vertrieb \(die Bereitschaft\) 20 Sekunden lang anrufen/)
    .first()
    .waitFor();
  await expectGerman(page);
  await button(page, 'Bearbeiten: Zentralplan').click();
  await panel(page, 'Anrufplan Zentralplan').getByText('Der Weg eines Anrufs').waitFor();
  await expectGerman(page);
  await close(page, 'Anrufplan Zentralplan');
  await area('Teams');
  await expectGerman(page);
  await area('Listen');
  await page.getByText('1 Anrufer').first().waitFor();
  await expectGerman(page);
});

test('the tester, the history, import and export, and the calls', async () => {
  const page = await openGerman();
  await button(page, 'Adresse testen').click();
  const tester = panel(page, 'Adresse testen');
  await tester.getByLabel('Gewählt').fill('100');
  await tester.getByText('Die Adresse ist genau das, was gewählt wurde.').first().waitFor();
  await tester
    .getByText(/Zentrale: /)
    .first()
    .waitFor();
  await tester.getByLabel('Gewählt').fill('4711');
  await tester
    .getByText(/passt auf das Muster 4XXX: jede 4-stellige Nummer \(am Anfang: 4\)/)
    .first()
    .waitFor();
  await expectGerman(page);
  await close(page, 'Adresse testen');
  for (const title of ['Verlauf', 'Import und Export', 'Anrufe']) {
    await button(page, title).click();
    await panel(page, title).waitFor();
    await expectGerman(page);
    await close(page, title);
  }
});

/** The page is opened again by somebody who has no language of their own, in a browser that has this one. */
async function inBrowserOf(language: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await world.openFlex();
  const session = await page.context().newCDPSession(page);
  const userAgent = await page.evaluate(() => navigator.userAgent);
  const override = { userAgent, acceptLanguage: language };
  await session.send('Emulation.setUserAgentOverride', override);
  await page.reload();
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await look(page);
  await session.detach();
}

test('a browser that speaks German is enough, and the service is asked once for the session', () =>
  inBrowserOf('de-AT', async (page) => {
    await page.getByText('Alles ist veröffentlicht').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/texts')) asked.push(request.url());
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Inbound SIP Router', level: 1 }).waitFor();
    await page.getByText('Alles ist veröffentlicht').waitFor();
    expect(asked).toEqual([]);
  }));

test('a language that the service does not have is English', () =>
  inBrowserOf('fr-FR', async (page) => {
    await page.getByText('Everything is published').waitFor();
    expect(await page.evaluate(() => navigator.language)).toBe('fr-FR');
  }));

test('a service without texts is English', async () => {
  const page = await world.openFlex();
  await page.route(/\/texts$/, (route) => route.fulfill({ status: 404, body: 'Cannot POST' }));
  await page.goto(`${world.preview.url}/?user=eva`);
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await page.getByText('Everything is published').waitFor();
});
