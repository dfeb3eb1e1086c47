/** The proxy door: what it leads here, and what it refuses. */
import { request as httpRequest } from 'node:http';
import { startEmulator } from '../src/index';
import { send, startTestEmulator } from './test-emulator';

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

describe('The proxy', () => {
  it('connects to hosts of Twilio and refuses all others', async () => {
    expect(await connect('api.twilio.com:443')).toBe(200);
    expect(await connect('router-1234.twil.io:443')).toBe(200);
    expect(await connect('example.com:443')).toBe(403);
    expect(await connect('api.twilio.com.example.com:443')).toBe(403);
  });

  it.each(['http', 'https'])('answers the absolute form with %s', async (scheme) => {
    const { proxy, accountSid, authToken } = emulator.running;
    const reply = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(proxy, {
        path: `${scheme}://serverless.twilio.com/v1/Services?PageSize=1`,
        auth: `${accountSid}:${authToken}`,
        headers: { host: 'serverless.twilio.com' },
        agent: false,
      });
      request.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      request.on('error', reject);
      request.end();
    });
    expect(reply).toBe(200);
  });

  it('refuses the absolute form of another host, and a request that is for no proxy', async () => {
    const { proxy } = emulator.running;
    const reply = await send(proxy, 'GET', '/v1/Services', { host: 'serverless.twilio.com' });
    expect(reply).toMatchObject({ status: 501, body: { emulator: 'foreign-host' } });
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
