/** Journey: the real twilio-run deploys, deploys again, lists, promotes and sets variables. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AssetRunner } from './asset-runner';
import { doorEnvironment, runNode, type Door } from './run-node';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator({ runner: new AssetRunner() });

/** Several runs of a command line tool that takes a second or two each. */
jest.setTimeout(60_000);

const TWILIO_RUN = join(dirname(require.resolve('twilio-run/package.json')), 'bin/twilio-run.js');
const DEPLOY = ['deploy', '--service-name', 'scratch', '--runtime', 'node22'];

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'twilio-run-'));
  const { accountSid, authToken } = emulator.running;
  write('.env', `ACCOUNT_SID=${accountSid}\nAUTH_TOKEN=${authToken}\nMODE=test\n`);
  write('functions/hello.js', 'exports.handler = (context, event, done) => done(null, "hello");');
  write('functions/admin/list.protected.js', 'exports.handler = (c, e, done) => done(null, []);');
  write('assets/says.txt', 'one');
  writePackage({ twilio: '6.2.0', '@twilio/runtime-handler': '2.0.3' });
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(path: string, content: string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function writePackage(dependencies: Record<string, string>): void {
  write('package.json', JSON.stringify({ name: 'scratch', version: '0.0.0', dependencies }));
}

async function twilioRun(args: readonly string[], door: Door = 'redirect'): Promise<string> {
  const environment = doorEnvironment(emulator.running, door);
  const { stdout, stderr } = await runNode(TWILIO_RUN, args, environment, { cwd: project });
  return `${stdout}${stderr}`;
}

async function says(domain: string): Promise<unknown> {
  return (await emulator.get(domain, '/says.txt')).body;
}

function domainIn(output: string): string {
  return /([a-z0-9-]+\.twil\.io)/.exec(output)?.[1] ?? 'no domain in the output';
}

describe('twilio-run', () => {
  it.each<Door>(['redirect', 'proxy'])('deploys through the %s door', async (door) => {
    const output = await twilioRun(DEPLOY, door);
    expect(output).toContain('Serverless project successfully deployed');
    const domain = domainIn(output);
    expect(domain).toMatch(/^scratch-\d{4}-dev\.twil\.io$/);
    expect(await says(domain)).toBe('one');
    const [build] = emulator.running.requests
      .all()
      .filter(({ operation }) => operation === 'CreateBuild');
    expect(build?.form).toMatchObject({
      Runtime: 'node22',
      Dependencies: [
        '"[{"name":"twilio","version":"6.2.0"},{"name":"@twilio/runtime-handler","version":"2.0.3"}]"',
      ],
    });
  });

  it('deploys dependencies in ranges', async () => {
    writePackage({
      axios: '^1.11.0',
      lodash: '*',
      twilio: '^6',
      '@twilio/runtime-handler': '2.0.3',
    });
    expect(await twilioRun(DEPLOY)).toContain('Serverless project successfully deployed');
  });

  it('deploys again to the same service, and lists what is there', async () => {
    const domain = domainIn(await twilioRun(DEPLOY));
    write('assets/says.txt', 'two');
    expect(await twilioRun(['deploy', '--runtime', 'node22'])).toContain('successfully deployed');
    expect(await says(domain)).toBe('two');
    const types = 'services,environments,builds,functions,assets,variables';
    const list = await twilioRun(['list', types, '--environment', 'dev']);
    expect(list).toContain(domain);
    expect(list.match(/completed/g)).toHaveLength(2);
    expect(list).toMatch(/\/admin\/list\s+protected/i);
    expect(list).toMatch(/MODE\s+test/);
  });

  it('promotes what is live to another environment', async () => {
    await twilioRun(DEPLOY);
    const output = await twilioRun([
      ...['promote', '--source-environment', 'dev', '--to', 'prod', '--create-environment'],
    ]);
    const domain = /([a-z0-9-]+-prod\.twil\.io)/.exec(output)?.[1] ?? output;
    expect(await says(domain)).toBe('one');
  });

  it('sets, shows and removes variables', async () => {
    await twilioRun(DEPLOY);
    const env = (...args: string[]) => twilioRun(['env', ...args, '--environment', 'dev']);
    await env('set', '--key', 'COLOUR', '--value', 'blue');
    expect(await env('get', '--key', 'COLOUR')).toContain('blue');
    await env('unset', '--key', 'COLOUR');
    expect(await env('list')).not.toContain('COLOUR');
  });

  it('shows why Twilio refuses a build', async () => {
    writePackage({ '@twilio/runtime-handler': '2.1.0' });
    const output = await twilioRun(DEPLOY);
    expect(output).toContain('20001');
    expect(output.replace(/\s+/g, ' ')).toContain('No matching version found');
  });

  it('remembers its service in a file of its own', async () => {
    await twilioRun(DEPLOY);
    const info = readFileSync(join(project, '.twiliodeployinfo'), 'utf8');
    expect(info).toContain(emulator.running.accountSid);
  });
});
