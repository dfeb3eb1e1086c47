/** When the table is read, and what a missing or broken one leads to. */
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableFile } from './table-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'table-file-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function assetOf(content: string) {
  const path = join(folder, 'config.json');
  writeFileSync(path, content);
  return { asset: { path }, path };
}

const emptyTable = JSON.stringify({ routes: [], default: { type: 'hangup', destination: '' } });

test('an unchanged file is read once', () => {
  const { asset } = assetOf(emptyTable);
  const file = new TableFile();
  const first = file.read(asset);
  expect(file.read(asset)).toBe(first);
});

test('a changed file is read again and has another version', () => {
  const { asset, path } = assetOf(emptyTable);
  let nowMs = 0;
  const file = new TableFile({ nowMs: () => nowMs });
  const first = file.read(asset);
  writeFileSync(
    path,
    emptyTable.replace('[]', '[{"address":"a","type":"hangup","destination":""}]'),
  );
  nowMs = 249;
  expect(file.read(asset)).toBe(first);
  nowMs = 250;
  const second = file.read(asset);
  expect(first).toMatchObject({ kind: 'read' });
  expect(second).toMatchObject({ kind: 'read' });
  expect(second).not.toEqual(
    expect.objectContaining({ version: (first as { version: string }).version }),
  );
});

test('calls do not put off the next look at the file', () => {
  const { asset, path } = assetOf(emptyTable);
  let nowMs = 0;
  const file = new TableFile({ nowMs: () => nowMs });
  file.read(asset);
  for (const look of [250, 400]) {
    nowMs = look;
    file.read(asset);
  }
  writeFileSync(path, '{');
  nowMs = 500;
  expect(file.read(asset)).toMatchObject({ kind: 'unreadable' });
});

test('an asset at another path is read at once', () => {
  const { asset } = assetOf(emptyTable);
  const file = new TableFile({ nowMs: () => 0 });
  file.read(asset);
  const other = join(folder, 'other.json');
  writeFileSync(other, '{');
  expect(file.read({ path: other })).toMatchObject({ kind: 'unreadable' });
});

test('a reading is announced once', () => {
  const announced: string[] = [];
  const { asset } = assetOf(emptyTable);
  const file = new TableFile({ onNewTable: ({ kind }) => announced.push(kind) });
  file.read(asset);
  file.read(asset);
  expect(announced).toEqual(['read']);
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no routes', '{"default":{}}'],
  ['routes that are not a list', '{"routes":{},"default":{}}'],
  ['no default', '{"routes":[]}'],
  [
    'numbering that is not understood',
    '{"routes":[],"default":{},"numbering":{"defaultCountry":7}}',
  ],
])('a file with %s is unreadable', (_what, content) => {
  expect(new TableFile().read(assetOf(content).asset)).toMatchObject({ kind: 'unreadable' });
});

test('what is wrong with a broken file is said without quoting it', () => {
  const reading = new TableFile().read(assetOf('{"password": hunter2 }').asset);
  expect(reading).toMatchObject({ kind: 'unreadable', reason: 'it is not JSON' });
});

test('a broken file is read once too', () => {
  const { asset } = assetOf('{');
  const file = new TableFile();
  expect(file.read(asset)).toBe(file.read(asset));
});

test('a missing asset and a missing file are unreadable, and a file that comes back is read', () => {
  const { asset, path } = assetOf(emptyTable);
  const file = new TableFile();
  expect(file.read(undefined)).toMatchObject({ kind: 'unreadable' });
  unlinkSync(path);
  expect(file.read(asset)).toMatchObject({ kind: 'unreadable' });
  writeFileSync(path, emptyTable);
  expect(file.read(asset)).toMatchObject({ kind: 'read' });
});
