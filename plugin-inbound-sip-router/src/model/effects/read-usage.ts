/** Reads the calls of the last days, day by day, until all are read or somebody stops it. */
import { addUpUsage, MAX_LINES_OF_A_DAY, type Usage } from 'route-table';
import { isClosed, lastDays } from '../usage/usage-state';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { problemOf } from './problem-of';

/** For one part of a day. */
const PATIENCE_MS = 60_000;

export interface UsageReader {
  /** Reads the last `count` days; those that are read stay, but for today. */
  readonly read: (count: number) => void;
  readonly stop: () => void;
}

export function usageReader(collaborators: RouterCollaborators, signal: AbortSignal): UsageReader {
  const { dispatch, clock, getState, keptDays } = collaborators;
  let current: AbortController | undefined;

  /** Undefined: stopped, or told why not. */
  const readDay = async (day: string, stopped: AbortSignal): Promise<Usage | undefined> => {
    const kept = await keptDays.get(day);
    if (kept) return kept;
    const parts: Usage[] = [];
    let lines = 0;
    let cursor: string | undefined;
    do {
      const request = { day, ...(cursor !== undefined && { cursor }) };
      const patience = { deadlineMs: clock.nowMs() + PATIENCE_MS, signal: stopped };
      const answer = await askUntil(collaborators, patience, () =>
        collaborators.api.usage(request, stopped),
      );
      if (stopped.aborted) return undefined;
      if (answer.kind !== 'ok') {
        const problem = problemOf(answer);
        dispatch({ type: 'inboundSipRouter/usage/ended', problem });
        return undefined;
      }
      parts.push(answer.value.usage);
      lines += answer.value.lines;
      cursor = answer.value.next;
    } while (cursor !== undefined && lines < MAX_LINES_OF_A_DAY);
    const all = addUpUsage(parts);
    const usage: Usage = cursor === undefined ? all : { ...all, isPart: true };
    if (isClosed(day, clock.nowMs())) await keptDays.put(day, usage);
    return usage;
  };

  const read = async (count: number, stopped: AbortSignal) => {
    const days = lastDays(count, clock.nowMs());
    dispatch({ type: 'inboundSipRouter/usage/asked', days });
    for (const day of days) {
      const isKnown = getState().usage.read[day] !== undefined && isClosed(day, clock.nowMs());
      const usage = isKnown ? undefined : await readDay(day, stopped);
      if (stopped.aborted || (!isKnown && !usage)) return;
      if (usage) dispatch({ type: 'inboundSipRouter/usage/dayRead', day, usage });
    }
    dispatch({ type: 'inboundSipRouter/usage/ended' });
  };
  const stop = () => {
    if (!current || current.signal.aborted) return;
    current.abort();
    dispatch({ type: 'inboundSipRouter/usage/ended' });
  };
  signal.addEventListener('abort', () => current?.abort());
  return {
    read: (count) => {
      current?.abort();
      current = new AbortController();
      void read(count, current.signal);
    },
    stop,
  };
}
