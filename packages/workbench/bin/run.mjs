/** Runs a command to its end with its output shown, and stops this process when it fails. */
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}
