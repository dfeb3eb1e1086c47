/** Routes are edited in the real Flex UI: every type's form, picking by name, secrets, patterns, and the keyboard. */
import type { Page } from 'playwright-core';
import { destinationTypes, type RouteTable } from 'route-table';
import { startFlexWorld, type FlexWorld } from './flex-world';
import { violations } from './axe';

jest.setTimeout(120_000);

const WORKFLOW = `WW${'2'.repeat(32)}`;
const TABLE: RouteTable = {
  routes: [
    { address: '5551234567', type: 'webhook', destination: 'https://example.com/voice' },
    {
      address: 'pbx',
      type: 'dial-sip',
      destination: 'sip:router:sesame@pbx.example.com',
      options: { username: 'router', password: 'hunter2', headers: { 'X-Caller': '{{caller}}' } },
    },
    { address: 'sales', type: 'enqueue', destination: WORKFLOW, options: { priority: 10 } },
    { address: 'gone', type: 'reject', destination: 'busy' },
  ],
  default: { type: 'say', destination: 'We are closed.' },
};

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld({ table: TABLE });
  page = await world.open();
  page.setDefaultTimeout(10_000);
});
afterAll(() => world.dispose());

afterEach(async () => {
  if ((await panel().count()) === 0) return;
  await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  const throwAway = page.getByRole('button', { name: 'Discard', exact: true });
  if (await throwAway.isVisible()) await throwAway.click();
  await panel().waitFor({ state: 'detached' });
});

const panel = () => page.getByRole('complementary').last();
const field = (label: string) => panel().getByLabel(label, { exact: true });
const button = (name: string) => panel().getByRole('button', { name, exact: true });
const says = (words: string | RegExp) => panel().getByText(words).first().waitFor();

async function openNew() {
  await page.getByRole('button', { name: 'New route' }).first().click();
  await panel().getByRole('heading', { name: 'New route' }).waitFor();
}

async function openRoute(address: string) {
  await page
    .getByRole('button', { name: `Edit route ${address}`, exact: true })
    .first()
    .click();
  await panel()
    .getByRole('heading', { name: `Route ${address}` })
    .waitFor();
}

async function expectAccessible() {
  expect(await violations(page)).toEqual([]);
}

const openOptions = async () => {
  const closed = panel().getByRole('button', { name: /^Options/, expanded: false });
  if (await closed.isVisible()) await closed.click();
};

/** What the field says about itself to a screen reader. */
async function isInvalid(label: string): Promise<boolean> {
  return (await field(label).getAttribute('aria-invalid')) === 'true';
}

test('a new route keeps quiet until Save is pressed, which then leads to the first field', async () => {
  await openNew();
  expect(await isInvalid('Address')).toBe(false);
  await expectAccessible();

  await button('Save to draft').click();
  await says('Address is empty');
  await says('Choose a Studio flow, or paste its webhook URL.');
  expect(await field('Address').evaluate((input) => input === document.activeElement)).toBe(true);
  await expectAccessible();
});

test('a field that was left empty complains without being saved', async () => {
  await openNew();
  await field('Address').focus();
  await field('Match').focus();
  await says('Address is empty');
  expect(await isInvalid('Studio flow')).toBe(false);
});

test('a pattern is told in plain words as it is typed, or what is wrong with it', async () => {
  await openNew();
  await field('Match').selectOption({ label: 'Every address of this pattern' });
  await field('Address').fill('4XXX');
  await says('Takes any 4-digit number that begins with 4.');
  await field('Address').fill('4[XX');
  await says('is never closed');
  expect(await isInvalid('Address')).toBe(true);
  await button('Letters of patterns').click();
  await says('any digit from 2 to 9');
  await expectAccessible();

  await field('Match').selectOption({ label: 'Every address that begins with this' });
  await field('Address').fill('+1555');
  await says('Takes every address that begins with +1555.');
});

test('a TaskRouter workflow is chosen by name, another is typed', async () => {
  await openRoute('sales');
  await field('Workflow SID').fill('support');
  await page.keyboard.press('Enter');
  expect(await field('Workflow SID').inputValue()).toBe('Support');
  await says(/^WW\w{32}$/);
  await field('Workflow SID').fill(WORKFLOW);
  await page.keyboard.press('Tab');
  expect(await field('Workflow SID').inputValue()).toBe(WORKFLOW);
});

test('each destination type shows its own fields, and is accessible', async () => {
  await openNew();
  const type = field('Destination type');
  const values = await type
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  // A Studio flow is one of them.
  expect(values).toHaveLength(destinationTypes.length + 1);
  for (const value of values) {
    await type.selectOption(value);
    await openOptions();
    await expectAccessible();
  }
  await type.selectOption('play');
  await openOptions();
  expect(await field('Audio URL').isVisible()).toBe(true);
  expect(await field('Loop').isVisible()).toBe(true);
  expect(await field('Timeout').count()).toBe(0);
});

test('going back to a type brings back what it had', async () => {
  await openRoute('5551234567');
  await field('Destination type').selectOption('hangup');
  expect(await field('URL').count()).toBe(0);
  await field('Destination type').selectOption('webhook');
  expect(await field('URL').inputValue()).toBe('https://example.com/voice');
});

test('a kept password is not shown, can be replaced, kept after all, or removed', async () => {
  await openRoute('pbx');
  await says('A secret is saved. It is not shown.');
  await says('__secret_…__ marks a saved password.');
  expect(await panel().innerHTML()).not.toMatch(/hunter2|sesame/);

  await button('Replace Password').click();
  await page.keyboard.type('swordfish');
  expect(await field('Password').inputValue()).toBe('swordfish');
  expect(await field('Password').getAttribute('type')).toBe('password');
  await expectAccessible();
  await button('Keep the current one').click();
  await button('Remove Password').click();
  await says('User name is given without password');
});

test('a row of a map is renamed without losing its place, and twins are told', async () => {
  await openRoute('pbx');
  await button('Add to SIP headers').click();
  await page.keyboard.type('X-Caller');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two');
  await says('Two rows have the same name');
  await field('SIP headers: name 2').fill('0');
  expect(await field('SIP headers: name 1').inputValue()).toBe('X-Caller');
  await says('which Twilio does not send on');
  await field('SIP headers: name 2').fill('X-Two');
  expect(await isInvalid('SIP headers: name 2')).toBe(false);
  await button('Remove 1 from SIP headers').click();
  expect(await field('SIP headers: name 1').inputValue()).toBe('X-Two');
});

test('JSON is kept as it is typed until it is valid', async () => {
  await openRoute('sales');
  await field('Task attributes').fill('{"skill": ');
  await says('Task attributes must be a JSON object');
  await field('Destination type').selectOption('hangup');
  await field('Destination type').selectOption('enqueue');
  expect(await field('Task attributes').inputValue()).toBe('{"skill": ');
  await field('Task attributes').fill('{"skill":   "sales"}');
  expect(await isInvalid('Task attributes')).toBe(false);
  expect(await field('Task attributes').inputValue()).toBe('{"skill":   "sales"}');
});

test('a number says its limits, and what is not a number stays as typed', async () => {
  await openRoute('sales');
  await field('Priority').fill('high');
  await says('give a whole number');
  expect(await field('Priority').inputValue()).toBe('high');
});

test('raw TwiML is validated as it is typed', async () => {
  await openNew();
  await field('Destination type').selectOption('twiml');
  await field('TwiML').fill('<Say>Hello');
  await panel().locator('[aria-invalid="true"]').first().waitFor();
  await field('TwiML').fill('<Say>Hello</Say>');
  expect(await isInvalid('TwiML')).toBe(false);
});

test('a route that is deleted while it is open is shown as it was, and comes back', async () => {
  await openRoute('gone');
  await page.getByRole('button', { name: 'Delete route gone' }).click();
  await panel().getByRole('heading', { name: 'Deleted route gone' }).waitFor();
  expect(await field('Address').isDisabled()).toBe(true);
  await expectAccessible();
  await button('Undo delete').click();
  await panel().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Delete route gone' }).waitFor();
});

test('with the keyboard alone a route is made, another after it, and the focus comes back', async () => {
  const opener = page.getByRole('button', { name: 'New route' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await panel().getByRole('heading', { name: 'New route' }).waitFor();
  expect(await hasFocus('Address')).toBe(true);
  await page.keyboard.type('7001');
  await tabTo('Studio flow');
  await page.keyboard.type('https://example.com/7001');
  await tabTo('Save and add another');
  await page.keyboard.press('Enter');
  await says('Route 7001 is in your draft. Here is the next one.');
  expect(await hasFocus('Address')).toBe(true);
  await page.keyboard.type('7002');
  await tabTo('Studio flow');
  await page.keyboard.type('https://example.com/7002');
  await page.keyboard.press('Enter');
  await panel().waitFor({ state: 'detached' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  await openRoute('7001');
});

/** The field or button of the panel with that name has the focus. */
function hasFocus(name: string): Promise<boolean> {
  const target = panel().getByLabel(name, { exact: true }).or(button(name));
  return target.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until it has. */
async function tabTo(name: string) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

test('closing asks before something that was typed is lost', async () => {
  await openRoute('sales');
  await field('Comment').fill('Half a thou');
  await page.keyboard.press('Escape');
  await panel().getByRole('alertdialog').waitFor();
  await button('Keep editing').click();
  expect(await field('Comment').inputValue()).toBe('Half a thou');
});

test('the default route has a form of its own', async () => {
  await page.getByRole('button', { name: 'Edit default route' }).click();
  await field('Text').fill('We are open.');
  await expectAccessible();
  await button('Save to draft').click();
  await panel().waitFor({ state: 'detached' });
  await page.getByText('We are open.').first().waitFor();
  await page.getByRole('button', { name: 'Edit default route' }).click();
  await button('Undo my changes').waitFor();
});

test('numbering is set, with its prefixes, and turned off', async () => {
  const open = () => page.getByRole('button', { name: 'Edit how numbers are read' }).click();
  await open();
  await field('Default country').fill('XX');
  await page.keyboard.press('Tab');
  await says('is not known');
  await says('is compared as dialled.');
  await field('Default country').fill('united st');
  await page.keyboard.press('Enter');
  expect(await field('Default country').inputValue()).toBe('United States');
  await field('For example, a call to').fill('(212) 555-0101');
  await says('is read as +12125550101.');
  await button('Add to International prefixes').click();
  await page.keyboard.type('011');
  await expectAccessible();
  await page.keyboard.press('Enter');
  await page.getByText('as in United States').waitFor();
  await open();
  await button('Compare as dialled').click();
  await page.getByText('as dialled, digit by digit').waitFor();
  await open();
});

test('all selected routes get one destination', async () => {
  await page.getByRole('checkbox', { name: 'Select route sales' }).press('Space');
  await page.getByRole('checkbox', { name: 'Select route gone' }).press('Space');
  await page.getByRole('button', { name: 'Change destination' }).click();
  await panel().getByRole('heading', { name: 'Change the destination of 2 routes' }).waitFor();
  await field('Destination type').selectOption('dial-client');
  await field('Client identity').fill('alice');
  await expectAccessible();
  await button('Change 2 routes').click();
  await panel().waitFor({ state: 'detached' });
  await openRoute('gone');
  expect(await field('Client identity').inputValue()).toBe('alice');
});
