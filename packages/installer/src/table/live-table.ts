/** The live route table as the admin API shows it: with markers in the place of secrets. */
import { validateTable, type RouteTable } from 'route-table';
import { optionalTextOf } from 'publishing';
import type { Connection } from '../account/connect';
import type { LiveService } from '../service/observe-service';
import type { Shell } from '../shell';
import { AdminApi, type AdminAnswer } from './admin-api';

export interface LiveTable {
  /** As it is, whatever its state. */
  readonly data: unknown;
  /** The same, where it is valid. */
  readonly table: RouteTable | undefined;
  /** SID of its asset version. */
  readonly version: string;
  readonly buildSid: string;
}

/** A glance is not worth waiting for. */
const GLANCE_MS = 5_000;

/** Undefined where it cannot be asked for: without the auth token, or of a service that is not ours or not well. */
export async function readLiveTable(
  { shell, credentials }: Pick<Connection, 'credentials'> & { readonly shell: Shell },
  { domain }: LiveService,
): Promise<LiveTable | undefined> {
  const { authToken } = credentials;
  if (authToken === undefined) return undefined;
  const admin = new AdminApi(shell, domain, authToken);
  const answer = await admin.ask('list', {}, GLANCE_MS).catch(() => undefined);
  return answer && liveTableOf(answer);
}

/** Undefined where the answer holds no table. */
export function liveTableOf({ status, body }: AdminAnswer): LiveTable | undefined {
  const version = optionalTextOf(body, 'version');
  const buildSid = optionalTextOf(body, 'buildSid');
  if (status !== 200 || version === undefined || buildSid === undefined) return undefined;
  const validated = validateTable(body['data']);
  return {
    data: body['data'],
    table: validated.kind === 'valid' ? validated.table : undefined,
    version,
    buildSid,
  };
}
