/** Does work in steps, so that the browser draws between them. */
import { useLayoutEffect, useState } from 'react';
import { continueSteps, type Steps } from '../../model/transfer/steps';

/** Milliseconds after which the browser has its turn. */
const TURN_MS = 30;

export interface Work<Value> {
  readonly value?: Value;
  /** 0 to 1, while it is being done. */
  readonly progress?: number;
}

type Make<Value> = () => Steps<Value> | undefined;

/** What `make` begins, begun again whenever it is another function; nothing if it gives nothing. */
export function useSteps<Value>(make: Make<Value>): Work<Value> {
  const [work, setWork] = useState<Work<Value> & { readonly of?: Make<Value> }>({});
  useLayoutEffect(() => {
    const steps = make();
    if (!steps) return;
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      const end = performance.now() + TURN_MS;
      const done = continueSteps(steps, () => performance.now() > end);
      setWork({ ...done, of: make });
      if ('progress' in done) timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [make]);
  return work.of === make ? work : {};
}
