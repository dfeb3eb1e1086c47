/** Makes the routes of a dial plan, as they are for calls that come into one of its contexts. */
import type { Steps } from '../steps';
import {
  compareDialPatterns,
  covers,
  dialPattern,
  overlaps,
  type DialPattern,
} from './dial-pattern';
import { follow, startOf, type Followed, type Note } from './follow-dialplan';
import type { ForeignRow, ForeignTable } from './foreign-table';
import type { DialContext, DialExtension, Dialplan } from './read-dialplan';

/** Contexts by how probable it is that calls come in there, the most probable first. */
export function inboundContexts({ contexts }: Dialplan): readonly string[] {
  const led = new Set(
    [...contexts.values()].flatMap(({ includes }) => includes.map((each) => each.context)),
  );
  const rank = ({ name, extensions }: DialContext) =>
    (/inbound|incoming|trunk|pstn|did|provider|extern|^in$|twilio/i.test(name) ? 4 : 0) +
    (/^(?:default|public)$/i.test(name) ? 2 : 0) +
    (led.has(name) ? 0 : 1) +
    (extensions.size === 0 ? -1 : 0) +
    (/^macro-|^sub-|^app-/i.test(name) ? -4 : 0);
  return [...contexts.values()]
    .map((context) => ({ name: context.name, rank: rank(context) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ name }) => name);
}

/** Names that Asterisk itself calls. */
const SPECIAL = /^(?:[shiotTeaA]|fax)$/;
/** Each extension is compared with each pattern above it. */
const MAX_PATTERNS = 2000;
const AT_ONCE = 200;

interface Known {
  readonly pattern: DialPattern;
  readonly depth: number;
}

export function* asteriskTable(dialplan: Dialplan, inbound: string): Steps<ForeignTable> {
  const notes = [...dialplan.notes];
  const note: Note = (line, kind, what) => notes.push({ line, kind, what: what.slice(0, 200) });
  const start = dialplan.contexts.get(inbound);
  const contexts = start ? inOrder(dialplan, start, note) : [];
  const rows: ForeignRow[] = [];
  const exact = new Set<string>();
  const patterns: Known[] = [];
  for (const [depth, context] of contexts.entries()) {
    const names = groups(context);
    let count = 0;
    for (const [name, variants] of names) {
      if ((count += 1) % AT_ONCE === 0) yield (depth + count / names.size) / contexts.length;
      const [{ line } = { line: 0 }] = variants;
      const pattern = SPECIAL.test(name) ? undefined : dialPattern(name);
      if (!pattern || name.includes('$')) {
        note(line, SPECIAL.test(name) ? 'special' : 'unread', name);
        continue;
      }
      const above = patterns.filter(
        (known) => known.depth < depth && overlaps(known.pattern, pattern),
      );
      if (exact.has(pattern.text) || above.some((known) => covers(known.pattern, pattern))) {
        note(line, 'hidden', name);
        continue;
      }
      const isRepeated = patterns.some(
        (known) => known.depth === depth && compareDialPatterns(known.pattern, pattern) === 0,
      );
      if (isRepeated) {
        note(line, 'repeated', name);
        continue;
      }
      if (above.some((known) => compareDialPatterns(known.pattern, pattern) > 0)) {
        note(line, 'order', name);
        continue;
      }
      if (pattern.isPattern && patterns.length >= MAX_PATTERNS) {
        note(line, 'too-many', name);
        continue;
      }
      const followed = followAll(dialplan, context, variants, note);
      if (pattern.isPattern) patterns.push({ pattern, depth });
      else exact.add(pattern.text);
      if (!followed) continue;
      rows.push({ line, address: pattern.text, isPattern: pattern.isPattern, ...followed });
    }
  }
  return { rows, default: undefined, notes: notes.sort((one, other) => one.line - other.line) };
}

/** The context, then what it includes, each where Asterisk looks at it first. */
function inOrder(dialplan: Dialplan, start: DialContext, note: Note): readonly DialContext[] {
  const found = new Set<DialContext>();
  const waiting = [start];
  for (let context = waiting.pop(); context; context = waiting.pop()) {
    if (found.has(context)) continue;
    found.add(context);
    const next: DialContext[] = [];
    for (const { context: name, times, line } of context.includes) {
      const included = dialplan.contexts.get(name);
      if (times !== '') note(line, 'include', `${name},${times}`);
      else if (included) next.push(included);
      else note(line, 'no-context', name);
    }
    waiting.push(...next.reverse());
  }
  return [...found];
}

/** The extensions of one name together: those for some callers and the one for all. */
function groups({ extensions }: DialContext): ReadonlyMap<string, readonly DialExtension[]> {
  const names = new Map<string, DialExtension[]>();
  for (const extension of extensions.values()) {
    const known = names.get(extension.name);
    if (known) known.push(extension);
    else names.set(extension.name, [extension]);
  }
  return names;
}

/** Undefined if nothing here says the same. */
function followAll(
  dialplan: Dialplan,
  context: DialContext,
  variants: readonly DialExtension[],
  note: Note,
): Followed | undefined {
  const all = variants.find(({ caller }) => caller === undefined);
  const some = variants.filter(({ caller }) => caller !== undefined);
  const base = all && follow(dialplan, startOf(context, all), note);
  if (some.length === 0) return base;
  const callers = some.map(({ caller = '' }) => dialPattern(caller));
  const isApart = callers.every((one, at) =>
    callers.every((other, place) => place <= at || !one || !other || !overlaps(one, other)),
  );
  const ways = some.map((extension, at) => {
    const { ways: own, hours } = follow(dialplan, startOf(context, extension), note);
    const text = callers[at]?.text ?? '';
    const [way] = own;
    return text === '' || hours || !way ? undefined : { ...way, caller: { matches: [text] } };
  });
  if (!base || base.hours || !isApart || ways.includes(undefined)) {
    for (const { line, name, caller = '' } of some) note(line, 'caller', `${name}/${caller}`);
    return undefined;
  }
  return { ways: [...ways.flatMap((way) => way ?? []), ...base.ways] };
}
