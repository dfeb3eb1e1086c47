/** The page of a running emulator, driven in Chromium: mostly by keyboard. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createSipDomain } from '../calls-world';
import { createDeployedService, fn, type DeployedService } from '../deployed-service';
import { SERVERLESS } from '../serverless-steps';
import { startTestEmulator, TEST_TIME } from '../test-emulator';

jest.setTimeout(90_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const emulator = startTestEmulator();
let browser: Browser;
let page: Page;
let service: DeployedService;
/** What a page should never have: errors, and requests that leave this machine. */
let troubles: string[];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  service = await createDeployedService(emulator);
  await service.deploy([
    fn(
      '/greet',
      `console.log('greeted <b>' + event.SipDomain);
       const response = new Twilio.twiml.VoiceResponse(); response.say('Hello'); callback(null, response)`,
    ),
  ]);
  await createSipDomain(emulator, { voice: { VoiceUrl: `https://${service.domain}/greet` } });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  troubles = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:data:|http:\/\/127\.0\.0\.1:\d+\/__emulator)/.test(request.url())) {
      troubles.push(request.url());
    }
  });
  await page.goto(`${emulator.url}/__emulator`);
  await said(emulator.running.accountSid);
});
afterEach(async () => {
  await page.close();
  expect(troubles).toEqual([]);
});

const said = (text: string | RegExp) => page.getByText(text).first().waitFor();
const region = (name: string) => page.getByRole('region', { name, exact: true });

/** One line for each thing that the automated accessibility check finds. */
async function violations(): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  );
}

test('a call is placed and its trace read without a mouse', async () => {
  await region('Deployments').getByText(service.domain).waitFor();
  await page.getByLabel('To', { exact: true }).fill('sip:1001@acme.sip.twilio.com');
  await page.getByLabel('User name').fill('alice');
  await page.keyboard.press('Enter');
  await said('The call has ended: completed.');
  const call = region('Calls').locator('summary').first();
  await call.focus();
  await page.keyboard.press('Enter');
  await said('takes 1 s');
  expect(await region('Calls').locator('li').first().innerText()).toContain('/greet → 200');
  // What a Function writes is text.
  await region('Logs of Functions').getByText('greeted <b>acme.sip.twilio.com').waitFor();
  // The trace stays open, with the focus, when another call is added above it.
  await emulator.running.placeCall({ from: 'sip:1@example.com', to: 'sip:2@acme.sip.twilio.com' });
  await said(/refused, SIP 407/);
  expect(await region('Calls').getByText('takes 1 s').isVisible()).toBe(true);
  const focused = await page.evaluate('document.activeElement.innerText');
  expect(focused).toContain('sip:1001@acme.sip.twilio.com');
});

test('time, faults and limits are set', async () => {
  await region('Clock').getByLabel('Move on by').fill('2');
  await page.keyboard.press('Enter');
  await said('The clock was moved on.');
  expect(emulator.running.clock.nowMs()).toBe(TEST_TIME.getTime() + 2 * 3_600_000);
  await region('Clock').getByText('2026-11-20 14:00:00 UTC').waitFor();
  await region('Clock').getByLabel('Set to (UTC)').fill('2027-01-01T08:30:00');
  await region('Clock').getByRole('button', { name: 'Set', exact: true }).press('Enter');
  await said('The clock was set.');
  expect(emulator.running.clock.now()).toEqual(new Date('2027-01-01T08:30:00Z'));

  await region('Faults').getByLabel('What happens').selectOption('answer 503');
  await region('Faults').getByLabel('Path').fill('/v1/Services');
  await page.keyboard.press('Enter');
  await region('Faults').getByText('/v1/Services').waitFor();
  expect((await emulator.get(SERVERLESS, '/v1/Services')).status).toBe(503);
  await region('Faults').getByText('None is armed.').waitFor();
  expect((await emulator.get(SERVERLESS, '/v1/Services')).status).toBe(200);

  await region('Limits').getByLabel('Builds an hour').fill('100');
  await region('Limits').getByLabel('Seconds of a Function').fill('');
  await page.keyboard.press('Enter');
  await said('The limits were set.');
  expect(emulator.running.limits.settings).toMatchObject({
    ...{ buildsPerHour: 100, executionSeconds: null, logDays: 30 },
  });
  await region('Limits').getByRole('button', { name: 'As Twilio has them' }).press('Space');
  await said('Twilio’s limits are on.');
  expect(await region('Limits').getByLabel('Executions at a time').inputValue()).toBe('30');
});

test('a call that is refused is said, and one press too many places no second one', async () => {
  let release = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/__emulator/calls', async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.getByLabel('To', { exact: true }).fill('sip:1001@acme.sip.twilio.com');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  release();
  await said(/^The call was refused: .* wants credentials/);
  expect(emulator.running.callTraces()).toHaveLength(1);
});

test('what the emulator does not take is said in its words', async () => {
  await page.route('**/__emulator/faults', (route) =>
    route.continue(route.request().method() === 'POST' ? { postData: '{}' } : {}),
  );
  await region('Faults').getByRole('button', { name: 'Arm', exact: true }).press('Enter');
  await page.locator('#said.bad').waitFor();
  expect(await page.getByRole('status').innerText()).toMatch(/^"action.kind" is answer, /);
  // The browser says so as well.
  expect(troubles.splice(0)).toEqual([expect.stringContaining('400')]);
});

test('it is whole and accessible, light and dark, at both widths', async () => {
  emulator.running.faults.add({ action: { kind: 'time-out' } });
  await emulator.running.placeCall({ from: 'sip:1@example.com', to: 'sip:2@acme.sip.twilio.com' });
  await region('Faults').getByText('any request').waitFor();
  await region('Resources').locator('summary').first().press('Enter');
  await region('Calls').locator('summary').first().press('Enter');
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
  }
});
