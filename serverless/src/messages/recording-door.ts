/** Who may play a recording: workers of Flex who were given the task of the message. */
import { checkWorker, type DoorRefusal, type WorkerVerdict } from '../admin/worker-door';
import type { FunctionPlace } from '../http/function-context';
import type { FunctionEvent } from '../http/twilio-runtime';
import type { FlexTokenVerdict } from '../twilio-api/flex-token';
import { isPlayKey, isRecordingSid } from './play-key';

export type DoorVerdict =
  | Extract<WorkerVerdict, { kind: 'closed' }>
  | (Extract<WorkerVerdict, { kind: 'open' }> & { readonly recordingSid: string });

/**
 * The key is in the attributes of the task alone: whoever sees the task may play it. A worker who changes attributes
 * cannot make the key of another recording.
 */
export async function checkDoor(
  event: FunctionEvent,
  place: FunctionPlace,
  validateToken: (token: string) => Promise<FlexTokenVerdict>,
): Promise<DoorVerdict> {
  const { recordingSid, playKey } = event;
  const refuse = (): DoorRefusal | undefined => {
    if (!isRecordingSid(recordingSid)) {
      const message = 'recordingSid must be the SID of a recording.';
      return { status: 400, code: 'bad-parameter', message };
    }
    if (isPlayKey(playKey, recordingSid, place.authToken)) return undefined;
    const message = 'The key does not belong to this recording.';
    return { status: 403, code: 'wrong-key', message };
  };
  const verdict = await checkWorker(event, place, validateToken, refuse);
  // `refuse` has looked at it.
  return verdict.kind === 'open' ? { ...verdict, recordingSid: String(recordingSid) } : verdict;
}
