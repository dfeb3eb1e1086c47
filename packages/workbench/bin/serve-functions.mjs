/** Serves the built Functions on 127.0.0.1, refusing what Twilio refuses before a Function sees it. */
import { LocalDevelopmentServer } from '@twilio/runtime-handler/dev';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import twilio from 'twilio';
import { root } from './root.mjs';
import { localAccount } from './local-account.mjs';

const serverless = join(root, 'serverless');

/** Resolves once it listens: `{url, close}`. */
export async function serveFunctions({ port, account = localAccount }) {
  const url = `http://127.0.0.1:${port}`;
  const routes = { functions: functionRoutes(), assets: [tableAsset] };
  const runtime = new LocalDevelopmentServer(port, {
    baseDir: serverless,
    url,
    env: { ACCOUNT_SID: account.accountSid, AUTH_TOKEN: account.authToken },
    // Forked functions can outlive a killed server.
    forkProcess: false,
    live: false,
    logs: false,
    routes,
  }).getApp();
  const access = new Map(routes.functions.map((route) => [route.path, route.access]));
  const server = createServer((request, response) => {
    void admit(request, { url, access, authToken: account.authToken }).then((verdict) => {
      if (verdict.kind === 'admitted') {
        // body-parser leaves a request alone whose body is there already.
        request.body = verdict.parameters;
        request._body = true;
        runtime(request, response);
      } else {
        response.writeHead(verdict.status, { 'Content-Type': 'text/plain' }).end(verdict.message);
      }
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Twilio's front door: no private Function, and for a protected one a valid signature, otherwise 400 (Twilio docs). */
async function admit(request, { url, access, authToken }) {
  const body = await text(request);
  const parameters = Object.fromEntries(new URLSearchParams(body));
  const kind = access.get(new URL(request.url, url).pathname);
  if (kind === undefined || kind === 'private') return refused(404, 'Not found');
  if (kind === 'protected') {
    const signature = request.headers['x-twilio-signature'] ?? '';
    if (!twilio.validateRequest(authToken, signature, url + request.url, parameters)) {
      return refused(
        400,
        'This Function is protected: the request has no valid X-Twilio-Signature.',
      );
    }
  }
  return { kind: 'admitted', parameters };
}

function refused(status, message) {
  return { kind: 'refused', status, message };
}

async function text(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const tableAsset = {
  access: 'private',
  name: 'config.json',
  path: '/config.json',
  filePath: join(serverless, 'assets/config.private.json'),
  content: '',
};

/** `status-callback.protected.js` is `/status-callback`, protected. */
function functionRoutes() {
  const folder = join(serverless, 'dist/functions');
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const [, name, access = 'public'] = /^(.*?)(?:\.(protected|private))?\.js$/.exec(file);
      return { access, name, path: `/${name}`, filePath: join(folder, file), content: '' };
    });
}
