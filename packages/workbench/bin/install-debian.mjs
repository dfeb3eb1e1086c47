/** Installs a package of Debian's, if this is Debian. */
import { spawnSync } from 'node:child_process';

/** Says what it does. Whether that has worked is for the caller to see. */
export function installDebian(name) {
  console.log(`Installing Debian’s ${name} (apt-get install ${name}) …`);
  const admin = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const [command, ...rest] = [...admin, 'apt-get', '-qq', ...args];
    spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
