/** Planning an account with 100 SIP domains and 1,000 credentials: requests and time, beside the Twilio CLI. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const twilio = require('twilio');
const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(packageFolder, '../..');
const { startEmulator } = require(join(root, 'packages/twilio-emulator/dist/index.js'));

const DOMAINS = 100;
const CREDENTIALS = 1000;
/** Planning is measured so often; the CLI's commands so often each: they are alike. */
const RUNS = 5;
const CLI_RUNS = 3;
const TARGET = 20;
const PASSWORD = 'Correct-Horse-7';
const cli = join(root, '.cache/twilio-cli/node_modules/twilio-cli/bin/run');

const emulator = await startEmulator({ seed: 'bench' });
const folder = mkdtempSync(join(tmpdir(), 'sip-provision-bench-'));
try {
  await fillAccount();
  const file = join(folder, 'large.yaml');
  writeFileSync(file, declaration());
  emulator.requests.clear();
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timeOf(planOnce, file));
  const requests = emulator.requests.all().length / RUNS;
  const planMs = median(times);
  console.log(`\nPlan of an account with ${DOMAINS} SIP domains and ${CREDENTIALS} credentials`);
  console.log(
    `  sip-provision plan     ${requests} requests   ${seconds(planMs)}   (median of ${RUNS}, process start included)`,
  );
  if (existsSync(cli)) await compareWithCli(planMs);
  else
    console.log(
      '  Twilio CLI             skipped: it is not installed (the tests of packages/twilio-emulator install it)',
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
  await emulator.dispose();
}

/** What one must ask by hand to see the same: the lists, and for each domain its two kinds of mappings. */
async function compareWithCli(planMs) {
  const [domain] = await clientOf().api.v2010.account.sip.domains.list({ limit: 1 });
  const [list] = await clientOf().api.v2010.account.sip.credentialLists.list({ limit: 1 });
  const mappings = 'credential-list-mappings:list --domain-sid';
  const commands = [
    { line: 'api:core:applications:list', times: 1 },
    { line: 'api:core:sip:domains:list', times: 1 },
    { line: 'api:core:sip:credential-lists:list', times: 1 },
    {
      line: `api:core:sip:credential-lists:credentials:list --credential-list-sid ${list.sid}`,
      times: 1,
    },
    { line: `api:core:sip:domains:auth:registrations:${mappings} ${domain.sid}`, times: DOMAINS },
    { line: `api:core:sip:domains:auth:calls:${mappings} ${domain.sid}`, times: DOMAINS },
  ];
  let total = 0;
  for (const { line, times } of commands) {
    const measured = [];
    for (let run = 0; run < CLI_RUNS; run += 1) measured.push(await timeOf(runCli, line));
    total += median(measured) * times;
  }
  const count = commands.reduce((sum, { times }) => sum + times, 0);
  const factor = total / planMs;
  console.log(
    `  the runbook's commands ${count} commands   ${seconds(total)}   (each kind measured ${CLI_RUNS} times, summed)`,
  );
  console.log(
    `  ${factor.toFixed(0)} times faster; at least ${TARGET} are promised: ${factor >= TARGET ? 'kept' : 'NOT KEPT'}`,
  );
  if (factor < TARGET) process.exitCode = 1;
}

async function fillAccount() {
  const { sip } = clientOf().api.v2010.account;
  const list = await sip.credentialLists.create({ friendlyName: 'phones' });
  const credentials = sip.credentialLists(list.sid).credentials;
  await inBatches(CREDENTIALS, (at) =>
    credentials.create({ username: `client-${at}`, password: PASSWORD }),
  );
  await inBatches(DOMAINS, async (at) => {
    const { sid } = await sip.domains.create({
      domainName: `bench-${at}.sip.twilio.com`,
      friendlyName: `bench-${at}`,
      voiceUrl: 'https://example.com/voice',
      sipRegistration: true,
    });
    const { auth } = sip.domains(sid);
    await auth.calls.credentialListMappings.create({ credentialListSid: list.sid });
    await auth.registrations.credentialListMappings.create({ credentialListSid: list.sid });
  });
}

function declaration() {
  const domain = `{ voiceUrl: https://example.com/voice, registration: true, credentialLists: { calls: [phones], registrations: [phones] } }`;
  const domains = Array.from({ length: DOMAINS }, (_, at) => `  bench-${at}: ${domain}\n`);
  const clients = Array.from(
    { length: CREDENTIALS },
    (_, at) => `  client-${at}: { password: { env: P } }\n`,
  );
  return `account: ${emulator.accountSid}\ncredentialLists: { phones: {} }\ndomains:\n${domains.join('')}clients:\n${clients.join('')}`;
}

/** twilio-node in this process, at the emulator's plain door. */
function clientOf() {
  const httpClient = new twilio.RequestClient();
  httpClient.axios.interceptors.request.use((request) => {
    const url = new URL(request.url);
    request.headers.set('Host', url.host);
    request.url = `${emulator.url}${url.pathname}${url.search}`;
    return request;
  });
  return twilio(emulator.accountSid, emulator.authToken, { httpClient });
}

async function inBatches(count, work) {
  const size = 20;
  for (let from = 0; from < count; from += size) {
    const batch = Array.from({ length: Math.min(size, count - from) }, (_, at) => work(from + at));
    await Promise.all(batch);
  }
}

function planOnce(file) {
  return run(join(packageFolder, 'bin/sip-provision.mjs'), ['plan', '--file', file]);
}

function runCli(line) {
  return run(cli, [...line.split(' '), '--limit', '1000', '-o', 'json']);
}

async function run(script, args) {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    HTTP_PROXY: emulator.proxy,
    NODE_EXTRA_CA_CERTS: emulator.ca,
    TWILIO_ACCOUNT_SID: emulator.accountSid,
    TWILIO_AUTH_TOKEN: emulator.authToken,
  };
  const maxBuffer = 64 * 1024 * 1024;
  await promisify(execFile)(process.execPath, [script, ...args], { env, cwd: folder, maxBuffer });
}

async function timeOf(work, argument) {
  const start = performance.now();
  await work(argument);
  return performance.now() - start;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`.padStart(8);
}
