/** Measures what a deployment costs its clients: requests sent while builds replace each other, and how many failed. */
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';

const { startEmulator } = createRequire(import.meta.url)('../dist/index.js');

const CLIENTS = 6;
const REDEPLOYMENTS = 4;
const API = 'serverless.twilio.com';

/** Returns `{ sent, failed }`: all requests, and those without a 200 of one of the deployed versions. */
export async function deployUnderLoad() {
  const emulator = await startEmulator();
  const agent = new Agent({ keepAlive: true });
  try {
    const service = await createService(emulator, agent);
    await service.deploy(0);
    const counts = { sent: 0, failed: 0 };
    let isOver = false;
    const client = async () => {
      while (!isOver) {
        const answer = await service.ask().catch(String);
        counts.sent += 1;
        if (!/^v\d$/.test(answer)) counts.failed += 1;
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    try {
      for (let version = 1; version <= REDEPLOYMENTS; version += 1) {
        await service.deploy(version);
        const live = await service.ask();
        if (live !== `v${version}`) throw new Error(`v${version} is deployed, ${live} answered.`);
      }
    } finally {
      isOver = true;
      await Promise.all(clients);
    }
    return counts;
  } finally {
    agent.destroy();
    await emulator.dispose();
  }
}

async function createService(emulator, agent) {
  const service = '/v1/Services/load';
  const post = async (path, form, host = API) => {
    const { status, text } = await send(emulator, agent, host, 'POST', path, form);
    if (status !== 201) throw new Error(`${path} was answered ${status}: ${text}`);
    return JSON.parse(text);
  };
  await post('/v1/Services', new URLSearchParams({ UniqueName: 'load', FriendlyName: 'load' }));
  const environment = await post(
    `${service}/Environments`,
    new URLSearchParams({ UniqueName: 'load', DomainSuffix: 'load' }),
  );
  const { sid } = await post(`${service}/Functions`, new URLSearchParams({ FriendlyName: 'v' }));
  return {
    async deploy(version) {
      const upload = new FormData();
      upload.append('Path', '/version');
      upload.append('Visibility', 'public');
      const code = `exports.handler = (context, event, callback) => callback(null, 'v${version}');`;
      upload.append('Content', new Blob([code], { type: 'application/javascript' }), 'version.js');
      const uploaded = await post(
        `/v1/Services/${environment.service_sid}/Functions/${sid}/Versions`,
        upload,
        'serverless-upload.twilio.com',
      );
      const build = await post(
        `${service}/Builds`,
        new URLSearchParams({ FunctionVersions: uploaded.sid }),
      );
      await post(
        `${service}/Environments/${environment.sid}/Deployments`,
        new URLSearchParams({ BuildSid: build.sid }),
      );
    },
    async ask() {
      const reply = await send(emulator, agent, environment.domain_name, 'GET', '/version');
      return reply.status === 200 ? reply.text : `status ${reply.status}`;
    },
  };
}

/** One request; a form is encoded as its class says. */
async function send(emulator, agent, host, method, path, form) {
  const encoded = form && new Response(form);
  const body = encoded && Buffer.from(await encoded.arrayBuffer());
  return new Promise((resolve, reject) => {
    const asked = request(`${emulator.url}${path}`, {
      method,
      agent,
      ...(host.startsWith('serverless')
        ? { auth: `${emulator.accountSid}:${emulator.authToken}` }
        : {}),
      headers: {
        host,
        ...(encoded ? { 'content-type': encoded.headers.get('content-type') } : {}),
      },
    });
    asked.on('error', reject);
    asked.on('response', async (response) => {
      try {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode, text });
      } catch (error) {
        reject(error);
      }
    });
    asked.end(body);
  });
}
