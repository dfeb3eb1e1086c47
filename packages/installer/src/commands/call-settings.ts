/** Reads `--calls`: which endpoint is dialled, and whose users may call. */
import { UsageError } from 'command-line';
import type { Account } from 'sip-provisioning';
import type { CallSettings } from '../live-check/calls/call-desk';
import type { Shell } from '../shell';

export interface CallOptions {
  readonly calls?: boolean;
  /** One, or two. */
  readonly callee?: readonly string[];
  readonly credentialList?: string;
}

const SIP_URI = /^sips?:[^\s<>"@]+@[^\s<>"@]+$/;

/** Undefined without `--calls`. */
export async function readCallSettings(
  account: Account,
  { out }: Pick<Shell, 'out'>,
  { calls, callee: callees = [], credentialList }: CallOptions,
): Promise<CallSettings | undefined> {
  if (calls !== true) return undefined;
  const [callee, secondCallee, third] = callees;
  if (callee === undefined || credentialList === undefined) {
    throw new UsageError('--calls needs --callee <SIP URI> and --credential-list <name>.');
  }
  if (callees.some((each) => !SIP_URI.test(each))) {
    throw new UsageError('--callee is a SIP URI: sip:name@host.');
  }
  if (third !== undefined || callee === secondCallee) {
    throw new UsageError('--callee may be given twice, for two endpoints.');
  }
  const lists = await account.ask('List credential lists', ({ sip }) => sip.credentialLists.list());
  const found = lists.filter(({ friendlyName }) => friendlyName === credentialList);
  const [list] = found;
  if (!list || found.length > 1) {
    throw new UsageError(`${found.length} credential lists are called ${credentialList}.`);
  }
  const second = secondCallee === undefined ? {} : { secondCallee };
  return { callee, ...second, credentialListSid: list.sid, say: out };
}
