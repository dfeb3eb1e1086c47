/** Where a secret is, and what the marker in its place is bound to. */
import type { JsonValue } from '../json-value';

/** The kinds of places that can hold a secret. A marker made for one kind means nothing in another. */
export type SecretKind =
  /** The whole value of a field that is a secret. */
  | 'password'
  /** A header or parameter whose name says that its value is a secret. */
  | 'named-value'
  /** The whole user info of a URL: a user name alone may be a token. */
  | 'url-user-info'
  | 'url-query'
  | 'sip-uri-password'
  | 'sip-uri-header'
  | 'twiml'
  /** What looks like a secret in a text or field that is not meant to hold one. */
  | 'text';

/** A secret's value; a number only if a JSON field with a telling name holds one. */
export type SecretValue = string | number;

export interface SecretPlace {
  readonly kind: SecretKind;
  /** What else must be the same for a marker to count: scheme, host, port, user and the like, as JSON. */
  readonly boundTo: string;
  /** The text around, its secrets left out, if that must be the same to the letter; otherwise empty. */
  readonly within: string;
  /** Row and field. Only tells equal secrets apart: their markers differ. A marker may leave this place. */
  readonly at: string;
}

/** A secret within a text: from `start` to before `end`. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
}

/** A secret within a text of a declared form. */
export interface PlacedSpan extends SecretSpan {
  readonly kind: SecretKind;
  readonly boundTo: JsonValue;
  readonly within: string;
}

/** Takes the place of a secret when its text must be compared without it. No valid text holds it. */
const BLANK = '\u0000';

/** The text without its secrets. Spans are in order and do not overlap. */
export function blankSecrets(text: string, spans: readonly SecretSpan[]): string {
  return replaceSpans(text, spans, () => BLANK);
}

/** The text with each span replaced. Spans are in order and do not overlap. */
export function replaceSpans<Span extends SecretSpan>(
  text: string,
  spans: readonly Span[],
  replace: (secret: string, span: Span, ordinal: number) => string,
): string {
  let replaced = '';
  let at = 0;
  spans.forEach((span, ordinal) => {
    replaced +=
      text.slice(at, span.start) + replace(text.slice(span.start, span.end), span, ordinal);
    at = span.end;
  });
  return replaced + text.slice(at);
}

/** The spans in order; those that overlap become one. Empty ones are left out. */
export function joinSpans(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = joined[joined.length - 1];
    if (end <= start) continue;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Secrets of one text that are looked at one by one: each is bound to all of the text. */
const MAX_SPANS = 100;

/** The spans; of very many, the one stretch from the first to the last. */
export function fewSpans(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  const [first, last] = [spans[0], spans[spans.length - 1]];
  if (spans.length <= MAX_SPANS || !first || !last) return spans;
  return [{ start: first.start, end: last.end }];
}

/** Spans that are bound to all of the text around them, and to their turn in it. */
export function boundToText(
  text: string,
  all: readonly SecretSpan[],
  kind: SecretKind,
): readonly PlacedSpan[] {
  const spans = fewSpans(all);
  if (spans.length === 0) return [];
  const within = blankSecrets(text, spans);
  return spans.map((span, ordinal) => ({ ...span, kind, boundTo: ordinal, within }));
}
