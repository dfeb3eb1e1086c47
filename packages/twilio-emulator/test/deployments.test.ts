/** Deployed Functions: what they are given, what their front door refuses, and what happens when they fail. */
import { createHash } from 'node:crypto';

import twilio from 'twilio';
import { createDeployedService, fn, type DeployedService } from './deployed-service';
import { startTestEmulator } from './test-emulator';

/** Each deployment starts a process. */
jest.setTimeout(30_000);

const emulator = startTestEmulator();
let service: DeployedService;

beforeEach(async () => {
  service = await createDeployedService(emulator);
});

const ask: DeployedService['ask'] = (...request) => service.ask(...request);

const TEXT = { 'content-type': 'text/plain' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('A deployed Function', () => {
  it('gets query, form and JSON body as its event, and headers without hop-by-hop ones', async () => {
    await service.deploy([fn('/echo', 'callback(null, event)')]);
    expect((await ask('GET', '/echo?a=1')).body).toMatchObject({ a: '1' });
    expect((await ask('POST', '/echo', FORM, 'b=2')).body).toMatchObject({ b: '2' });
    const json = { 'content-type': 'application/json', 'x-mine': 'kept' };
    const reply = await ask('POST', '/echo?a=1', json, '{"c":{"d":3}}');
    const kept = { headers: { 'x-mine': 'kept' } };
    expect(reply.body).toMatchObject({ a: '1', c: { d: 3 }, request: kept });
    expect(reply.body).not.toHaveProperty('request.headers.host');
    expect(JSON.stringify(reply.body)).not.toContain('i-twilio');
  });

  it('answers TwiML, responses of its own and errors as on Twilio', async () => {
    await service.deploy([
      fn('/twiml', 'const v = new Twilio.twiml.VoiceResponse(); v.say("hi"); callback(null, v)'),
      fn(
        '/own',
        `const r = new Twilio.Response(); r.setStatusCode(418); r.setBody({ a: 1 });
         r.appendHeader('Content-Type', 'application/json'); r.setCookie('k', 'v'); callback(null, r)`,
      ),
      fn('/fails', 'callback(new Error("refused"))'),
    ]);
    const twiml = await ask('GET', '/twiml');
    expect(twiml.headers['content-type']).toContain('text/xml');
    expect(twiml.body).toContain('<Response><Say>hi</Say></Response>');
    const own = await ask('GET', '/own');
    expect(own).toMatchObject({ status: 418, body: { a: 1 } });
    expect(own.headers['set-cookie']).toEqual(['k=v']);
    expect(await ask('GET', '/fails')).toMatchObject({ status: 500, body: { message: 'refused' } });
  });

  it('sees a variable that was changed since it was deployed', async () => {
    const path = `/v1/Services/${service.serviceSid}/Environments/${service.environmentSid}/Variables`;
    const change = (rest: string, form: Record<string, string>) =>
      emulator.post('serverless.twilio.com', `${path}${rest}`, form);
    const { sid } = (await change('', { Key: 'GREETING', Value: 'hello' })).body;
    await service.deploy([
      fn('/greets', 'callback(null, [context.GREETING, process.env.GREETING, process.pid])'),
    ]);
    const greets = async () => (await ask('GET', '/greets')).body as unknown[];
    const [, , pid] = await greets();
    expect(await greets()).toEqual(['hello', 'hello', pid]);
    await change(`/${sid}`, { Value: 'good day' });
    expect((await greets()).slice(0, 2)).toEqual(['good day', 'good day']);
    await emulator.delete('serverless.twilio.com', `${path}/${sid}`);
    expect((await greets()).slice(0, 2)).toEqual([null, null]);
  });

  it('finds variables, SIDs, domain and credentials in its context and in its process', async () => {
    const path = `/v1/Services/${service.serviceSid}/Environments/${service.environmentSid}/Variables`;
    await emulator.post('serverless.twilio.com', path, { Key: 'GREETING', Value: 'hello' });
    await service.deploy([
      fn('/context', 'callback(null, { ...context, fromProcess: process.env.GREETING })'),
    ]);
    expect((await ask('GET', '/context')).body).toEqual({
      PATH: '/context',
      DOMAIN_NAME: service.domain,
      SERVICE_SID: service.serviceSid,
      ENVIRONMENT_SID: service.environmentSid,
      ACCOUNT_SID: emulator.running.accountSid,
      AUTH_TOKEN: emulator.running.authToken,
      GREETING: 'hello',
      fromProcess: 'hello',
    });
  });

  it('gets no credentials from a service that does not include them', async () => {
    await emulator.post('serverless.twilio.com', `/v1/Services/${service.serviceSid}`, {
      IncludeCredentials: 'false',
    });
    await service.deploy([fn('/context', 'callback(null, Object.keys(context))')]);
    const { body: keys } = await ask('GET', '/context');
    expect(keys).toContain('SERVICE_SID');
    expect(keys).not.toContain('AUTH_TOKEN');
  });

  it('opens private Assets and requires private Functions', async () => {
    await service.deploy([
      { kind: 'Assets', path: '/table.json', visibility: 'private', content: '{"routes":7}' },
      { kind: 'Functions', path: '/inner', visibility: 'private', content: 'exports.x = 8;' },
      fn(
        '/reads',
        `const asset = Runtime.getAssets()['/table.json'];
         callback(null, [JSON.parse(asset.open()).routes, require(asset.path).routes,
                         require(Runtime.getFunctions().inner.path).x])`,
      ),
    ]);
    expect((await ask('GET', '/reads')).body).toEqual([7, 7, 8]);
  });

  it('reaches this emulator with twilio-node and fetch as if it were Twilio', async () => {
    await service.deploy([
      fn(
        '/calls-twilio',
        `const services = await context.getTwilioClient().serverless.v1.services.list();
         const own = await fetch('https://' + context.DOMAIN_NAME + '/text');
         callback(null, [services[0].sid, await own.text()])`,
      ),
      fn('/text', 'callback(null, "from itself")'),
    ]);
    expect((await ask('GET', '/calls-twilio')).body).toEqual([service.serviceSid, 'from itself']);
  });

  it('writes to the Logs resource with level, function and request', async () => {
    await service.deploy([
      fn(
        '/talks',
        `console.log('plain %d', 1); console.info('told'); console.warn('careful');
         await new Promise(setImmediate); console.error('bad', { a: 1 }); callback(null, 'done')`,
      ),
    ]);
    await ask('POST', '/talks', FORM, 'a=1');
    const logs = await service.logs();
    expect(logs.map(({ level, message }) => [level, message])).toEqual([
      ['info', 'plain 1'],
      ['info', 'told'],
      ['warn', 'careful'],
      ['error', 'bad { a: 1 }'],
    ]);
    expect(new Set(logs.map((log) => log.request_sid)).size).toBe(1);
    expect(logs[0]?.request_sid).toMatch(/^RQ[0-9a-f]{32}$/);
    expect(logs[0]?.function_sid).toMatch(/^ZH[0-9a-f]{32}$/);
  });
});

describe('The front door', () => {
  it('lets a protected Function answer only what Twilio has signed', async () => {
    await service.deploy([fn('/hook', 'callback(null, event.CallSid || "json")', 'protected')]);
    const url = `https://${service.domain}/hook?x=1%20y`;
    const { authToken } = emulator.running;
    const sign = (params: Record<string, string>, at = url): Record<string, string> => ({
      'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, at, params),
    });
    const path = '/hook?x=1%20y';
    const post = (headers: Record<string, string>, body = 'CallSid=CA1&To=sip%3Aa') =>
      ask('POST', path, { ...FORM, ...headers }, body);
    const params = { CallSid: 'CA1', To: 'sip:a' };
    expect(await post(sign(params))).toMatchObject({ status: 200, body: 'CA1' });
    expect(await ask('GET', path, sign({}))).toMatchObject({ status: 200, body: 'json' });
    for (const headers of [{}, { 'x-twilio-signature': 'x' }, sign({ ...params, To: 'sip:b' })]) {
      expect(await post(headers)).toMatchObject({ status: 400, body: { code: 20001 } });
    }
    const json = '{"a":1}';
    const hashed = `/hook?bodySHA256=${createHash('sha256').update(json).digest('hex')}`;
    const signed = {
      'content-type': 'application/json',
      ...sign({}, `https://${service.domain}${hashed}`),
    };
    expect(await ask('POST', hashed, signed, json)).toMatchObject({ status: 200, body: 'json' });
    expect(await ask('POST', hashed, signed, '{"a":2}')).toMatchObject({ status: 400 });
  });

  it('hides private files, protects protected Assets and serves public ones', async () => {
    await service.deploy([
      fn('/secret', 'callback(null, "secret")', 'private'),
      { kind: 'Assets', path: '/private.json', visibility: 'private', content: '{}' },
      { kind: 'Assets', path: '/protected.json', visibility: 'protected', content: '{}' },
      { kind: 'Assets', path: '/assets/index.html', content: 'welcome' },
    ]);
    expect((await ask('GET', '/secret')).status).toBe(403);
    expect((await ask('GET', '/private.json')).status).toBe(403);
    expect((await ask('GET', '/protected.json')).status).toBe(400);
    expect((await ask('GET', '/nothing')).status).toBe(404);
    const index = await ask('GET', '/');
    expect(index).toMatchObject({ status: 200, body: 'welcome' });
    const etag = String(index.headers['etag']);
    expect((await ask('GET', '/', { 'if-none-match': etag })).status).toBe(304);
  });

  it('answers OPTIONS itself for any origin', async () => {
    await service.deploy([fn('/asked', 'console.log("asked"); callback(null, "")')]);
    const reply = await ask('OPTIONS', '/asked', { origin: 'https://flex.twilio.com' });
    expect(reply.status).toBe(204);
    expect(reply.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': '*',
    });
    expect(await service.logs()).toEqual([]);
  });

  it('refuses other methods, a GET with a body, and what is too large', async () => {
    await service.deploy([
      fn('/any', 'callback(null, "ok")'),
      { kind: 'Assets', path: '/asset.txt', content: 'x' },
    ]);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD']) {
      expect((await ask(method, '/any')).status).toBe(405);
    }
    expect((await ask('POST', '/asset.txt')).status).toBe(405);
    const withBody = await ask('GET', '/any', { 'content-length': '1' }, 'x');
    expect(withBody).toMatchObject({ status: 403 });
    const heaviest = await ask('GET', '/any', { 'x-heavy': 'x'.repeat(15 * 1024 - 200) });
    expect(heaviest.status).toBe(200);
    const heavy = await ask('GET', '/any', { 'x-heavy': 'x'.repeat(20 * 1024) });
    expect(heavy).toMatchObject({ status: 431, body: { code: 82008 } });
    // With the Host and Connection headers of the client.
    const headers = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count - 2 }, (_, i) => [`x-${i}`, 'x']));
    expect((await ask('GET', '/any', headers(90))).status).toBe(200);
    expect(await ask('GET', '/any', headers(91))).toMatchObject({
      status: 431,
      body: { code: 82008 },
    });
    const large = Buffer.alloc(6 * 1024 * 1024 + 1, 'a');
    expect((await ask('POST', '/any', TEXT, large.subarray(1))).status).toBe(200);
    expect((await ask('POST', '/any', TEXT, large)).status).toBe(413);
  });
});
