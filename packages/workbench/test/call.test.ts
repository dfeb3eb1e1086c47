/** `npm run call`: its options, against a local Twilio with one phone number. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import twilio from 'twilio';
import { startEmulator, type TwilioEmulator } from 'twilio-emulator';

const NUMBER = '+14155550100';
const bin = join(__dirname, '../bin/call.mjs');
const folder = mkdtempSync(join(tmpdir(), 'local-session-'));
const session = join(folder, 'session.json');

let emulator: TwilioEmulator;
let web: Server;
let asked: { readonly path: string; readonly form: Readonly<Record<string, string>> }[] = [];

const DOCUMENTS: Readonly<Record<string, string>> = {
  '/voice': '<Gather numDigits="1"/><Dial action="/second"><Client>alice</Client></Dial>',
  '/second': '<Dial action="/message"><Number>+15557654321</Number></Dial>',
  '/message': '<Record action="/bye"/>',
};

beforeAll(async () => {
  emulator = await startEmulator({ clockStandsAt: new Date('2026-11-20T12:00:00Z') });
  web = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      asked.push({ path, form });
      response.setHeader('Content-Type', 'text/xml');
      response.end(`<Response>${DOCUMENTS[path] ?? ''}</Response>`);
    });
  }).listen(0, '127.0.0.1');
  await once(web, 'listening');
  const { url, accountSid, authToken } = emulator;
  writeFileSync(session, JSON.stringify({ url, accountSid, authToken }));
  const api = new twilio.RequestClient();
  await api.request({
    method: 'post',
    uri: `${url}/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json`,
    username: accountSid,
    password: authToken,
    headers: { Host: 'api.twilio.com', 'Content-Type': 'application/x-www-form-urlencoded' },
    data: {
      PhoneNumber: NUMBER,
      VoiceUrl: `http://127.0.0.1:${(web.address() as AddressInfo).port}/voice`,
    },
  });
});

afterAll(async () => {
  web.close();
  await emulator.dispose();
  rmSync(folder, { recursive: true });
});

beforeEach(() => (asked = []));

function call(...args: string[]): Promise<{ readonly output: string; readonly status: unknown }> {
  return new Promise((resolve) => {
    const env = { ...process.env, LOCAL_TWILIO_SESSION: session };
    execFile(process.execPath, [bin, ...args], { env }, (error, stdout, stderr) =>
      resolve({ output: stdout + stderr, status: error?.code ?? 0 }),
    );
  });
}

test('a number of the account is called as one, at the moment and with the answers that are said', async () => {
  const answers = 'alice=busy,+15557654321=no-answer';
  const { output, status } = await call(
    ...[NUMBER, '--at', '2026-12-24T15:00-05:00', '--answers', answers],
    ...[
      '--from',
      '+12125550100',
      '--digits',
      '1',
      '--says',
      '7',
      '--assume',
      'failedAction=hang-up',
    ],
  );
  expect(status).toBe(0);
  expect(output).toContain(`+12125550100 calls ${NUMBER}`);
  expect(output).toContain('alice ends as busy');
  expect(output).toContain('+15557654321 ends as no-answer');
  expect(asked.map(({ path }) => path)).toEqual([
    '/voice',
    '/voice',
    '/second',
    '/message',
    '/bye',
  ]);
  expect(asked[1]?.form).toMatchObject({ Digits: '1', To: NUMBER });
  expect(asked[4]?.form).toMatchObject({ RecordingDuration: '7' });
  expect(emulator.callTraces().at(-1)?.placedAt).toBe('2026-12-24T20:00:00.000Z');
  expect(emulator.clock.now().toISOString()).toBe('2026-11-20T12:00:00.000Z');
});

test('--hang-up ends the call', async () => {
  const { output } = await call(NUMBER, '--hang-up', '3');
  expect(output).toContain('The caller hangs up after 3 s');
});

test('another number is an address at the SIP domain', async () => {
  const { output } = await call('+14155550199', '--header', 'X-Tier=gold');
  expect(output).toContain('calls sip:+14155550199@example.sip.twilio.com');
});

describe('--invite', () => {
  const message = (callId: string, called: string) =>
    [
      `INVITE ${called} SIP/2.0`,
      'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
      'From: "Bob Stone" <sip:+15550100000:hunter2@carrier.example.com>;tag=1',
      `To: <${called}>`,
      `Call-ID: ${callId}`,
      'X-Tier: gold',
      'Authorization: Digest response="hunter3"',
      '',
      '',
    ].join('\r\n');
  const file = join(folder, 'calls.log');

  test('places each call of the file, with its caller and headers, and without its secrets', async () => {
    const log =
      message('one', 'sip:+14155550199@acme.sip.twilio.com') + message('two', 'sip:42@pbx');
    writeFileSync(file, log);
    const { output, status } = await call('--invite', file);
    expect(status).toBe(0);
    expect(output).toContain('calls sip:+14155550199@example.sip.twilio.com');
    expect(output).toContain('calls sip:42@example.sip.twilio.com');
    expect(output).toContain('Bob Stone');
    expect(output).not.toMatch(/hunter/);
  });

  test('a SIP domain that is named is the one that is called', async () => {
    writeFileSync(file, message('one', 'sip:42@pbx'));
    const { output } = await call('--invite', file, 'acme');
    expect(output).toContain('calls sip:42@acme.sip.twilio.com');
  });

  test('a file that is missing, or has no call, is said', async () => {
    const missing = await call('--invite', join(folder, 'nothing.log'));
    expect([missing.status, missing.output]).toEqual([
      1,
      expect.stringContaining('cannot be read'),
    ]);
    writeFileSync(file, 'OPTIONS sip:a@b SIP/2.0\r\n\r\n');
    const { output, status } = await call('--invite', file);
    expect([status, output]).toEqual([1, expect.stringContaining('No call was found')]);
  });
});

test('--help shows every option', async () => {
  const { output, status } = await call('--help');
  expect(status).toBe(0);
  for (const option of ['--at', '--answers', '--from', '--header', '--digits', '--says'])
    expect(output).toContain(option);
});

test.each([
  [['--colour'], 2, '--help lists the options'],
  [['a', 'b', 'c'], 2, 'what is c?'],
  [['--hang-up', 'soon'], 2, '--hang-up takes whole seconds'],
  [['--answers', 'alice'], 2, '--answers takes NAME=VALUE, not alice'],
  [[NUMBER, '--answers', 'alice=perhaps'], 1, 'answered, busy, no-answer'],
  [[NUMBER, '--at', '2026-12-24T15:00'], 1, 'with its offset'],
  [[NUMBER, '--assume', 'nothing=true'], 1, 'Known are: siblingsDuringScreening'],
])('%j is refused', async (args, expected, message) => {
  const { output, status } = await call(...args);
  expect(status).toBe(expected);
  expect(output).toContain(message);
  expect(asked).toEqual([]);
});
