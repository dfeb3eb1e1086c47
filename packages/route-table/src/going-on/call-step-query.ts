/**
 * What the URL of `/call-step` carries from one document of a call to the next.
 *
 * | Key | Holds |
 * | --- | ----- |
 * | `p` | id of the plan |
 * | `s` | id of the step whose verb ended, `step.member` if it rang one member |
 * | `h` | instead of `s`: id of the announcing step after which the call came here by a Redirect |
 * | `n` | ids of the steps to come that held at arrival, `step.member.member` if only these still ring |
 * | `q` | the same for steps below a queue, whose hours and period are not decided yet |
 * | `t` | version of the table by which it was written |
 *
 * Ids are of small letters, digits and hyphens, so `_` and `.` can separate them: no encoder touches either. Nobody can
 * change the query: Twilio signs the whole URL. It is read as if anybody could.
 */
import type { Coming, ComingStep } from './coming-steps';

export interface CallStep {
  readonly plan: string;
  readonly after: {
    /** `ended`: a verb of the step, with an outcome. `heard`: an announcement, which has none. */
    readonly kind: 'ended' | 'heard';
    readonly step: string;
    /** Id of the member that was rung, if one was rung alone. */
    readonly member?: string | undefined;
  };
  readonly coming: Coming;
  readonly tableVersion: string | undefined;
}

/** Bytes of a query (Twilio docs name no limit for URLs in TwiML; 2048 are common; assumed to be ample). */
export const MAX_QUERY_BYTES = 700;

const LIST = '_';
const MEMBER = '.';
const ID = /^[a-z0-9-]{1,24}$/;
/** Of a table: `contentTag` has 12 hexadecimal digits. */
const VERSION = /^[A-Za-z0-9-]{1,24}$/;

export function writeCallStep({ plan, after, coming, tableVersion }: CallStep): string {
  const at = after.member === undefined ? after.step : after.step + MEMBER + after.member;
  const fields = [`p=${plan}`, `${after.kind === 'ended' ? 's' : 'h'}=${at}`];
  if (coming.decided.length > 0) fields.push(`n=${writeList(coming.decided)}`);
  if (coming.undecided.length > 0) fields.push(`q=${writeList(coming.undecided)}`);
  if (tableVersion !== undefined) fields.push(`t=${tableVersion}`);
  return fields.join('&');
}

/** Undefined if it is not as `writeCallStep` writes it: such a call is not sent anywhere. */
export function readCallStep(fields: Readonly<Record<string, unknown>>): CallStep | undefined {
  const { p, s, h, n, q, t } = fields;
  const [after] = readList(s ?? h) ?? [];
  const decided = readList(n ?? '');
  const undecided = readList(q ?? '');
  const isOne = (s === undefined) !== (h === undefined);
  if (!isId(p) || !isOne || !after || !decided || !undecided) return undefined;
  const [member] = after.members;
  return {
    plan: p,
    after: { kind: s === undefined ? 'heard' : 'ended', step: after.step, member },
    coming: { decided, undecided },
    tableVersion: typeof t === 'string' && VERSION.test(t) ? t : undefined,
  };
}

function writeList(steps: readonly ComingStep[]): string {
  return steps.map(({ step, members }) => [step, ...members].join(MEMBER)).join(LIST);
}

function readList(text: unknown): readonly ComingStep[] | undefined {
  if (typeof text !== 'string' || text.length > MAX_QUERY_BYTES) return undefined;
  if (text === '') return [];
  const steps: ComingStep[] = [];
  for (const entry of text.split(LIST)) {
    const [step = '', ...members] = entry.split(MEMBER);
    if (![step, ...members].every(isId)) return undefined;
    steps.push({ step, members });
  }
  return steps;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
