/** Reads a log or capture in the browser, step by step. */
import { useEffect, useRef, useState } from 'react';
import { readCalls, type CallsReading, type CaptureSource } from '../../model/captures/read-calls';

export type CapturedCalls =
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'reading' | 'read'; readonly reading: CallsReading };

export function useCapturedCalls() {
  const [captured, setCaptured] = useState<CapturedCalls>({ kind: 'none' });
  const latest = useRef(0);
  // What is read for a panel that is gone ends.
  useEffect(() => () => void (latest.current += 1), []);
  const look = async (source: CaptureSource) => {
    const mine = (latest.current += 1);
    try {
      await readCalls(source, async (reading) => {
        await nextTask();
        if (latest.current !== mine) return false;
        setCaptured({ kind: reading.progress === 1 ? 'read' : 'reading', reading });
        return true;
      });
    } catch {
      if (latest.current === mine) setCaptured({ kind: 'failed' });
    }
  };
  return {
    captured,
    lookAtText: (text: string) => void look(sourceOf(new Blob([text]))),
    lookAtFile: (file: File) => void look(sourceOf(file)),
  };
}

function sourceOf(blob: Blob): CaptureSource {
  return {
    size: blob.size,
    read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
  };
}

/** Lets the browser draw and answer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
