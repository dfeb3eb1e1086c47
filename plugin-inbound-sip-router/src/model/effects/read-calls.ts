/** Reads single calls: the newest ones, those of a route, or all that is known of one. */
import type { CallsAnswer, CallsRequest, ToldStep } from 'admin-contract';
import type { Problem } from '../problem';
import { areRead, isFresh } from '../usage/calls-state';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { problemOf } from './problem-of';

/** For one part. */
const PATIENCE_MS = 60_000;
/** Calls of a route that are shown. */
const OF_A_ROUTE = 10;

export interface CallsReader {
  /** The newest so many, unless they were read a short while ago. */
  readonly readNewest: (count: number) => void;
  readonly stop: () => void;
  /** The newest calls that a route took: its key as a log shows it, or `default`. */
  readonly readOfRoute: (route: string) => void;
  readonly explain: (callSid: string) => void;
}

export function callsReader(collaborators: RouterCollaborators, signal: AbortSignal): CallsReader {
  const { dispatch, clock, getState } = collaborators;
  const newest = turns(signal);
  const ofRoute = turns(signal);
  const explained = turns(signal);

  const readNewest = async (count: number, stopped: AbortSignal) => {
    const before = getState().calls.newest;
    const goesOn = before.next !== undefined && isFresh(before, clock.nowMs());
    dispatch({
      type: 'inboundSipRouter/usage/callsAsked',
      count,
      ...(!goesOn && { fromMs: clock.nowMs() }),
    });
    const isEnough = () => getState().calls.newest.calls.length >= count;
    const take = ({ calls, next }: CallsAnswer) => {
      dispatch({ type: 'inboundSipRouter/usage/callsRead', calls, next });
      return !isEnough();
    };
    const request = goesOn ? { cursor: before.next } : {};
    const problem = await readParts(collaborators, request, stopped, take);
    if (!stopped.aborted) dispatch({ type: 'inboundSipRouter/usage/callsEnded', problem });
  };

  const readOfRoute = async (route: string, stopped: AbortSignal) => {
    dispatch({ type: 'inboundSipRouter/usage/routeCallsAsked', route, atMs: clock.nowMs() });
    let found = 0;
    const take = ({ calls, next }: CallsAnswer) => {
      dispatch({ type: 'inboundSipRouter/usage/routeCallsRead', calls, next });
      found += calls.length;
      return found < OF_A_ROUTE;
    };
    const problem = await readParts(collaborators, { route }, stopped, take);
    if (!stopped.aborted) dispatch({ type: 'inboundSipRouter/usage/routeCallsEnded', problem });
  };

  const explain = async (callSid: string, stopped: AbortSignal) => {
    dispatch({ type: 'inboundSipRouter/usage/callAsked', callSid });
    let call: CallsAnswer['calls'][number] | undefined;
    const steps: ToldStep[] = [];
    const problem = await readParts(collaborators, { callSid }, stopped, (part) => {
      call ??= part.calls[0];
      steps.push(...part.steps);
      return true;
    });
    if (stopped.aborted) return;
    if (problem) dispatch({ type: 'inboundSipRouter/usage/callFailed', callSid, problem });
    else
      dispatch({ type: 'inboundSipRouter/usage/callTold', callSid, call, steps: inOrder(steps) });
  };

  return {
    readNewest: (count) => {
      const { newest: read } = getState().calls;
      if (read.isReading && read.asked >= count) return;
      if (!read.isReading && areRead(read, count, clock.nowMs())) return;
      void readNewest(count, newest.begin());
    },
    stop: () => {
      if (!getState().calls.newest.isReading) return;
      newest.end();
      dispatch({ type: 'inboundSipRouter/usage/callsEnded' });
    },
    readOfRoute: (route) => void readOfRoute(route, ofRoute.begin()),
    explain: (callSid) => void explain(callSid, explained.begin()),
  };
}

/** Part after part until `take` has enough. Undefined: there is no problem. */
async function readParts(
  collaborators: RouterCollaborators,
  first: CallsRequest,
  signal: AbortSignal,
  take: (part: CallsAnswer) => boolean,
): Promise<Problem | undefined> {
  const { api, clock } = collaborators;
  const { cursor: begin, ...request } = first;
  let cursor = begin;
  for (;;) {
    const asked = { ...request, ...(cursor !== undefined && { cursor }) };
    const patience = { deadlineMs: clock.nowMs() + PATIENCE_MS, signal };
    const answer = await askUntil(collaborators, patience, () => api.calls(asked, signal));
    if (signal.aborted) return undefined;
    if (answer.kind !== 'ok') return problemOf(answer);
    cursor = answer.value.next;
    if (!take(answer.value) || cursor === undefined) return undefined;
  }
}

/** Each turn ends the one before. */
function turns(signal: AbortSignal) {
  let current: AbortController | undefined;
  const end = () => current?.abort();
  signal.addEventListener('abort', end);
  const begin = () => {
    end();
    current = new AbortController();
    return current.signal;
  };
  return { begin, end };
}

/** Pages come newest first; of one instant the one that was written later is the later one. */
function inOrder(steps: readonly ToldStep[]): readonly ToldStep[] {
  return [...steps].reverse().sort((one, other) => one.at - other.at);
}
