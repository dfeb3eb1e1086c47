/** The real shell: this process, its terminal, its files, its network. */
import { randomBytes } from 'node:crypto';
import { createNodeShell } from 'command-line';
import { AccountError } from '../account/account-error';
import type { Shell } from './shell';

export function createProvisioningShell(): Shell {
  return {
    ...createNodeShell((message) => new AccountError('cannot-read-file', message)),
    fetch: (...request) => fetch(...request),
    randomBytes: (count) => randomBytes(count),
  };
}
