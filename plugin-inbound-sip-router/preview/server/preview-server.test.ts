/** Pages from elsewhere reach nothing of the preview: neither by request nor by socket. */
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startPreview, type Preview } from './preview-server';

const ROUTING = { taskrouter_workspace_sid: 'WS1', taskrouter_offline_activity_sid: 'WA0' };
const EVENT_BRIDGE = '/__twilio/event-bridge.twilio.com/v1/wschannels?token=ada-token';
const TSOCK = '/__twilio/tsock.us1.twilio.com/v3/wsconnect';
const FLOWS = '/__twilio/studio.twilio.com/v2/Flows';

let twilio: Server;
let preview: Preview;
/** What reached the local Twilio since the preview started. */
const reached: string[] = [];

beforeEach(async () => {
  twilio = createServer((asked, response) => {
    reached.push(`${asked.method ?? ''} ${asked.headers.host ?? ''}${asked.url ?? ''}`);
    response.end(JSON.stringify(ROUTING));
  }).listen(0, '127.0.0.1');
  await once(twilio, 'listening');
  const file = join(tmpdir(), 'no-such-file');
  preview = await startPreview({
    port: 0,
    twilio: {
      url: `http://127.0.0.1:${(twilio.address() as AddressInfo).port}`,
      accountSid: 'AC1',
      authToken: 'not-a-secret',
      flexUsers: [
        {
          identity: 'ada_40example_2Ecom',
          role: 'admin',
          token: 'ada-token',
          flexUserSid: 'FU1',
          workerSid: 'WK1',
          expiresAt: '2030-01-01T00:00:00.000Z',
        },
      ],
    },
    files: { index: file, flexHost: file, redirectRequests: file, boot: file, plugin: file },
    say: () => undefined,
  });
  reached.length = 0;
});
afterEach(async () => {
  await preview.close();
  twilio.closeAllConnections();
  await new Promise((closed) => twilio.close(closed));
});

const page = () => `127.0.0.1:${preview.port}`;
const functions = () => `localhost:${preview.port}`;
/** A host name that its owner has pointed at this machine (DNS rebinding). */
const rebound = () => `attacker.example.com:${preview.port}`;

/** Resolves to the status, and to the address that it leads to. */
function ask(path: string, headers: IncomingHttpHeaders, method = 'GET') {
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const options = { method, headers };
    const sent = request(`http://127.0.0.1:${preview.port}${path}`, options, (response) => {
      response.resume();
      const { statusCode = 0, headers: answered } = response;
      response.once('end', () => resolve({ status: statusCode, location: answered.location }));
    });
    sent.once('error', reject);
    sent.end();
  });
}

/** Resolves to `open`, or to the status that the upgrade was refused with. */
function openSocket(path: string, headers: Record<string, string>): Promise<'open' | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${preview.port}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.once('error', reject);
  });
}

/** Headers of pages from elsewhere. */
const foreign: readonly [string, () => Record<string, string>][] = [
  ['a host name pointed at this machine', () => ({ host: rebound() })],
  [
    'a page of that host, which names itself',
    () => ({ host: rebound(), origin: `http://${rebound()}` }),
  ],
  ['another port of this machine', () => ({ host: `127.0.0.1:${preview.port + 1}` })],
  ['another site', () => ({ host: page(), origin: 'https://attacker.example.com' })],
  [
    'another server on this machine',
    () => ({ host: page(), origin: `http://127.0.0.1:${preview.port + 1}` }),
  ],
  ['the own page by another scheme', () => ({ host: page(), origin: `https://${page()}` })],
  ['a page without an origin, as in a sandboxed frame', () => ({ host: page(), origin: 'null' })],
  [
    'a host that begins as the own',
    () => ({ host: page(), origin: `http://${page()}.example.com` }),
  ],
];

test.each(foreign)('%s opens no socket', async (_what, headers) => {
  expect(await openSocket(EVENT_BRIDGE, headers())).toBe(403);
  expect(await openSocket(TSOCK, headers())).toBe(403);
  expect(preview.unanswered()).toEqual([]);
});

test.each(foreign)(
  '%s gets no answer, and nothing of it reaches Twilio',
  async (_what, headers) => {
    for (const path of [FLOWS, '/plugins', '/plugins/v1/any', '/', '/preview/reloads']) {
      expect([path, (await ask(path, headers())).status]).toEqual([path, 403]);
    }
    expect((await ask('/__twilio/router-1-dev.twil.io/admin/list', headers(), 'POST')).status).toBe(
      403,
    );
    expect(reached).toEqual([]);
  },
);

test('the page and the origin of the Functions open sockets and ask', async () => {
  for (const host of [page(), functions()]) {
    for (const origin of [undefined, `http://${page()}`, `http://${functions()}`]) {
      const headers = { host, ...(origin === undefined ? {} : { origin }) };
      expect(await openSocket(EVENT_BRIDGE, headers)).toBe('open');
      expect(await openSocket(TSOCK, headers)).toBe('open');
      expect((await ask(FLOWS, headers)).status).toBe(200);
    }
  }
  expect(new Set(reached)).toEqual(new Set(['GET studio.twilio.com/v2/Flows']));
});

test('the origin of the Functions has no page of its own: it leads to the page', async () => {
  expect(await ask('/plugins?x=1', { host: functions() })).toEqual({
    status: 302,
    location: `http://${page()}/plugins?x=1`,
  });
});
