/** Follows a tried call down its plan while phones are busy, nobody answers, or the queue gives it back. */
import {
  goOn,
  readCallStep,
  type Call,
  type CallStep,
  type Moment,
  type OpenTable,
  type Outcome,
  type OwnUrls,
} from 'route-table';

/** How a step can end in a trial: what Twilio says of the phones, or of the queue. */
export type Pretended = Extract<Outcome, 'busy' | 'no-answer' | 'failed' | 'left'>;

/** One answer of the router on the way down. */
export interface WalkedStep {
  /** `ended`: nothing more comes. `lost`: all that should come is gone, so Twilio asks the fallback URL. */
  readonly kind: 'step' | 'ended' | 'lost';
  /** Ids; undefined for the default route, and if nothing comes. */
  readonly plan: string | undefined;
  readonly step: string | undefined;
  /** Id of the member who rings alone. */
  readonly member: string | undefined;
  readonly twiml: string;
  /** When the call comes here, in milliseconds since 1970 UTC. */
  readonly instant: number;
  /** How the step can end so that the call goes on; none: it stays here. */
  readonly endings: readonly Pretended[];
  /** How it was pretended to end. */
  readonly ended: Pretended | undefined;
}

export interface Walk {
  readonly table: OpenTable;
  readonly call: Call;
  readonly moment: Moment;
  readonly ownUrls: OwnUrls;
  readonly pretended: readonly Pretended[];
  /** When the queue gives the call back, in milliseconds since 1970 UTC; undefined: at once. */
  readonly leavesAt: number | undefined;
}

type Answered = Pick<WalkedStep, 'kind' | 'plan' | 'step' | 'twiml'>;

/** `first` is what the router answers when the call arrives; each pretended end leads to the next answer. */
export function walkPlan(first: Answered, walk: Walk): readonly WalkedStep[] {
  const walked: WalkedStep[] = [];
  const left = [...walk.pretended];
  let answered = first;
  let { moment } = walk;
  for (;;) {
    const next = nextIn(answered.twiml);
    const endings = next?.endings ?? [];
    const ended = left[0] !== undefined && endings.includes(left[0]) ? left.shift() : undefined;
    const { instant } = moment;
    walked.push({ ...answered, member: next?.from.after.member, instant, endings, ended });
    const isHeard = next?.from.after.kind === 'heard';
    if (!next || (!ended && !isHeard)) return walked;
    if (ended === 'left') moment = { ...moment, instant: walk.leavesAt ?? instant };
    answered = goneOn(next.from, ended ?? 'unknown', { ...walk, moment });
  }
}

/** Ids only ever get fewer on the way (`goOn`), so it ends. */
function goneOn(from: CallStep, outcome: Outcome, walk: Walk): Answered {
  const { table, call, moment, ownUrls } = walk;
  const gone = goOn(table, from, { outcome }, call, moment, ownUrls);
  if (gone.kind === 'step') return gone;
  const twiml = gone.kind === 'ended' ? gone.twiml : '';
  return { kind: gone.kind, plan: undefined, step: undefined, twiml };
}

interface Next {
  readonly from: CallStep;
  readonly endings: readonly Pretended[];
}

const ENDINGS: Readonly<Record<string, readonly Pretended[]>> = {
  Dial: ['no-answer', 'busy', 'failed'],
  Refer: ['no-answer', 'busy', 'failed'],
  Enqueue: ['left'],
  // After an announcement nothing ends: the rest of the plan is asked for.
  Redirect: [],
};

/** Where the document leads when its last verb has ended; undefined if the call stays there. */
function nextIn(twiml: string): Next | undefined {
  const [, verb = '', query = ''] =
    /<(Dial|Refer|Enqueue|Redirect)\b[^<]*\/call-step\?([^"<]*)/.exec(twiml) ?? [];
  const fields = new URLSearchParams(query.replace(/&amp;/g, '&'));
  const from = readCallStep(Object.fromEntries(fields.entries()));
  return from && { from, endings: ENDINGS[verb] ?? [] };
}
