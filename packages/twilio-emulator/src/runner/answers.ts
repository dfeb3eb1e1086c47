/** Writes what the front door answers: errors, Assets, and what a Function answered. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { errorReply, type TwilioError } from '../api/twilio-error';
import type { DeployedFile } from '../deployments/deployment-runner';
import { PREFLIGHT_HEADERS } from './behaviours';
import type { FunctionAnswer } from './forward-request';

export function sendError(response: ServerResponse, error: TwilioError): void {
  const { status, body } = errorReply(error);
  const json = JSON.stringify(body);
  send(response, status, ['Content-Type', 'application/json; charset=utf-8'], Buffer.from(json));
}

export function sendPreflight(response: ServerResponse): void {
  send(response, 204, Object.entries(PREFLIGHT_HEADERS).flat());
}

/** With an ETag, as from a CDN: a client that has the content gets 304. */
export function sendAsset(
  response: ServerResponse,
  file: DeployedFile,
  ifNoneMatch: string | undefined,
): void {
  const etag = `"${createHash('md5').update(file.content).digest('hex')}"`;
  if (ifNoneMatch === etag) send(response, 304, ['ETag', etag]);
  else send(response, 200, ['Content-Type', file.contentType, 'ETag', etag], file.content);
}

export function sendFunctionAnswer(response: ServerResponse, answer: FunctionAnswer): void {
  send(response, answer.status, answer.rawHeaders, answer.body);
}

function send(
  response: ServerResponse,
  status: number,
  rawHeaders: readonly string[],
  body: Buffer = Buffer.alloc(0),
): void {
  if (response.destroyed) return;
  const hasBody = status !== 204 && status !== 304;
  const length = hasBody ? ['Content-Length', String(body.length)] : [];
  response.writeHead(status, [...rawHeaders, ...length]);
  response.end(hasBody ? body : undefined);
}
