/** Faults of what is told of single calls: who sees whom, and which calls. */
import type { Mutant } from './mutant';

export const callsMutants: readonly Mutant[] = [
  {
    name: 'callers are told to whoever may look',
    file: 'src/usage/told-calls.ts',
    find: 'showsCallers && { from }',
    replace: '{ from }',
  },
  {
    name: 'a password that was dialled is told',
    file: 'src/usage/told-calls.ts',
    find: "return to.replace(/^(sips?:[^:@]*):[^@]*@/i, '$1:***@');",
    replace: 'return to;',
  },
  {
    name: 'a password is only hidden behind sip in small letters',
    file: 'src/usage/told-calls.ts',
    find: ':[^@]*@/i,',
    replace: ':[^@]*@/,',
  },
  {
    name: 'calls of other routes are told too',
    file: 'src/usage/told-calls.ts',
    find: 'if (!isWanted({ callSid, route })) continue;',
    replace: '',
  },
  {
    name: 'what did not say its SID is a call',
    file: 'src/usage/told-calls.ts',
    find: 'line?.callSid === undefined',
    replace: '!line',
  },
  {
    name: 'a call does not say by which build it was answered',
    file: 'src/usage/told-calls.ts',
    find: '{ ...said, buildSid }',
    replace: 'said',
  },
  {
    name: 'anything that begins with a SID is one',
    file: 'src/usage/calls-parameters.ts',
    find: '/^CA[0-9a-f]{32}$/',
    replace: '/^CA[0-9a-f]{32}/',
  },
  {
    name: 'each part ends when it is asked for',
    file: 'src/usage/calls-parameters.ts',
    find: 'Math.min(Number(end ?? 0), nowMs + 1)',
    replace: 'nowMs + 1',
  },
];
