/** Faults of going ahead: who waits for whom, how long, and what is not done twice. */
import type { Mutant } from './mutant';

export const aheadMutants: readonly Mutant[] = [
  {
    name: 'an open publish is withdrawn at once',
    file: 'src/protocol/make-way.ts',
    find: 'while (budget.nowMs < untilMs) {',
    replace: 'while (budget.nowMs < 0) {',
  },
  {
    name: 'the wait begins again with each request',
    file: 'src/protocol/make-way.ts',
    find: '(since ?? budget.nowMs) + WAIT_MS',
    replace: 'budget.nowMs + WAIT_MS',
  },
  {
    name: 'nobody notes since when he waits',
    file: 'src/protocol/make-way.ts',
    find: 'if (since === undefined) {',
    replace: 'if (since === 0) {',
  },
  {
    name: 'the wait of somebody else counts',
    file: 'src/protocol/wait-note.ts',
    find: ' && id === publishId',
    replace: '',
  },
  {
    name: 'one request waits the whole time',
    file: 'src/protocol/make-way.ts',
    find: "if (budget.nowMs >= turnEndsAtMs) return { kind: 'waiting', inFlight };",
    replace: '',
  },
  {
    name: 'what goes live meanwhile is waited for',
    file: 'src/protocol/make-way.ts',
    find: 'if ((await port.liveBuildSid()) !== situation.live.sid) return undefined;',
    replace: '',
  },
  {
    name: 'what is discarded meanwhile is waited for',
    file: 'src/protocol/make-way.ts',
    find: 'if ((await port.buildStatus(open.sid)) === undefined) return undefined;',
    replace: '',
  },
  {
    name: 'two who go ahead withdraw each other',
    file: 'src/protocol/make-way.ts',
    find: 'if (record?.goesAhead === true) {',
    replace: 'if (record === null) {',
  },
  {
    name: 'who was withdrawn is told that somebody discarded it',
    file: 'src/protocol/make-way.ts',
    find: "open.sid, 'withdrawn')",
    replace: "open.sid, 'discarded')",
  },
  {
    name: 'the record does not say that it goes ahead',
    file: 'src/history/make-record.ts',
    find: '...(goesAhead === true && { goesAhead }),',
    replace: '',
  },
  {
    name: 'who was overtaken is refused',
    file: 'src/protocol/publish-onto-live.ts',
    find: "if (outcome.code !== 'withdrawn' || attempt === MAX_ATTEMPTS) return outcome;",
    replace: 'if (attempt > 0) return outcome;',
  },
  {
    name: 'who was discarded tries again',
    file: 'src/protocol/publish-onto-live.ts',
    find: "if (outcome.code !== 'withdrawn' || attempt",
    replace: "if ((outcome.code !== 'withdrawn' && outcome.code !== 'discarded') || attempt",
  },
  {
    name: 'the attempts share one id',
    file: 'src/protocol/publish-onto-live.ts',
    find: '`${request.publishId}_${attempt}`',
    replace: 'request.publishId',
  },
  {
    name: 'an old container puts the change onto an old table',
    file: 'src/protocol/publish-onto-live.ts',
    find: 'if (!(await isOwnBuild(situation.live, own, port))) return staleContainer();',
    replace: '',
  },
  {
    name: 'nobody looks whether a publish is open',
    file: 'src/protocol/publish-onto-live.ts',
    find: 'if (open) return makeWay',
    replace: "if (open?.sid === '') return makeWay",
  },
  {
    name: 'the same request makes a second build',
    file: 'src/protocol/publish-onto-live.ts',
    find: "if (earlier?.kind === 'known') return earlier.outcome;",
    replace:
      "if (earlier?.kind === 'known' && earlier.outcome.kind === 'refused') return earlier.outcome;",
  },
];
