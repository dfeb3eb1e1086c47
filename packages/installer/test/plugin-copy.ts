/** A copy of the plugin's folder, for those who build and deploy it: the plugins CLI writes into the folder. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const PLUGIN = 'plugin-inbound-sip-router';

/** Not copied: what is installed, what was built, and what only tests read. */
const LEFT_OUT = ['node_modules', 'build', 'test', 'preview'];

export interface PluginCopy {
  readonly folder: string;
  /** Of everything in it but the build: the same as long as the working tree is clean. */
  fingerprint(): string;
  /** `file` is a path in the folder. */
  write(file: string, content: string): void;
  dispose(): void;
}

export function copyPlugin(): PluginCopy {
  const root = mkdtempSync(join(tmpdir(), 'plugin-copy-'));
  const folder = join(root, PLUGIN);
  // The plugin uses the shared package and the compiler options beside it.
  for (const name of ['packages', 'node_modules', 'tsconfig.base.json']) {
    symlinkSync(join(ROOT, name), join(root, name));
  }
  for (const name of readdirSync(join(ROOT, PLUGIN))) {
    if (LEFT_OUT.includes(name)) continue;
    cpSync(join(ROOT, PLUGIN, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, PLUGIN, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    fingerprint: () => fingerprintOf(folder),
    write: (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith(join(folder, 'build')));
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
