/** Decides what a call that came would become by two tables: the same, something else, or nobody can say. */
import { answerCall, type CallAnswer } from '../answer/answer-call';
import type { Call } from '../answer/call';
import type { Moment } from '../answer/moment';
import { networkContains, parseNetwork } from '../plans/ip-network';
import type { ReplayedTable } from './replayed-table';

/** A call as Twilio keeps it: no headers and no sender. `from` is undefined for whoever may not see callers. */
export type KeptCall = Pick<Call, 'to' | 'from' | 'sipDomain' | 'callSid'>;

type Source = Pick<Call, 'sourceIp' | 'sourceUser'>;

export type ReplayVerdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'changes'; readonly before: CallAnswer; readonly after: CallAnswer }
  /** Depends on what Twilio does not keep: names of headers, `source` or `caller`. */
  | { readonly kind: 'unsaid'; readonly needs: readonly string[] };

/** More than so many ways in which the call may have come are not tried one by one. */
const MAX_WAYS = 64;
/** A value that no condition names; longer than any placeholder skips, and no two parts of it are alike. */
const OTHER = Array.from({ length: 128 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
const NOWHERE = { service: '' };

/**
 * What is not kept of a call is not guessed: every way is tried in which the call may have come, as far as one of the
 * tables asks. Only if all of them end alike, or none does, something can be said.
 *
 * Two answers are the same if the route, its plan and step, the document, and what would come after it are.
 */
export function replayCall(
  before: ReplayedTable,
  after: ReplayedTable,
  kept: KeptCall,
  moment: Moment,
): ReplayVerdict {
  const isPartial = kept.from === undefined;
  const call: Call = { ...kept, headers: {}, isPartial };
  const compared = (each: Call) => {
    const [old, now] = [before, after].map(({ open }) => answerCall(open, each, moment, NOWHERE));
    // There are two tables.
    return { old: old as CallAnswer, now: now as CallAnswer };
  };
  const ways = waysOf(before, after, call, moment);
  if (ways === 'too-many') return { kind: 'unsaid', needs: needsOf(before, after, call, moment) };
  const tried = ways.map(compared);
  if (isPartial && tried.some(({ old, now }) => needs(old).length + needs(now).length > 0)) {
    return { kind: 'unsaid', needs: needsOf(before, after, call, moment) };
  }
  const changed = tried.filter(({ old, now }) => essenceOf(old, before) !== essenceOf(now, after));
  const [first] = changed;
  if (!first) return { kind: 'same' };
  if (changed.length === tried.length) {
    return { kind: 'changes', before: first.old, after: first.now };
  }
  return { kind: 'unsaid', needs: needsOf(before, after, call, moment) };
}

function waysOf(
  before: ReplayedTable,
  after: ReplayedTable,
  call: Call,
  moment: Moment,
): readonly Call[] | 'too-many' {
  if (!mayDepend(before, after, call, moment)) return [call];
  const sources = sourcesOf([...before.networks, ...after.networks], before, after);
  if (sources === 'too-many') return sources;
  let ways: readonly Call[] = sources.map((source) => ({ ...call, ...source }));
  for (const [name, values] of joined(before.headers, after.headers)) {
    ways = ways.flatMap((way) => [
      way,
      ...[OTHER, ...values].map((value) => ({
        ...way,
        headers: { ...way.headers, [name]: value },
      })),
    ]);
    if (ways.length > MAX_WAYS) return 'too-many';
  }
  return ways.length > MAX_WAYS ? 'too-many' : ways;
}

function joined(one: ReplayedTable['headers'], other: ReplayedTable['headers']) {
  const names = new Map<string, ReadonlySet<string>>(one);
  for (const [name, values] of other)
    names.set(name, new Set([...(one.get(name) ?? []), ...values]));
  return names;
}

/** Networks that lie in each other cannot be told apart by one address of each. */
function sourcesOf(
  networks: readonly string[],
  before: ReplayedTable,
  after: ReplayedTable,
): readonly Source[] | 'too-many' {
  const different = [...new Set(networks)];
  const parsed = different.flatMap((each) => parseNetwork(each) ?? []);
  const areApart = parsed.every((one, at) =>
    parsed.every((other, index) => at === index || !networkContains(one, other)),
  );
  if (!areApart) return 'too-many';
  const users = [undefined, ...new Set([...before.users, ...after.users])];
  return [undefined, ...different.map(addressIn)].flatMap((sourceIp) =>
    users.map((sourceUser) => ({ sourceIp, sourceUser })),
  );
}

/** The first address of a network. */
function addressIn(network: string): string {
  return network.split('/')[0] ?? network;
}

/** Whether one of the answers asks for what is not kept, or fills in what no condition asks for. */
function mayDepend(before: ReplayedTable, after: ReplayedTable, call: Call, moment: Moment) {
  const other = Object.fromEntries(
    [...joined(before.headers, after.headers).keys()].map((name) => [name, OTHER]),
  );
  return [before, after].some((table) => {
    const bare = answerCall(table.open, { ...call, isPartial: true }, moment, NOWHERE);
    if (needs(bare).some((need) => need !== 'caller')) return true;
    const filled = answerCall(table.open, { ...call, headers: other }, moment, NOWHERE);
    return essenceOf(bare, table) !== essenceOf(filled, table);
  });
}

function needsOf(before: ReplayedTable, after: ReplayedTable, call: Call, moment: Moment) {
  const bare = { ...call, isPartial: true };
  const found = [before, after].flatMap(({ open }) =>
    needs(answerCall(open, bare, moment, NOWHERE)),
  );
  const names = [...new Set(found)].sort();
  return names.length > 0 ? names : [...joined(before.headers, after.headers).keys()].sort();
}

function needs({ decision }: CallAnswer): readonly string[] {
  return (decision.plan?.trace ?? []).flatMap(({ reasons }) =>
    reasons.flatMap((reason) => {
      if (reason.held !== 'unknown') return [];
      return reason.key === 'header' ? [reason.name] : [reason.key];
    }),
  );
}

/** All that makes two answers different to whoever calls. */
function essenceOf(answer: CallAnswer, { meaningOf }: ReplayedTable): string {
  const { match, decision } = answer;
  const { kind, plan } = decision;
  const coming = (plan?.trace ?? [])
    .filter((step) => step.kind === 'coming' || step.kind === 'undecided')
    .map((step) => meaningOf(step.plan, step.step));
  return JSON.stringify([
    match.kind === 'default' ? 'default' : match.key,
    kind,
    plan?.plan,
    plan?.step,
    decision.kind === 'refused' ? decision.issues : decision.twiml,
    coming,
  ]);
}
