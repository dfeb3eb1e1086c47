/** The sound of a voicemail, from the click until the player goes away. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchRecording, type RecordingService } from '../../api/fetch-recording';
import type { RecordingTrouble } from '../../model/recording-answer';
import type { Voicemail } from '../../model/voicemail-of-task';

export type Playing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  /** `url` of a blob in this page. */
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed'; readonly trouble: RecordingTrouble | 'unplayable' };

export function useRecording(service: RecordingService, voicemail: Voicemail) {
  const [playing, setPlaying] = useState<Playing>({ kind: 'idle' });
  const url = playing.kind === 'ready' ? playing.url : undefined;
  const request = useRef<AbortController>();

  useEffect(() => () => request.current?.abort(), []);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );

  const load = async () => {
    const asked = new AbortController();
    request.current = asked;
    setPlaying({ kind: 'loading' });
    const answer = await fetchRecording(service, voicemail, asked.signal).catch(() => undefined);
    if (!answer || asked.signal.aborted) return;
    setPlaying(
      answer.kind === 'audio'
        ? { kind: 'ready', url: blobUrl(answer.base64, answer.contentType) }
        : { kind: 'failed', trouble: answer.trouble },
    );
  };
  const refuse = useCallback(() => {
    setPlaying({ kind: 'failed', trouble: 'unplayable' });
  }, []);
  return { playing, load, refuse };
}

function blobUrl(base64: string, type: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type }));
}
