/** Figures of a publish: time from click to live as a ratio to the build time, and requests, next to a 2 s poll. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { startEmulator } from 'twilio-emulator';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';
import { tableOf } from './tables.mjs';

const BUILD_SECONDS = 4.3;
const ROUNDS = 5;
/** How the original plugin waits: asks for the status, every 2 s, and then publishes. */
const BASELINE_POLL_MS = 2_000;

const functions = join(root, 'serverless/dist/functions');
const emulator = await startEmulator();
let environmentPath;
let redeploy;
try {
  const hours = [{ id: 'ny', name: 'New York', timeZone: 'America/New_York' }];
  const domain = await deploy({ ...tableOf('exact', 10), hours });
  emulator.builds.seconds = BUILD_SECONDS;
  const rows = [
    await measure('this project', waitInPublish),
    await measure('2 s poll', pollStatus),
    await measureSwitch('npm run switch'),
  ];
  printTable(`From click to live, build of ${BUILD_SECONDS} s (median of ${ROUNDS})`, rows);
  emulator.builds.seconds = 0;
  printTable('One change to a table', [await measureBytes()]);

  async function measure(name, waitAndPublish) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const counted = { requests: 0 };
      const { version, data } = await ask('list', {}, counted);
      emulator.requests.clear();
      const clickedAt = Date.now();
      const first = { ...data.routes[0], comment: `${name} ${round}` };
      const sent = { ...data, routes: [first, ...data.routes.slice(1)] };
      counted.requests = 0;
      const { buildSid } = await ask('update', { data: sent, version }, counted);
      const live = watchLive(buildSid);
      await waitAndPublish(buildSid, counted);
      const liveAt = await live;
      runs.push({ ...figuresOf(clickedAt, liveAt), requests: counted.requests });
    }
    return rowOf(name, runs);
  }

  /** The same of a switch: its first request is the click, and the only parameters there are. */
  async function measureSwitch(name) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const counted = { requests: 0 };
      const until = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');
      const request = { hours: 'ny', state: 'closed', until, id: `bench-switch-${round}` };
      emulator.requests.clear();
      const { build_sid: before } = await api('GET', environmentPath);
      const clickedAt = Date.now();
      const live = watchLiveAfter(before);
      for (;;) {
        const { state } = await ask('switch', request, counted);
        if (state === 'live') break;
      }
      const liveAt = await live;
      runs.push({ ...figuresOf(clickedAt, liveAt), requests: counted.requests });
    }
    return rowOf(name, runs);
  }

  function figuresOf(clickedAt, liveAt) {
    return {
      ratio: (liveAt - clickedAt) / (BUILD_SECONDS * 1000),
      askedMs: timeOf('CreateDeployment') - timeOf('CreateBuild') - BUILD_SECONDS * 1000,
      lateMs: liveAt - timeOf('CreateBuild') - BUILD_SECONDS * 1000,
    };
  }

  function rowOf(name, runs) {
    return {
      client: name,
      'click to live / build': median(runs.map((run) => run.ratio)),
      'deployment asked after build, ms': Math.round(median(runs.map((run) => run.askedMs))),
      'live after build, ms': Math.round(median(runs.map((run) => run.lateMs))),
      requests: median(runs.map((run) => run.requests)),
    };
  }

  /** When the request arrived, by the emulator's log. */
  function timeOf(operation) {
    const found = emulator.requests.all().find((each) => each.operation === operation);
    return new Date(found.at).getTime();
  }

  async function waitInPublish(buildSid, counted) {
    for (;;) {
      const { state } = await ask('publish', { buildSid }, counted);
      if (state === 'live') return;
    }
  }

  async function pollStatus(buildSid, counted) {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, BASELINE_POLL_MS));
      const { buildStatus } = await ask('update-status', { buildSid }, counted);
      if (buildStatus === 'completed') break;
    }
    await ask('publish', { buildSid }, counted);
  }

  /** When the environment has the build: looked at by the emulator's own API, not by the client. */
  function watchLive(buildSid) {
    return watchUntil((live) => live === buildSid);
  }

  function watchLiveAfter(buildSid) {
    return watchUntil((live) => live !== buildSid);
  }

  async function watchUntil(isLive) {
    for (;;) {
      const { build_sid: live } = await api('GET', environmentPath);
      if (isLive(live)) return Date.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function measureBytes() {
    const routes = 30_000;
    await redeploy(tableOf('exact', routes));
    const { version, data } = await ask('list', {}, { requests: 0 });
    const [route] = data.routes;
    const key = JSON.stringify(['', 'exact', route.address]);
    const fields = [{ path: ['comment'], before: route.comment, after: 'changed' }];
    const changes = [{ kind: 'changed', key, fields }];
    const body = { changes, version, id: 'bench-0001', note: 'one change' };
    const sent = JSON.stringify({ ...body, Token: emulator.flexTokens.admin });
    const startedAt = performance.now();
    await ask('update', body, { requests: 0 });
    return {
      routes,
      'bytes sent': Buffer.byteLength(sent),
      'bytes of the table': Buffer.byteLength(JSON.stringify(data)),
      'update, ms': Math.round(performance.now() - startedAt),
    };
  }

  async function ask(name, parameters, counted) {
    for (;;) {
      counted.requests += 1;
      const body = JSON.stringify({ ...parameters, Token: emulator.flexTokens.admin });
      const headers = { host: domain, 'content-type': 'application/json' };
      const answer = await send('POST', `/admin/${name}`, headers, body);
      if (answer.status < 300) return answer.json;
      if (answer.status !== 503) throw new Error(`admin/${name}: ${answer.text}`);
    }
  }
} finally {
  await emulator.dispose();
}

async function deploy(table) {
  const service = await api('POST', '/v1/Services', {
    UniqueName: 'bench',
    FriendlyName: 'bench',
    IncludeCredentials: 'true',
  });
  const path = `/v1/Services/${service.sid}`;
  const environment = await api('POST', `${path}/Environments`, {
    UniqueName: 'dev-environment',
    DomainSuffix: 'dev',
  });
  environmentPath = `${path}/Environments/${environment.sid}`;
  const versions = [];
  for (const file of readdirSync(functions, { recursive: true })) {
    const [, name, visibility = 'public'] =
      /^(.*?)(?:\.(protected|private))?\.js$/.exec(file) ?? [];
    if (name === undefined) continue;
    const content = readFileSync(join(functions, file));
    versions.push(['FunctionVersions', await upload('Functions', `/${name}`, visibility, content)]);
  }
  redeploy = async (next) => {
    const content = JSON.stringify(next);
    const asset = ['AssetVersions', await upload('Assets', '/config.json', 'private', content)];
    const build = await api('POST', `${path}/Builds`, [...versions, asset, ['Dependencies', '[]']]);
    await api('POST', `${environmentPath}/Deployments`, { BuildSid: build.sid });
  };
  await redeploy(table);
  return environment.domain_name;

  async function upload(kind, filePath, visibility, content) {
    const file = await api('POST', `${path}/${kind}`, { FriendlyName: filePath });
    const form = new FormData();
    form.set('Path', filePath);
    form.set('Visibility', visibility);
    form.set('Content', new Blob([content]), 'content');
    const encoded = new Response(form);
    const version = await send(
      'POST',
      `${path}/${kind}/${file.sid}/Versions`,
      {
        host: 'serverless-upload.twilio.com',
        authorization: account(),
        'content-type': encoded.headers.get('content-type'),
      },
      Buffer.from(await encoded.arrayBuffer()),
    );
    return version.json.sid;
  }
}

async function api(method, path, form) {
  const headers = { host: 'serverless.twilio.com', authorization: account() };
  if (form) headers['content-type'] = 'application/x-www-form-urlencoded';
  const answer = await send(method, path, headers, form && new URLSearchParams(form).toString());
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.json;
}

function account() {
  const { accountSid, authToken } = emulator;
  return `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
}

function send(method, path, headers, body) {
  return new Promise((resolve, reject) => {
    const sent = request(`${emulator.url}${path}`, { method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = String(response.headers['content-type']).includes('json');
        resolve({ status: response.statusCode, text, json: isJson ? JSON.parse(text) : {} });
      });
    });
    sent.on('error', reject).end(body);
  });
}
