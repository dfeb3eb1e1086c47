/** Faults of replay: what is compared, what is guessed, and how calls are put together. */
import type { Mutant } from './mutant';

export const replayMutants: readonly Mutant[] = [
  {
    name: 'a header that is not kept is taken as absent',
    file: 'src/replay/replay-call.ts',
    find: 'if (!mayDepend(before, after, call, moment)) return [call];',
    replace: 'return [call];',
  },
  {
    name: 'one way that changes is enough to say that the call does',
    file: 'src/replay/replay-call.ts',
    find: 'changed.length === tried.length',
    replace: 'changed.length > 0',
  },
  {
    name: 'a caller that is not known is taken as absent',
    file: 'src/replay/replay-call.ts',
    find: 'if (isPartial && tried.some(',
    replace: 'if (false && tried.some(',
  },
  {
    name: 'a route that leads elsewhere is the same route',
    file: 'src/replay/replay-call.ts',
    find: "decision.kind === 'refused' ? decision.issues : decision.twiml,",
    replace: '',
  },
  {
    name: 'the newest call of a group is the last that was read',
    file: 'src/replay/group-replay.ts',
    find: 'Math.max(known?.last ?? call.at, call.at)',
    replace: 'call.at',
  },
  {
    name: 'the newest call to an address is the last that was read',
    file: 'src/replay/group-replay.ts',
    find: 'same && same.last >= at ? same',
    replace: 'same ? same',
  },
  {
    name: 'one address on two SIP domains is one',
    file: 'src/replay/group-replay.ts',
    find: 'JSON.stringify([dialled, domain])',
    replace: 'dialled',
  },
  {
    name: 'a call to a phone number came on a SIP domain',
    file: 'src/replay/kept-call.ts',
    find: "if (domain === '') return",
    replace: "if (domain === '?') return",
  },
];
