/** Tables as files with their indexes, as a publish writes them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin/root.mjs';
import { bundle } from './bundle.mjs';

const folder = join(root, '.cache/bench');

/** Writes `NAME.json`, and `NAME.index` if the table is worth one; returns their paths. */
export async function writeTable(name, table) {
  const { tableFiles } = await publishing();
  mkdirSync(folder, { recursive: true });
  const [stored, index] = tableFiles(JSON.stringify(table));
  const path = join(folder, `${name}.json`);
  const indexPath = index && join(folder, `${name}.index`);
  writeFileSync(path, stored.content);
  if (index) writeFileSync(indexPath, index.content);
  return { path, indexPath };
}

let loaded;

function publishing() {
  loaded ??= bundle(['packages/publishing/src/index'], 'publishing.mjs');
  return loaded;
}
