/** Reads the calls in a SIP log or capture with the reader that the editor in Flex uses. */
import { build } from 'esbuild';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

const source = join(root, 'plugin-inbound-sip-router/src/model/captures/read-calls.ts');
const compiled = join(root, '.cache/captures/read-calls.cjs');

/** `{calls, hasMore, isCut}` of the file; rejects with a message for people if it cannot be opened. */
export async function capturedCalls(file) {
  const { readCalls } = await reader();
  const handle = await open(file).catch((error) => {
    throw new Error(`${file} cannot be read: ${error.code}.`);
  });
  try {
    const { size } = await handle.stat();
    let last;
    const read = async (from, to) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(to - from), 0, to - from, from);
      return new Uint8Array(buffer.subarray(0, bytesRead));
    };
    await readCalls({ size, read }, async (reading) => {
      last = reading;
      return true;
    });
    return last;
  } finally {
    await handle.close();
  }
}

/** The plugin's sources are TypeScript, so they are compiled first: some 50 ms. */
async function reader() {
  await build({
    entryPoints: [source],
    outfile: compiled,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['route-table'],
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(compiled);
}
