/** Says in words how a plan was read for a call: what became of each step, and why. */
import { sayIn, type NamedLists, type Say } from './reading-words';
import { tellHours } from './tell-hours';
import type { CallerFit, Reason } from '../plans/verdict';
import type { TracedStep } from '../plans/read-plan';
import { english } from '../texts/en';
import type { Texts } from '../texts/texts';

/** One step of a plan, in words. */
export interface ToldStep {
  readonly plan: string;
  readonly step: string;
  readonly kind: TracedStep['kind'];
  readonly outcome: string;
  /** One for each key of its condition that was looked at. */
  readonly reasons: readonly string[];
}

/** `texts` is the language. */
export function tellReading(
  trace: readonly TracedStep[],
  named: NamedLists,
  texts: Texts = english,
): readonly ToldStep[] {
  const say = sayIn(texts);
  return trace.map(({ plan, step, kind, reasons }) => ({
    plan,
    step,
    kind,
    outcome: say(`step-${kind}`, {}),
    reasons:
      reasons.length === 0 && kind !== 'not-reached' && kind !== 'unreadable'
        ? [say('no-condition', {})]
        : reasons.map((reason) => tellReason(reason, named, say)),
  }));
}

function tellReason(reason: Reason, named: NamedLists, say: Say): string {
  switch (reason.key) {
    case 'hours':
      return tellHours(reason, named, say);
    case 'caller':
      if (reason.held === 'unreadable') return say('caller-list-unreadable', { list: reason.list });
      if (reason.held === 'unknown') return say('caller-unknown', {});
      return reason.by ? tellFit(reason.by, named, say) : say('caller-does-not-fit', {});
    case 'header':
      return say(BY_HELD.header[reason.held], { name: reason.name });
    case 'source':
      return say(BY_HELD.source[reason.held], {});
    case 'share': {
      const { held, place, share } = reason;
      const text = `share-of-${share.by === 'call' ? 'calls' : 'callers'}` as const;
      const params = { place, from: share.from, to: share.to };
      return held === 'yes' ? say(text, params) : say(`not-in-${text}`, params);
    }
    case 'callback':
      return say('caller-without-number', {});
    case 'period':
      return say(BY_HELD.period[reason.held], {});
  }
}

const BY_HELD = {
  header: { yes: 'header-fits', no: 'header-does-not-fit', unknown: 'header-unknown' },
  source: { yes: 'source-fits', no: 'source-does-not-fit', unknown: 'source-unknown' },
  period: {
    yes: 'period-holds',
    no: 'period-does-not-hold',
    unknown: 'period-does-not-hold',
    unreadable: 'period-unreadable',
  },
} as const;

function tellFit(by: CallerFit, { callerLists = [] }: NamedLists, say: Say): string {
  switch (by.kind) {
    case 'list': {
      const list = callerLists.find(({ id }) => id === by.list)?.name ?? by.list;
      return say('caller-on-list', { list, entry: by.entry });
    }
    case 'pattern':
      return say('caller-fits-pattern', { pattern: by.pattern });
    case 'anonymous':
      return say('caller-is-anonymous', {});
  }
}
