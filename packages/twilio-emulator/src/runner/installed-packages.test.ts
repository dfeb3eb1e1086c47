/** Which of several installed copies a deployed Function gets. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInstalledPackage } from './installed-packages';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'installed-packages-'));
  install('node_modules/axios', '1.12.0');
  install('node_modules/@scope/tool/node_modules/axios', '0.27.2');
  install('app/node_modules/axios', '1.4.0');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function install(folder: string, version: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ version }));
}

const found = (version: string, name = 'axios') =>
  findInstalledPackage({ name, version }, [join(root, 'app')])?.version;

describe('The installed copy of a dependency', () => {
  it.each([
    ['the nearest that fits', '*', '1.4.0'],
    ['one farther away, if only that fits', '^1.11.0', '1.12.0'],
    ['one inside another package, if only that fits', '~0.27', '0.27.2'],
    ['the nearest one, if none fits', '^9.0.0', '1.4.0'],
  ])('is %s', (_what, wanted, expected) => {
    expect(found(wanted)).toBe(expected);
  });

  it('is missing if there is none at all', () => {
    expect(found('*', 'no-such-package-anywhere')).toBeUndefined();
  });
});
