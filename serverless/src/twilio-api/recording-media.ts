/** Fetches the audio of a recording, which Twilio gives to a login only. */
import type { TimeBudget } from 'publishing';
import type { FunctionPlace } from '../http/function-context';

export type RecordingMedia =
  | { readonly kind: 'found'; readonly contentType: string; readonly base64: string }
  | {
      readonly kind: 'missing';
      readonly status: 404 | 502;
      readonly code: 'no-recording' | 'twilio-unavailable' | 'recording-too-long';
      readonly message: string;
    };

/** Bytes: an answer of a Function may take 6 MB as base64 in JSON (AWS Lambda's limit; assumed to be Twilio's). */
const MAX_BYTES = 4_000_000;
const LAST_WORDS_MS = 500;

/** MP3: 32 kbit/s (Twilio docs, voice/api/recording#fetch-a-recordings-media-file). */
export async function fetchRecording(
  { accountSid, authToken }: FunctionPlace,
  recordingSid: string,
  budget: TimeBudget,
): Promise<RecordingMedia> {
  const url = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Recordings/${recordingSid}.mp3`;
  const login = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  try {
    // If Twilio redirects to another host, fetch leaves the login behind (WHATWG fetch, HTTP-redirect fetch, step 13).
    const response = await fetch(url, {
      headers: { Authorization: `Basic ${login}` },
      signal: AbortSignal.timeout(Math.max(1, budget.leftMs - LAST_WORDS_MS)),
    });
    if (response.status === 404) {
      return missing(404, 'no-recording', 'The recording is gone: it was deleted.');
    }
    if (response.status !== 200) return unavailable();
    const audio = Buffer.from(await response.arrayBuffer());
    if (audio.byteLength > MAX_BYTES) {
      return missing(502, 'recording-too-long', 'The recording is too long to be played here.');
    }
    const contentType = response.headers.get('content-type') ?? 'audio/mpeg';
    return { kind: 'found', contentType, base64: audio.toString('base64') };
  } catch {
    return unavailable();
  }
}

function unavailable(): RecordingMedia {
  return missing(502, 'twilio-unavailable', 'Twilio did not give the recording: ask again.');
}

function missing(
  status: 404 | 502,
  code: Extract<RecordingMedia, { kind: 'missing' }>['code'],
  message: string,
): RecordingMedia {
  return { kind: 'missing', status, code, message };
}
