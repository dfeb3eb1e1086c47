/** Asks the service for a recording, with the token of the Flex user: nobody needs a login to Twilio. */
import { readRecordingAnswer, type RecordingAnswer } from '../model/recording-answer';
import type { Voicemail } from '../model/voicemail-of-task';
import { schemeOf } from './http-admin-api';

export interface RecordingService {
  /** Host of the service; undefined if Flex's configuration names none. */
  readonly domain: string | undefined;
  /** Token of the Flex user. It is in the body only. */
  readonly token: () => string;
}

/** Rejects only if `signal` is aborted. */
export async function fetchRecording(
  { domain, token }: RecordingService,
  { recordingSid, playKey }: Voicemail,
  signal: AbortSignal,
): Promise<RecordingAnswer> {
  if (domain === undefined) return { kind: 'trouble', trouble: 'not-configured' };
  try {
    const response = await fetch(`${schemeOf(domain)}://${domain}/recording`, {
      method: 'POST',
      body: new URLSearchParams({ Token: token(), recordingSid, playKey }),
      signal,
    });
    return readRecordingAnswer(response.status, await response.text());
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'trouble', trouble: 'no-connection' };
  }
}
