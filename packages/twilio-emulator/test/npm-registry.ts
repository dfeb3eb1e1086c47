/** Answers what a client asks npm's registry about itself, from what is installed: no test needs the network. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface NpmRegistry {
  /** For npm_config_registry. */
  readonly url: string;
  close(): void;
}

/** Knows the packages in `folder`/node_modules, each in the one version that is there. */
export async function startNpmRegistry(folder: string): Promise<NpmRegistry> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    const file = join(folder, 'node_modules', name, 'package.json');
    if (name.includes('..') || !existsSync(file)) {
      send(response, 404, {});
      return;
    }
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
    send(response, 200, {
      name,
      'dist-tags': { latest: manifest.version },
      versions: { [manifest.version]: manifest },
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
