/** Reads the last calls from the live service, part by part. */
import { readCalls, type ToldCall } from 'admin-contract';
import { InstallerError } from '../installer-error';
import { messageOf, type AdminApi } from '../table/admin-api';

/** The newest `count` calls, fewer if Twilio keeps no more; newest first. */
export async function readLastCalls(admin: AdminApi, count: number): Promise<readonly ToldCall[]> {
  const calls: ToldCall[] = [];
  let cursor: string | undefined;
  do {
    const request = cursor === undefined ? {} : { cursor };
    const answer = await admin.ask('calls', request, readCalls);
    if (answer.kind === 'refused') throw new InstallerError('admin-refused', messageOf(answer));
    calls.push(...answer.value.calls);
    cursor = answer.value.next;
  } while (cursor !== undefined && calls.length < count);
  return calls.slice(0, count);
}
