/** What the state becomes when something is known of what became of the calls. */
import type { RouterState } from '../router-state';
import type { UsageAction } from '../router-action';
import { NO_READ_CALLS, type CallsState, type ReadCalls } from '../usage/calls-state';

export function reduceUsage(state: RouterState, action: UsageAction): RouterState {
  const { usage, calls } = state;
  switch (action.type) {
    case 'inboundSipRouter/usage/asked':
      return { ...state, usage: { days: action.days, read: usage.read, isReading: true } };
    case 'inboundSipRouter/usage/dayRead': {
      const read = { ...usage.read, [action.day]: action.usage };
      return { ...state, usage: { ...usage, read } };
    }
    case 'inboundSipRouter/usage/ended': {
      const { days, read } = usage;
      const problem = action.problem && { problem: action.problem };
      return { ...state, usage: { days, read, isReading: false, ...problem } };
    }
    case 'inboundSipRouter/usage/callsAsked': {
      const { fromMs, count } = action;
      const before = fromMs === undefined ? calls.newest : { ...NO_READ_CALLS, atMs: fromMs };
      return withCalls(state, { newest: begun(before, count) });
    }
    case 'inboundSipRouter/usage/callsRead':
      return withCalls(state, { newest: more(calls.newest, action) });
    case 'inboundSipRouter/usage/callsEnded':
      return withCalls(state, { newest: ended(calls.newest, action) });
    case 'inboundSipRouter/usage/routeCallsAsked': {
      const { route, atMs } = action;
      return withCalls(state, { ofRoute: { ...begun({ ...NO_READ_CALLS, atMs }, 1), route } });
    }
    case 'inboundSipRouter/usage/routeCallsRead':
      if (!calls.ofRoute) return state;
      return withCalls(state, { ofRoute: more(calls.ofRoute, action) });
    case 'inboundSipRouter/usage/routeCallsEnded':
      if (!calls.ofRoute) return state;
      return withCalls(state, { ofRoute: ended(calls.ofRoute, action) });
    case 'inboundSipRouter/usage/callAsked':
      return withCalls(state, { explained: { kind: 'asked', callSid: action.callSid } });
    case 'inboundSipRouter/usage/callFailed': {
      const { callSid, problem } = action;
      return withCalls(state, { explained: { kind: 'failed', callSid, problem } });
    }
    case 'inboundSipRouter/usage/callTold': {
      const { callSid, call, steps } = action;
      return withCalls(state, { explained: { kind: 'told', callSid, call, steps } });
    }
  }
}

function withCalls(state: RouterState, change: Partial<CallsState>): RouterState {
  return { ...state, calls: { ...state.calls, ...change } };
}

function begun({ calls, next, isAll, atMs }: ReadCalls, asked: number): ReadCalls {
  return { asked, calls, next, isAll, atMs, isReading: true };
}

function more<Read extends ReadCalls>(read: Read, part: Pick<ReadCalls, 'calls' | 'next'>): Read {
  const { next } = part;
  return { ...read, calls: [...read.calls, ...part.calls], next, isAll: next === undefined };
}

function ended<Read extends ReadCalls>(read: Read, { problem }: Pick<ReadCalls, 'problem'>): Read {
  return { ...read, isReading: false, ...(problem && { problem }) };
}
