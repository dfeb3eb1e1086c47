/** Journey: what the first document describes, deployed by the Twilio CLI; its client fits the product's own service too. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type TwilioEmulator } from 'twilio-emulator';
import { installTwilioCli, TwilioCli } from '../../packages/twilio-emulator/test/twilio-cli';
import { DocumentClient, IN_PROGRESS, STALE } from './document-client';

/** The CLI takes some seconds; the first run downloads it. */
jest.setTimeout(300_000);

const OWN = join(__dirname, '..');
const folders = mkdtempSync(join(tmpdir(), 'first-document-'));
let emulator: TwilioEmulator;
let cli: TwilioCli;

beforeAll(async () => {
  await installTwilioCli({ plugins: true });
  emulator = await startEmulator({ checkResponses: true });
  cli = new TwilioCli(emulator, { door: 'redirect', credentials: 'profile' });
  await cli.addPlugins();
  await cli.logIn();
});
afterAll(async () => {
  expect(emulator.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
  cli.dispose();
  await emulator.dispose();
  rmSync(folders, { recursive: true });
});

/** A service written from the document alone; its dependencies are ranges. */
function documentedService(): string {
  const folder = join(folders, 'documented');
  cpSync(join(__dirname, 'first-document'), folder, { recursive: true });
  return folder;
}

/** The product's, built. */
function ownService(): string {
  const folder = join(folders, 'own');
  for (const name of ['package.json', '.twilioserverlessrc', 'assets']) {
    cpSync(join(OWN, name), join(folder, name), { recursive: true });
  }
  execFileSync(process.execPath, [join(OWN, 'build.mjs'), join(folder, 'dist/functions')]);
  return folder;
}

async function deploy(folder: string): Promise<string> {
  const printed = await cli.print('serverless:deploy', folder);
  return /([a-z0-9-]+-dev\.twil\.io)/.exec(printed)?.[1] ?? `no domain in ${printed}`;
}

describe.each([
  ['the service of the document', documentedService],
  ["the product's own service", ownService],
])('%s', (_name, folder) => {
  let domain: string;
  const admin = (): DocumentClient => new DocumentClient(emulator, domain);

  beforeAll(async () => {
    domain = await deploy(folder());
  });

  it('answers the calls of a SIP domain that points to it', async () => {
    expect(await admin().call('sip:nobody@example.sip.twilio.com')).toContain('<Say');
  });

  it('lists, updates with the version, says how far the build is, and publishes', async () => {
    const ada = admin();
    expect(await ada.load()).toEqual([]);
    expect(await ada.publish({ address: '2001', text: 'Two thousand and one.' })).toEqual([]);
    expect(await ada.load()).toEqual([]);
    expect(ada.texts()).toContain('Two thousand and one.');
    expect(await ada.call('sip:2001@example.sip.twilio.com')).toContain('Two thousand and one.');
  });

  it('shows both alerts when two admins do it at once', async () => {
    const [ada, ben] = [admin(), admin()];
    await Promise.all([ada.load(), ben.load()]);
    const buildSid = await ada.update({ address: '3001', text: 'From Ada.' });
    expect(await admin().load()).toEqual([IN_PROGRESS]);
    await ada.deploy(buildSid);
    expect(await ben.publish({ address: '3002', text: 'From Ben.' })).toEqual([STALE]);
    expect(await ben.load()).toEqual([]);
    expect(ben.texts()).toContain('From Ada.');
    expect(await ben.publish({ address: '3002', text: 'From Ben.' })).toEqual([]);
    expect(await ben.call('sip:3001@example.sip.twilio.com')).toContain('From Ada.');
    expect(await ben.call('sip:3002@example.sip.twilio.com')).toContain('From Ben.');
  });
});
