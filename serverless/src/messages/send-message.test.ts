/** What goes to a URL is signed, and the check in the documents takes it and nothing else. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { TimeBudget } from 'publishing';
import { ModuleKind, transpileModule } from 'typescript';
import type { Message } from './message';
import { MESSAGE_SIGNATURE_HEADER, sendMessage, signMessage } from './send-message';

const SECRET = 'a secret of at least 32 characters';
const NOW = Date.UTC(2026, 10, 30, 15);
const MESSAGE: Message = {
  key: 'RE1',
  kind: 'voicemail',
  callSid: 'CA1',
  place: { kind: 'voicemail', route: 'default', plan: 'p', step: 's', workflow: undefined },
  at: {
    workflow: undefined,
    url: undefined,
    secret: undefined,
    attributes: { name: 'x' },
    caller: '+15550001111',
    called: '+15552223333',
    announcement: '',
  },
  recording: { sid: 'RE1', seconds: 9, playKey: 'k' },
};

type Check = (body: string, header: string, secret: string, nowMs?: number) => boolean;

/** The function that the documents show, as it is written there. */
function documentedCheck(): Check {
  const text = readFileSync(join(__dirname, '../../../docs/messages.md'), 'utf8');
  const source = /```ts\n([^]*?)```/.exec(text)?.[1] ?? '';
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.CommonJS },
  });
  const exported: { isFromRouter?: Check } = {};
  runInNewContext(outputText, { exports: exported, require, Buffer });
  if (!exported.isFromRouter) throw new Error('The documents show no check.');
  return exported.isFromRouter;
}

test('the documented check takes what is signed, and nothing that was changed', () => {
  const check = documentedCheck();
  const header = signMessage('{"a":1}', SECRET, NOW);
  expect(check('{"a":1}', header, SECRET, NOW)).toBe(true);
  expect(check('{"a":2}', header, SECRET, NOW)).toBe(false);
  expect(check('{"a":1}', header, `${SECRET}!`, NOW)).toBe(false);
  expect(check('{"a":1}', header, SECRET, NOW + 301_000)).toBe(false);
  expect(check('{"a":1}', 'nonsense', SECRET, NOW)).toBe(false);
});

describe('a receiver', () => {
  let server: Server;
  let url: string;
  let statuses: number[];
  let received: { body: string; header: string }[];

  beforeEach(async () => {
    received = [];
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const header = String(request.headers[MESSAGE_SIGNATURE_HEADER.toLowerCase()]);
        received.push({ body: Buffer.concat(chunks).toString(), header });
        response
          .writeHead(statuses.shift() ?? 200, { location: 'https://elsewhere.example' })
          .end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  const send = () => {
    const time = { nowMs: () => NOW, sleep: () => Promise.resolve() };
    return sendMessage(url, SECRET, MESSAGE, new TimeBudget(time));
  };

  test('gets the message once, with a signature that it can check', async () => {
    statuses = [204];
    await send();
    expect(received).toHaveLength(1);
    const [{ body, header } = { body: '', header: '' }] = received;
    expect(documentedCheck()(body, header, SECRET, NOW)).toBe(true);
    expect(JSON.parse(body)).toEqual({
      key: 'RE1',
      type: 'voicemail',
      caller: '+15550001111',
      called: '+15552223333',
      callSid: 'CA1',
      route: 'default',
      plan: 'p',
      step: 's',
      recordingSid: 'RE1',
      recordingSeconds: 9,
      recordingPlayKey: 'k',
    });
  });

  test('that fails is asked again', async () => {
    statuses = [500, 503, 200];
    await send();
    expect(received).toHaveLength(3);
  });

  test('that goes on failing, or leads elsewhere, is an error without its URL', async () => {
    statuses = [302, 302, 302];
    await expect(send()).rejects.toMatchObject({
      message: 'The receiver of the message answered 302.',
    });
    expect(received).toHaveLength(3);
  });
});
