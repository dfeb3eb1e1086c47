import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from './replace-file';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'replace-file-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const modeOf = (name: string) => (statSync(at(name)).mode & 0o777).toString(8);
const textOf = (name: string) => readFileSync(at(name), 'utf8');

describe('Replacing a file', () => {
  it('makes a new one for its owner only', () => {
    replaceFile(at('alice.secret'), 'x');
    expect([textOf('alice.secret'), modeOf('alice.secret')]).toEqual(['x', '600']);
  });

  it.each([0o600, 0o640, 0o644, 0o666])('keeps mode %o of an old one', (mode) => {
    writeFileSync(at('table.json'), 'old');
    chmodSync(at('table.json'), mode);
    replaceFile(at('table.json'), 'new');
    expect([textOf('table.json'), modeOf('table.json')]).toEqual(['new', mode.toString(8)]);
  });

  it.each(['real.yaml', './real.yaml', '../other/real.yaml'])('keeps the link to %s', (to) => {
    for (const name of ['in', 'other']) mkdirSync(at(name));
    const real = join('in', to);
    writeFileSync(at(real), 'old', { mode: 0o644 });
    symlinkSync(to, at('in/link'));
    symlinkSync('in/link', at('link-to-link'));
    replaceFile(at('link-to-link'), 'new');
    expect(textOf(real)).toBe('new');
    expect(modeOf(real)).toBe('644');
    for (const name of ['in/link', 'link-to-link']) {
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    }
  });

  it('makes the file that a link leads to, if it is not there yet', () => {
    symlinkSync('later.yaml', at('link'));
    replaceFile(at('link'), 'new');
    expect([textOf('later.yaml'), modeOf('later.yaml')]).toEqual(['new', '600']);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  });

  it('refuses links that lead in a circle', () => {
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));
    expect(() => replaceFile(at('a'), 'new')).toThrow('ELOOP');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  it('is seen whole: who has the old one open, or another name for it, keeps the old text', () => {
    writeFileSync(at('table.json'), 'old');
    linkSync(at('table.json'), at('reader'));
    replaceFile(at('table.json'), 'new');
    expect([textOf('table.json'), textOf('reader')]).toEqual(['new', 'old']);
  });

  it('leaves nothing behind', () => {
    replaceFile(at('a'), '1');
    replaceFile(at('a'), '2');
    mkdirSync(at('folder'));
    expect(() => replaceFile(at('folder'), 'x')).toThrow('EISDIR');
    expect(() => replaceFile(at('nowhere/a'), 'x')).toThrow('ENOENT');
    expect(readdirSync(folder).sort()).toEqual(['a', 'folder']);
  });

  it('writes to a pipe, and does not replace it', () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', at('pipe')]);
    // Both ends, so that neither waits for the other.
    const pipe = openSync(at('pipe'), 'r+');
    replaceFile(at('pipe'), 'through');
    const read = Buffer.alloc(100);
    expect(read.subarray(0, readSync(pipe, read)).toString()).toBe('through');
    closeSync(pipe);
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });

  // Root may write everything.
  (process.getuid?.() === 0 ? it.skip : it)('leaves a file alone that is write-protected', () => {
    writeFileSync(at('a'), 'old', { mode: 0o400 });
    expect(() => replaceFile(at('a'), 'new')).toThrow('EACCES');
    expect(textOf('a')).toBe('old');
    expect(existsSync(at('a'))).toBe(true);
  });
});
