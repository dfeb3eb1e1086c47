/** Trying an address in the real Flex UI, before and after the draft differs from what is live. */
import type { Page } from 'playwright-core';
import { violations } from './axe';
import { ethernet, invite, ipv4, pcap, udp } from './sample-captures';
import { button } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(120_000);

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld();
  page = await world.open();
  await page.getByRole('button', { name: 'Try an address' }).click();
});
afterAll(() => world.dispose());

const panel = () => page.getByRole('complementary', { name: 'Try an address' });
const result = () => panel().getByRole('region', { name: 'Result' });

test('what is dialled shows who takes the call, why, what comes second and the TwiML', async () => {
  await panel().getByLabel('Dialled').fill('sip:4123@acme.sip.twilio.com');
  await result().getByRole('heading', { name: 'The same in the draft and live' }).waitFor();
  await result().getByText('any 4-digit number that begins with 4').waitFor();
  await result().getByRole('heading', { name: 'Next match' }).waitFor();
  await result().getByRole('group', { name: 'TwiML' }).getByText('operator').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the TwiML is what a call to that address gets', async () => {
  await panel().getByLabel('Dialled').fill('twiml');
  const shown = await result().getByRole('group', { name: 'TwiML' }).innerText();
  const { steps } = await world.placeCall('twiml');
  const got = JSON.stringify(steps);
  expect(shown).toContain('Hello from TwiML.');
  expect(got).toContain('Hello from TwiML.');
});

test('a SIP domain of the account or of a route is offered, one that does not exist is reported', async () => {
  const domain = panel().getByLabel('SIP domain');
  const list = await domain.getAttribute('list');
  expect(await page.locator(`datalist#${String(list)} option[value="acme"]`).count()).toBe(1);
  await panel().getByLabel('Dialled').fill('say');
  await domain.fill('acme');
  await result().getByText('calls to the SIP domain acme').waitFor();
  await domain.fill('not a domain');
  await panel().getByText('not the name of a Twilio SIP domain').waitFor();
  await domain.fill('');
});

test('a disabled route that would have taken the call is named', async () => {
  await panel().getByLabel('Dialled').fill('closed');
  await result().getByRole('heading', { name: 'Would take the call if it were enabled' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('an address that cannot be read says why', async () => {
  await panel().getByLabel('Dialled').fill('sip:a@b@c');
  await result().getByText('more than one @').waitFor();
});

test('the winning route is opened from here, and once it is changed draft and live are told apart', async () => {
  await panel().getByLabel('Dialled').fill('closed');
  await result().getByRole('button', { name: 'Edit this route' }).click();
  await panel().waitFor({ state: 'detached' });
  const editor = page.getByRole('complementary');
  await editor.getByText('Enabled', { exact: true }).click();
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await page.getByRole('button', { name: 'Try an address' }).click();
  await panel().getByLabel('Dialled').fill('closed');
  await result()
    .getByRole('region', { name: 'In the draft' })
    .getByText('We are closed.')
    .first()
    .waitFor();
  await result()
    .getByRole('region', { name: 'Live now' })
    .getByText('is not in service')
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

test('calls of a pasted log are listed with their routes, and one click tries each', async () => {
  const other = invite({ called: 'sip:9999999@acme.sip.twilio.com', callId: 'call-2' });
  await button(page, 'Show it the call').click();
  await panel().getByLabel('INVITE or SIP log').fill(`${invite()}\n${other}`);
  await button(page, 'Find calls').click();
  await panel().getByText('2 calls found.').waitFor();
  await panel().getByText('1 call without a route in the draft.').waitFor();
  await button(page, 'Try the call to sip:4123@acme.sip.twilio.com').click();
  await panel().getByText('From the call that was shown: x-tier: gold').waitFor();
  await result().getByText('any 4-digit number that begins with 4').waitFor();
  expect(await panel().getByLabel('Caller').inputValue()).toContain('Stone');
  expect(await result().evaluate((region) => region === document.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await button(page, 'Leave this out').click();
  await panel().getByText('From the call that was shown').waitFor({ state: 'hidden' });
});

test('calls of a capture that is chosen are listed', async () => {
  const frames = [ethernet(ipv4(udp(new TextEncoder().encode(invite()))))];
  const buffer = Buffer.from(pcap(frames, '2026-11-29T05:00:00.500Z'));
  const file = { name: 'call.pcap', mimeType: 'application/vnd.tcpdump.pcap', buffer };
  await panel().getByLabel('Log or capture file').setInputFiles(file);
  await panel().getByText('1 call found.').waitFor();
  await panel().getByText('2026-11-29T05:00:00.500Z').waitFor();
});

test('calls of a log that is dropped are listed', async () => {
  const log = invite({ called: 'sip:8888@acme.sip.twilio.com', callId: 'call-3' });
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'sip.log', { type: 'text/plain' }));
    return data;
  }, log);
  const place = panel().getByLabel('INVITE or SIP log');
  await place.dispatchEvent('dragover', { dataTransfer: dropped });
  await place.dispatchEvent('drop', { dataTransfer: dropped });
  await button(page, 'Try the call to sip:8888@acme.sip.twilio.com').waitFor();
  await panel().getByText('1 call found.').waitFor();
});
