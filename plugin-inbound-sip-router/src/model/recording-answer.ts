/** Reads what the service answers when it is asked for a recording. Pure. */

/** Why a message cannot be played, by what helps. */
export type RecordingTrouble =
  | 'not-configured'
  | 'no-connection'
  | 'expired'
  | 'not-allowed'
  | 'gone'
  | 'too-long'
  | 'try-again';

export type RecordingAnswer =
  | { readonly kind: 'audio'; readonly contentType: string; readonly base64: string }
  | { readonly kind: 'trouble'; readonly trouble: RecordingTrouble };

const TROUBLE_OF_CODE: Readonly<Record<string, RecordingTrouble>> = {
  'no-token': 'expired',
  'bad-token': 'expired',
  'no-recording': 'gone',
  'recording-too-long': 'too-long',
  'wrong-key': 'not-allowed',
  'no-worker': 'not-allowed',
  'foreign-origin': 'not-configured',
};

/** @param text body of the answer of `/recording`; what is not its JSON did not come from the service */
export function readRecordingAnswer(status: number, text: string): RecordingAnswer {
  const { success, contentType, audio, code } = fieldsOf(text);
  if (success === true && typeof audio === 'string' && typeof contentType === 'string') {
    return { kind: 'audio', contentType, base64: audio };
  }
  const known = typeof code === 'string' ? TROUBLE_OF_CODE[code] : undefined;
  // A service that is too old has no such door.
  const trouble = known ?? (status === 404 ? 'not-configured' : 'try-again');
  return { kind: 'trouble', trouble };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
