/** Reads from the attributes of a Flex task which voicemail it is about. Pure. */

export interface Voicemail {
  readonly recordingSid: string;
  readonly playKey: string;
  /** Length of the recording. */
  readonly seconds: number | undefined;
}

const RECORDING_SID = /^RE[0-9a-f]{32}$/i;

/**
 * Undefined for tasks of anything else.
 *
 * @param attributes as the service writes them: `type`, `recordingSid`, `recordingPlayKey`, `recordingSeconds`
 */
export function voicemailOfTask(attributes: unknown): Voicemail | undefined {
  if (typeof attributes !== 'object' || attributes === null) return undefined;
  const { type, recordingSid, recordingPlayKey, recordingSeconds } = attributes as Readonly<
    Record<string, unknown>
  >;
  if (type !== 'voicemail') return undefined;
  if (typeof recordingSid !== 'string' || !RECORDING_SID.test(recordingSid)) return undefined;
  if (typeof recordingPlayKey !== 'string' || recordingPlayKey === '') return undefined;
  const seconds = typeof recordingSeconds === 'number' ? recordingSeconds : undefined;
  return { recordingSid, playKey: recordingPlayKey, seconds };
}
