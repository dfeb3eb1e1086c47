/** The files of the page: the Flex UI, what boots it, and the plugin. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import type { PreviewSettings } from '../preview-settings';

/** Where the files are (preview/bundle.mjs makes all but the plugin). */
export interface PreviewFiles {
  readonly index: string;
  /** Its name tells its content: it never changes. */
  readonly flexHost: string;
  readonly redirectRequests: string;
  readonly boot: string;
  readonly plugin: string;
}

export const PLUGIN_NAME = 'plugin-inbound-sip-router';
export const PLUGIN_PATH = `/plugins/${PLUGIN_NAME}.js`;

/** Answers a GET of the page's own; false if there is no such file. */
export function sendPageFile(path: string, files: PreviewFiles, response: ServerResponse): boolean {
  const flexHostPath = `/preview/${basename(files.flexHost)}`;
  switch (path) {
    case flexHostPath:
      sendScript(response, files.flexHost, 'max-age=31536000, immutable');
      return true;
    case '/preview/redirect-requests.js':
      sendScript(response, files.redirectRequests);
      return true;
    case '/preview/boot.js':
      sendScript(response, files.boot);
      return true;
    case PLUGIN_PATH:
      sendScript(response, files.plugin);
      return true;
    default:
      return false;
  }
}

/** The page itself, at whatever path: Flex shows a view for it. */
export function sendPage(
  files: PreviewFiles,
  settings: PreviewSettings,
  pageOrigin: string,
  response: ServerResponse,
): void {
  const json = JSON.stringify(settings).replace(/</g, '\\u003c');
  const html = readFileSync(files.index, 'utf8')
    .replace('{{settings}}', () => json)
    .replace('{{flexHost}}', `/preview/${basename(files.flexHost)}`);
  const sockets = pageOrigin.replace(/^http/, 'ws');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // Nothing leaves this machine, whatever Flex tries.
    'content-security-policy':
      "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; " +
      `connect-src 'self' ${settings.functionsOrigin} ${sockets} data: blob:`,
  });
  response.end(html);
}

function sendScript(response: ServerResponse, file: string, caching = 'no-cache'): void {
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': statSync(file).size,
    'cache-control': caching,
  });
  createReadStream(file).pipe(response);
}
