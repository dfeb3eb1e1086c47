/** Journey from end to end by real clients only: the Twilio CLI, curl and the Flex UI in Chromium. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator, type TwilioEmulator } from 'twilio-emulator';
import { copyPlugin } from '../../../packages/installer/test/plugin-copy';
import { installTwilioCli, TwilioCli } from '../../../packages/twilio-emulator/test/twilio-cli';
import { flexUsers, startPreview, type Preview } from '../../preview';
import { edit, isPublished, publish } from './editing';
import { FLEX_HOSTS } from './flex-browser';
import { FlexPages } from './flex-pages';
import { previewFiles } from './flex-world';

/** A release build of the plugin, and some seconds for each command; the first run downloads the CLI. */
jest.setTimeout(600_000);

const SERVICE = join(__dirname, '../../../serverless');
const PHONE = { username: 'alice', password: 'Correct4HorseBattery' };
const SIP = 'api:core:sip';

const folder = mkdtempSync(join(tmpdir(), 'real-clients-'));
const plugin = copyPlugin();
let emulator: TwilioEmulator;
let cli: TwilioCli;
let preview: Preview;
let pages: FlexPages;
let domain: string;

beforeAll(async () => {
  await installTwilioCli({ plugins: true });
  emulator = await startEmulator({ checkResponses: true, flexUsers });
  cli = new TwilioCli(emulator, { door: 'redirect', credentials: 'profile' });
  await cli.addPlugins();
  preview = await startPreview({
    port: 0,
    hosts: FLEX_HOSTS,
    twilio: emulator,
    // Only what is released can be loaded: here is not a build of our own.
    files: { ...previewFiles(), plugin: join(folder, 'no-such-file.js') },
    say: () => undefined,
  });
  pages = new FlexPages(preview);
});
afterAll(async () => {
  const complaints = [...(await pages.close()), ...preview.unanswered()];
  await preview.close();
  cli.dispose();
  plugin.dispose();
  await emulator.dispose();
  rmSync(folder, { recursive: true });
  expect(complaints).toEqual([]);
});

async function curl(...args: string[]): Promise<unknown> {
  const options = ['--silent', '--show-error', '--fail-with-body', ...args];
  const { stdout } = await promisify(execFile)('curl', options);
  return JSON.parse(stdout);
}

async function sidOf(line: string): Promise<unknown> {
  const [resource] = await cli.json(line);
  return resource?.['sid'];
}

it('log in, and deploy the service with twilio serverless:deploy', async () => {
  await cli.logIn();
  for (const name of ['package.json', '.twilioserverlessrc', 'assets']) {
    cpSync(join(SERVICE, name), join(folder, name), { recursive: true });
  }
  execFileSync(process.execPath, [join(SERVICE, 'build.mjs'), join(folder, 'dist/functions')]);
  // The page of the preview asks in place of flex.twilio.com.
  writeFileSync(join(folder, '.env'), `ADMIN_ORIGINS=${preview.url}\n`);
  const printed = await cli.print('serverless:deploy', folder);
  domain = /([a-z0-9-]+-dev\.twil\.io)/.exec(printed)?.[1] ?? printed;
  expect(domain).toMatch(/^inbound-sip-router-\d{4}-dev\.twil\.io$/);
});

it('provision a SIP domain by the commands of the runbook', async () => {
  const sipDomain = await sidOf(
    `${SIP}:domains:create --domain-name desk.sip.twilio.com --friendly-name desk --voice-method POST --voice-url https://${domain}/inbound-sip-router --voice-status-callback-url https://${domain}/status-callback`,
  );
  const list = await sidOf(`${SIP}:credential-lists:create --friendly-name sip-direct`);
  await cli.json(
    `${SIP}:credential-lists:credentials:create --credential-list-sid ${String(list)} --username ${PHONE.username} --password ${PHONE.password}`,
  );
  const mapped = await sidOf(
    `${SIP}:domains:auth:calls:credential-list-mappings:create --domain-sid ${String(sipDomain)} --credential-list-sid ${String(list)}`,
  );
  expect(mapped).toBe(list);
});

it('tell Flex the domain of the service', async () => {
  const { accountSid, authToken } = emulator;
  const configuration = {
    account_sid: accountSid,
    ui_attributes: { inbound_sip_router: { serverless_functions_domain: domain } },
    notifications: { enabled: false, mode: 'whenNotInFocus' },
  };
  const answer = await curl(
    ...['-x', emulator.proxy, '--cacert', emulator.ca],
    'https://flex-api.twilio.com/v1/Configuration',
    ...['-u', `${accountSid}:${authToken}`, '-H', 'Content-Type: application/json'],
    ...['-d', JSON.stringify(configuration)],
  );
  expect(answer).toMatchObject({ ui_attributes: configuration.ui_attributes });
});

it('deploy and release the plugin with the Flex plugins CLI', async () => {
  const deploy = ['--changelog', 'First', '--description', 'Routes of inbound SIP calls'];
  const deployed = await cli.print(['flex:plugins:deploy', ...deploy], plugin.folder);
  const [version] = /plugin-inbound-sip-router@\d+\.\d+\.\d+/.exec(deployed) ?? [deployed];
  const release = ['--plugin', version, '--name', 'First', '--description', 'Everything'];
  await cli.print(['flex:plugins:release', ...release], plugin.folder);
});

it('open Flex, edit a route, publish it, and hear it in a call', async () => {
  const page = await pages.openView();
  await edit(page, 'say', 'Text', 'By real clients only.');
  await publish(page, 'End to end');
  await isPublished(page);
  const trace = await curl(
    `${emulator.url}/__emulator/calls`,
    '-d',
    JSON.stringify({
      from: 'sip:+15550001111@carrier.example.com',
      to: 'sip:say@desk.sip.twilio.com',
      credentials: PHONE,
    }),
  );
  expect(JSON.stringify(trace)).toContain('By real clients only.');
});
