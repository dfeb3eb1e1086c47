/** Writes a reply to a client. */
import type { ServerResponse } from 'node:http';
import type { Reply } from './reply';

/** Does nothing when the client has left. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  if (response.destroyed) return;
  const content = contentOf(reply);
  response.writeHead(reply.status, {
    ...(content === undefined ? {} : { 'Content-Type': content.type }),
    'Content-Length': content?.bytes.length ?? 0,
    ...reply.headers,
  });
  response.end(content?.bytes);
}

function contentOf({ body, content }: Reply): Reply['content'] {
  if (body === undefined) return content;
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json; charset=utf-8' };
}
