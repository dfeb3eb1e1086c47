/** The environment of a world as the publish protocol sees it: for whoever goes through the protocol outside of a Function. */
import { serverlessClient, type Ask, type ServerlessPort } from 'publishing';
import { send } from '../http';
import type { RouterWorld } from '../router-world';

/** Asks once: whatever comes back is the answer. */
export function portOfWorld({ emulator, serviceSid, environmentSid }: RouterWorld): ServerlessPort {
  const login = `${emulator.accountSid}:${emulator.authToken}`;
  const authorization = `Basic ${Buffer.from(login).toString('base64')}`;
  const ask: Ask = async ({ method, url, body, contentType }) => {
    const { host, pathname, search } = new URL(url);
    const sent = new Response(body);
    const type = contentType ?? sent.headers.get('content-type');
    const headers = { host, authorization, ...(type !== null && { 'content-type': type }) };
    const bytes = Buffer.from(await sent.arrayBuffer());
    const answer = await send(emulator.url, method, pathname + search, headers, bytes);
    return { status: answer.status, json: answer.body };
  };
  return serverlessClient(ask, { serviceSid, environmentSid });
}
