/** The live route table as the admin API shows it: with markers in the place of secrets. */
import {
  FIRST_TABLE_KEYS,
  manifestOf,
  validateTable,
  type RouteTable,
  type ShardManifest,
} from 'route-table';
import { readList, readResponse } from 'admin-contract';
import { postAsTwilio } from '../account/post-as-twilio';
import type { Connection } from '../account/connect';
import type { LiveService } from '../service/observe-service';
import type { Shell } from '../shell';
import { AdminApi, isOlderService, words } from './admin-api';

export interface LiveTable {
  /** As it is, whatever its state. */
  readonly data: unknown;
  /** The same, if it is valid. */
  readonly table: RouteTable | undefined;
  /** If it is sharded: then `data` is its head, and there is no table until the parts are read (`readWhole`). */
  readonly manifest?: ShardManifest;
  /** SID of its asset version. */
  readonly version: string;
  readonly buildSid: string;
  /** Names at the top of a table that the service knows. */
  readonly tableKeys: readonly string[];
}

/** A glance is not worth waiting for. */
const GLANCE_MS = 5_000;

/** Undefined if it cannot be asked for: without the auth token, or of a service that is not ours or not well. */
export async function readLiveTable(
  { shell, credentials }: Pick<Connection, 'credentials'> & { readonly shell: Shell },
  { domain }: LiveService,
): Promise<LiveTable | undefined> {
  const { authToken } = credentials;
  if (authToken === undefined) return undefined;
  const admin = new AdminApi(shell, domain, authToken);
  const options = { maxMs: GLANCE_MS };
  const answer = await admin.ask('list', {}, readTable, options).catch(() => undefined);
  if (answer?.kind === 'refused' && isOlderService(answer)) return readOlder(domain, authToken);
  return answer?.kind === 'ok' ? answer.value : undefined;
}

/**
 * The service that a deployment is about to replace may be of a release that takes only Twilio's signature. Its table
 * goes into the history, so it is asked for in that way: a last time, and only to read.
 */
async function readOlder(domain: string, authToken: string): Promise<LiveTable | undefined> {
  const { status, text } = await postAsTwilio(`https://${domain}/admin/list`, {}, authToken);
  if (status === undefined) return undefined;
  const answer = readResponse({ status, text }, readTable, words);
  return answer.kind === 'ok' ? answer.value : undefined;
}

/** The body of `list`, whatever its table is. @throws MalformedAnswer */
export function readTable(body: unknown): LiveTable | undefined {
  const { data, version, buildSid, tableKeys = FIRST_TABLE_KEYS } = readList(body);
  if (version === undefined) return undefined;
  const validated = validateTable(data);
  const manifest = manifestOf(data);
  return {
    ...(manifest && { manifest }),
    data,
    table: validated.kind === 'valid' ? validated.table : undefined,
    version,
    buildSid,
    tableKeys,
  };
}
