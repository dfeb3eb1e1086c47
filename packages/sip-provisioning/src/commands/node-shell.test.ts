import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeShell } from './node-shell';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'node-shell-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('Writing a file', () => {
  it('makes a new one for its owner only', () => {
    const path = join(folder, 'alice.secret');
    createNodeShell().writeFile(path, 'x');
    expect(modeOf(path)).toBe('600');
  });

  it('keeps the mode of an old one, and the link that leads to it', () => {
    const path = join(folder, 'real.yaml');
    const link = join(folder, 'sip-provisioning.yaml');
    writeFileSync(path, 'old', { mode: 0o644 });
    symlinkSync(path, link);
    createNodeShell().writeFile(link, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(modeOf(path)).toBe('644');
  });
});
