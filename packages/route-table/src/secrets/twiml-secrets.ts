/** The secrets of raw TwiML: telling attributes, and URLs and SIP URIs anywhere in it. */
import type { PlacedSpan, SecretSpan } from './secret-place';
import { blankSecrets, boundToText, fewSpans, joinSpans } from './secret-place';
import { namesSecret } from './secret-names';
import { findSecretsInText } from './text-secrets';
import { findSecretsInTag } from './twiml-attributes';
import { cutTwiml, type TwimlToken } from './twiml-tokens';

/**
 * A secret is bound to the verb that holds it, letter for letter: a SIP password to the URI it is sent to, a URL to
 * the element that asks it. Outside of a verb, and in what is not well-formed, it is bound to the whole text.
 */
export function findSecretsInTwiml(text: string): readonly PlacedSpan[] {
  const tokens = cutTwiml(text);
  if (!tokens) return boundToText(text, joinSpans(anywhere(text)), 'twiml');
  const spans = fewSpans(joinSpans([...inTokens(text, tokens)]));
  const [first] = spans;
  if (!first) return [];
  const placed: PlacedSpan[] = [];
  const rest: SecretSpan[] = [];
  const verbs = verbsOf(tokens);
  let verb = 0;
  let group: SecretSpan[] = [];
  const closeGroup = () => {
    const range = verbs[verb];
    if (!range || group.length === 0) return;
    const inVerb = group.map(({ start, end }) => ({
      start: start - range.start,
      end: end - range.start,
    }));
    const within = blankSecrets(text.slice(range.start, range.end), inVerb);
    group.forEach((span, ordinal) => {
      placed.push({ ...span, kind: 'twiml', boundTo: ordinal, within });
    });
    group = [];
  };
  for (const span of spans) {
    for (let range = verbs[verb]; range && range.end <= span.start; range = verbs[verb]) {
      closeGroup();
      verb += 1;
    }
    const range = verbs[verb];
    if (range && span.start >= range.start && span.end <= range.end) group.push(span);
    else rest.push(span);
  }
  closeGroup();
  return [...placed, ...boundToWhole(text, rest, spans)].sort(
    (one, other) => one.start - other.start,
  );
}

function boundToWhole(
  text: string,
  rest: readonly SecretSpan[],
  all: readonly SecretSpan[],
): readonly PlacedSpan[] {
  if (rest.length === 0) return [];
  const within = blankSecrets(text, all);
  const turns = new Map(all.map((span, turn) => [span, turn]));
  return rest.map((span) => ({ ...span, kind: 'twiml', boundTo: turns.get(span) ?? 0, within }));
}

/** The elements directly in the Response, or the outermost ones if there is none around them. */
function verbsOf(tokens: readonly TwimlToken[]): readonly SecretSpan[] {
  const root = tokens.find(({ kind }) => kind === 'start' || kind === 'empty');
  const outer = root?.name === 'Response' ? 1 : 0;
  const verbs: SecretSpan[] = [];
  let depth = 0;
  let start = 0;
  for (const token of tokens) {
    if (token.kind === 'start') {
      if (depth === outer) start = token.start;
      depth += 1;
    } else if (token.kind === 'end') {
      depth -= 1;
      if (depth === outer) verbs.push({ start, end: token.end });
    } else if (token.kind === 'empty' && depth === outer) {
      verbs.push({ start: token.start, end: token.end });
    }
  }
  return verbs;
}

function* inTokens(text: string, tokens: readonly TwimlToken[]): Iterable<SecretSpan> {
  let element = '';
  for (const { kind, name, start, end } of tokens) {
    if (kind === 'start' || kind === 'empty') {
      yield* findSecretsInTag(text, start + 1 + name.length, end - 1);
    } else {
      yield* shifted(findSecretsInText(text.slice(start, end)), start);
      // An element that was commented out keeps its password.
      if (kind === 'other') yield* findSecretsInTag(text, start, end);
      if (element === 'Task' && kind === 'text')
        yield* shifted(pairsOf(text.slice(start, end)), start);
    }
    element = kind === 'start' ? name : kind === 'end' || kind === 'empty' ? '' : element;
  }
}

/** `"password": "…"`, quotation marks written out or not. */
const PAIR = /("|&quot;)([\w.-]{1,64})\1\s{0,9}:\s{0,9}\1((?:\\.|&(?!quot;)|[^"\\&])*)/g;

/** Names and values of the JSON that a Task holds. */
function pairsOf(text: string): readonly SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const { 0: whole, 2: name = '', 3: value = '', index } of text.matchAll(PAIR)) {
    const end = index + whole.length;
    if (namesSecret(name)) spans.push({ start: end - value.length, end });
  }
  return spans;
}

/** For what is not well-formed: as if all of it was in one tag. */
function anywhere(text: string): readonly SecretSpan[] {
  return [...findSecretsInText(text), ...findSecretsInTag(text, 0, text.length)];
}

function shifted(spans: readonly SecretSpan[], by: number): readonly SecretSpan[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
