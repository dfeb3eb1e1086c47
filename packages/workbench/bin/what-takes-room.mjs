/** Tells what takes room in the bundle of the plugin, by package or folder, from its source map. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './root.mjs';
import { pieceAt, readSourceMap } from './read-source-map.mjs';

const plugin = join(root, 'plugin-inbound-sip-router');
/** Smaller parts are one row. */
const SHOWN_FROM_BYTES = 2_000;

/** Rows `{part, bytes}`, the largest first; what is in no source is the bundler's own. */
export function whatTakesRoom(bundle) {
  const bytes = new Map();
  for (const { file, length } of piecesOf(bundle)) {
    const part = partOf(file);
    bytes.set(part, (bytes.get(part) ?? 0) + length);
  }
  const rows = [...bytes].map(([part, count]) => ({ part, bytes: count }));
  const shown = rows.filter((row) => row.bytes >= SHOWN_FROM_BYTES);
  const rest = rows.filter((row) => row.bytes < SHOWN_FROM_BYTES);
  return [
    ...shown.sort((a, b) => b.bytes - a.bytes),
    { part: `${rest.length} smaller parts`, bytes: rest.reduce((sum, row) => sum + row.bytes, 0) },
  ];
}

/** `{file, length}` of each piece of the bundle, through the maps of what was bundled before. */
function* piecesOf(bundle) {
  const lines = readFileSync(bundle, 'utf8').split('\n');
  const mapped = readSourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const inner = new Map();
  for (const [at, text] of lines.entries()) {
    const pieces = [{ column: 0 }, ...(mapped[at] ?? [])];
    for (const [index, piece] of pieces.entries()) {
      const end = pieces[index + 1]?.column ?? Buffer.byteLength(text) + 1;
      yield { file: originOf(piece, inner), length: end - piece.column };
    }
  }
}

/** The file that a piece comes from: of a package that was bundled itself, the one in its sources. */
function originOf({ source, sourceLine, sourceColumn }, inner) {
  if (source === undefined) return undefined;
  const file = resolve(plugin, source.replace(/^webpack:\/\/\//, ''));
  if (!inner.has(file)) inner.set(file, innerMapOf(file));
  const piece = pieceAt(inner.get(file)?.[sourceLine] ?? [], sourceColumn);
  return piece?.source ? resolve(file, '..', piece.source) : file;
}

function innerMapOf(file) {
  return existsSync(`${file}.map`)
    ? readSourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
    : undefined;
}

function partOf(file) {
  if (file === undefined) return 'the bundler';
  const dependency = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  if (dependency !== undefined) return dependency;
  const parts = file.slice(root.length).split('/');
  const source = parts.indexOf('src');
  return parts.slice(0, source < 0 ? -1 : source + 2).join('/');
}
