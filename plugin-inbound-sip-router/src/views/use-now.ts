/** The time now, so that an age on the screen moves on. */
import { useEffect, useState } from 'react';

/** Milliseconds since 1970; the view is drawn again that often. */
export function useNow(everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
