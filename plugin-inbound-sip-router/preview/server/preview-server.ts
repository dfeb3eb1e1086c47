/** Serves the Flex UI with the plugin on 127.0.0.1, and answers what Flex asks. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TwilioEmulator } from 'twilio-emulator';
import { eventBridgeRoutes } from '../hosts/event-bridge';
import { flexFiles } from '../hosts/flex-files';
import { flexSession } from '../hosts/flex-session';
import { statusPage } from '../hosts/status-page';
import { previewUsers } from '../people';
import { RELOADS_PATH, type PreviewSettings } from '../preview-settings';
import { isFromHere, type PreviewHosts } from './is-from-here';
import { readForeignHost } from './foreign-host';
import { answerForeignRequest, type ForeignDesk } from './foreign-requests';
import { ForeignSockets } from './foreign-sockets';
import { sendPage, sendPageFile, type PreviewFiles } from './page-files';
import { readRouting } from './read-routing';
import { BUNDLES, loadedPlugins, sendBundle } from './released-plugins';
import { ReloadChannel } from './reload-channel';
import { TaskRouterDesk } from './task-router-desk';
import { Unanswered } from './unanswered';

export interface PreviewOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly twilio: Pick<TwilioEmulator, 'url' | 'accountSid' | 'authToken' | 'flexUsers'>;
  readonly files: PreviewFiles;
  /** Under which hosts browsers find it. Default: 127.0.0.1 and localhost with the port. */
  readonly hosts?: PreviewHosts;
  /** Whether `reloadPages` is going to be called. Default false. */
  readonly reloads?: boolean;
  /** Told of what nobody answers. */
  readonly say: (line: string) => void;
}

export interface Preview {
  readonly port: number;
  /** The address to open, and the origin that the admin API sees. */
  readonly url: string;
  /** What the page asked and nobody answered, as `GET host/path`. */
  readonly unanswered: () => readonly string[];
  /** Reloads each open page. */
  readonly reloadPages: () => void;
  readonly close: () => Promise<void>;
}

export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { twilio, files, say } = options;
  const users = previewUsers(twilio.flexUsers);
  const desk = new TaskRouterDesk(await readRouting(twilio), users);
  const unanswered = new Unanswered(say);
  const reloads = new ReloadChannel();
  const foreign: ForeignDesk = {
    twilioUrl: twilio.url,
    routes: [...flexFiles, ...flexSession, ...statusPage, ...eventBridgeRoutes(desk)],
    unanswered,
  };

  const server = createServer((request, response) => {
    // The local Twilio may have ended meanwhile.
    receive(request, response).catch(() => response.destroy());
  });
  const port = await listen(server, options.port);
  const hosts = options.hosts ?? { page: `127.0.0.1:${port}`, functions: `localhost:${port}` };
  const url = `http://${hosts.page}`;
  const sockets = new ForeignSockets(desk, unanswered, (request) => isFromHere(request, hosts));
  server.on('upgrade', sockets.upgrade.bind(sockets));
  const settings: PreviewSettings = {
    accountSid: twilio.accountSid,
    users,
    functionsOrigin: `http://${hosts.functions}`,
    reloads: options.reloads ?? false,
  };

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '/';
    const meant = readForeignHost(address);
    if (!isFromHere(request, hosts)) response.writeHead(403).end(`Open ${url}`);
    else if (meant) await answerForeignRequest(foreign, meant, request, response);
    else if (request.headers.host !== hosts.page) {
      response.writeHead(302, { location: url + address }).end();
    } else await answerPage(request, address.replace(/\?.*$/, ''), response);
  }

  async function answerPage(
    request: IncomingMessage,
    path: string,
    response: ServerResponse,
  ): Promise<void> {
    if (path === RELOADS_PATH) reloads.open(response);
    else if (path === '/plugins') {
      // Whoever watches the sources wants to see them.
      const plugins = await loadedPlugins(twilio, settings.reloads);
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(plugins));
    } else if (path.startsWith(BUNDLES)) await sendBundle(twilio, path, response);
    else if (sendPageFile(path, files, response)) return;
    else if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
      sendPage(files, settings, url, response);
    } else {
      unanswered.add(`${request.method ?? 'GET'} ${path}`);
      response.writeHead(404).end();
    }
  }

  return {
    port,
    url,
    unanswered: () => unanswered.all(),
    reloadPages: () => {
      reloads.reload();
    },
    close: () =>
      new Promise((resolve) => {
        sockets.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Rejects with EADDRINUSE if the port is taken. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
