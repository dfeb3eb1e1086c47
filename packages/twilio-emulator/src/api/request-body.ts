/** Reads the body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** More than the largest upload (25 MB, public asset) with its form around it. */
export const MAX_BODY_BYTES = 30 * 1024 * 1024;

/**
 * Rejects when the client leaves before it has sent all. What is too large is read and dropped: a
 * client hears nothing before it has sent all.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? 'too-large' : Buffer.concat(chunks);
}
