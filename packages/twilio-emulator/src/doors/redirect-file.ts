/** Writes the files that point a client here: the CA, and a script for `node --require`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ClientFiles {
  /** PEM for NODE_EXTRA_CA_CERTS. */
  readonly ca: string;
  /** CommonJS for `node --require`. */
  readonly redirect: string;
  readonly remove: () => void;
}

export function writeClientFiles(caPem: string, tlsPort: number): ClientFiles {
  const folder = mkdtempSync(join(tmpdir(), 'twilio-emulator-'));
  const ca = join(folder, 'ca.pem');
  const redirect = join(folder, 'redirect.cjs');
  writeFileSync(ca, caPem);
  writeFileSync(redirect, redirectScript(caPem, tlsPort));
  return { ca, redirect, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Every Node client ends in tls.connect: axios, got, fetch and twilio-node alike. */
function redirectScript(caPem: string, tlsPort: number): string {
  return `/** Leads TLS connections to *.twilio.com and *.twil.io to a twilio-emulator. */
'use strict';
const { syncBuiltinESMExports } = require('node:module');
const tls = require('node:tls');
const connect = tls.connect;
const isTwilio = (host) => /(^|\\.)(twilio\\.com|twil\\.io)$/i.test(String(host));
tls.connect = function (...args) {
  const callback = args.find((arg) => typeof arg === 'function');
  const given = args.find((arg) => arg !== null && typeof arg === 'object') || {};
  const named = typeof args[1] === 'string' ? args[1] : undefined;
  const host = given.host || given.hostname || named;
  if (given.socket || !isTwilio(host)) return connect.apply(this, args);
  const options = {
    ...given,
    host: '127.0.0.1',
    port: ${tlsPort},
    path: undefined,
    servername: given.servername || host,
    ca: ${JSON.stringify(caPem)},
  };
  return connect.call(this, options, callback);
};
// For ES modules that import { connect }.
syncBuiltinESMExports();
`;
}
