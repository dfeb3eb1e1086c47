/** The proxy door: what it leads here, and what it refuses. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { Duplex } from 'node:stream';
import { json } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { startEmulator } from '../src/index';
import { send, startTestEmulator } from './test-emulator';

const SERVERLESS = 'serverless.twilio.com';

const emulator = startTestEmulator();

function connect(target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(emulator.running.proxy, {
      method: 'CONNECT',
      path: target,
      agent: false,
    });
    request.on('connect', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end();
  });
}

/** In the absolute form. */
function askProxy(url: string): Promise<{ status: number; body: unknown }> {
  const { proxy, accountSid, authToken } = emulator.running;
  return new Promise((resolve, reject) => {
    const request = httpRequest(proxy, {
      path: url,
      auth: `${accountSid}:${authToken}`,
      headers: { host: new URL(url).host },
      agent: false,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      json(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
    });
    request.end();
  });
}

describe('The proxy', () => {
  it('connects to hosts of Twilio and refuses all others', async () => {
    expect(await connect('api.twilio.com:443')).toBe(200);
    expect(await connect('router-1234.twil.io:443')).toBe(200);
    expect(await connect('example.com:443')).toBe(403);
    expect(await connect('api.twilio.com.example.com:443')).toBe(403);
  });

  it.each(['http', 'https'])('answers the absolute form with %s', async (scheme) => {
    const { status } = await askProxy(`${scheme}://${SERVERLESS}/v1/Services?PageSize=1`);
    expect(status).toBe(200);
  });

  it('refuses the absolute form of another host as it refuses a tunnel to it', async () => {
    const absolute = await askProxy('http://example.com/v1/Services');
    expect(absolute).toMatchObject({ status: 403, body: { emulator: 'foreign-host' } });
    expect(await connect('example.com:443')).toBe(403);
  });

  it('refuses a request that is for no proxy', async () => {
    const reply = await send(emulator.running.proxy, 'GET', '/v1/Services', { host: SERVERLESS });
    expect(reply).toMatchObject({ status: 403, body: { emulator: 'foreign-host' } });
  });

  it('loses nothing of a client that sends its first bytes with the CONNECT', async () => {
    const { proxy, ca } = emulator.running;
    const socket = connectSocket(Number(new URL(proxy).port), '127.0.0.1');
    let before = Buffer.from(
      `CONNECT ${SERVERLESS}:443 HTTP/1.1\r\nHost: ${SERVERLESS}:443\r\n\r\n`,
    );
    const tunnel = new Duplex({
      read: () => undefined,
      write: (chunk: Buffer, _, done) => {
        socket.write(Buffer.concat([before, chunk]), done);
        before = Buffer.alloc(0);
      },
    });
    socket.once('data', (first) => {
      tunnel.push(first.subarray(first.indexOf('\r\n\r\n') + 4));
      socket.on('data', (chunk) => tunnel.push(chunk));
    });
    const secure = connectTls({ socket: tunnel, servername: SERVERLESS, ca: readFileSync(ca) });
    await once(secure, 'secureConnect');
    expect(secure.authorized).toBe(true);
    secure.destroy();
    socket.destroy();
  });
});

describe('The doors', () => {
  it('listen on this machine only, and are closed after dispose', async () => {
    const other = await startEmulator();
    for (const url of [other.url, other.proxy]) expect(new URL(url).hostname).toBe('127.0.0.1');
    await other.dispose();
    await expect(send(other.url, 'GET', '/', {})).rejects.toThrow('ECONNREFUSED');
  });
});
