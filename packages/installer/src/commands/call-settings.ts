/** Reads `--calls`: which endpoint is dialled, and whose users may call. */
import { UsageError } from 'command-line';
import type { Account } from 'sip-provisioning';
import type { CallSettings } from '../live-check/calls/call-desk';
import type { Shell } from '../shell';

export interface CallOptions {
  readonly calls?: boolean;
  readonly callee?: string;
  readonly credentialList?: string;
}

const SIP_URI = /^sips?:[^\s<>"@]+@[^\s<>"@]+$/;

/** Undefined without `--calls`. */
export async function readCallSettings(
  account: Account,
  { out }: Pick<Shell, 'out'>,
  { calls, callee, credentialList }: CallOptions,
): Promise<CallSettings | undefined> {
  if (calls !== true) return undefined;
  if (callee === undefined || credentialList === undefined) {
    throw new UsageError('--calls needs --callee <SIP URI> and --credential-list <name>.');
  }
  if (!SIP_URI.test(callee)) throw new UsageError('--callee is a SIP URI: sip:name@host.');
  const lists = await account.ask('List credential lists', ({ sip }) => sip.credentialLists.list());
  const found = lists.filter(({ friendlyName }) => friendlyName === credentialList);
  const [list] = found;
  if (!list || found.length > 1) {
    throw new UsageError(`${found.length} credential lists are called ${credentialList}.`);
  }
  return { callee, credentialListSid: list.sid, say: out };
}
