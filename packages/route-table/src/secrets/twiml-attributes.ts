/** The secrets in a tag of TwiML: attributes whose names tell, and URLs and SIP URIs in any. */
import { namesSecret } from './secret-names';
import type { SecretSpan } from './secret-place';
import { findSecretsInText } from './text-secrets';

/** One piece after the other: no piece is looked at twice. */
const PIECE = /\s+|[^\s=<>"'/]+|"[^"]*"|'[^']*'|[^]/y;
/** After an equals sign: in quotation marks, to the end if they do not close, or a word. */
const VALUE = /"[^"]*"|'[^']*'|["'][^]*|[^\s"'<>]+/y;

interface Attribute {
  readonly name: string;
  /** Of the value, without its quotation marks. */
  readonly start: number;
  readonly end: number;
}

/** Also for text that is not well-formed: every `name = value` in it counts. */
export function findSecretsInTag(text: string, from: number, to: number): readonly SecretSpan[] {
  const attributes = readAttributes(text, from, to);
  const valueOf = ({ start, end }: Attribute) => text.slice(start, end);
  const named = attributes.find(({ name }) => name === 'name');
  const isValueTold = named !== undefined && namesSecret(valueOf(named));
  return attributes.flatMap((attribute): readonly SecretSpan[] => {
    const { name, start, end } = attribute;
    if (namesSecret(name) || (isValueTold && name === 'value')) return [{ start, end }];
    return findSecretsInText(valueOf(attribute)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }));
  });
}

function readAttributes(text: string, from: number, to: number): readonly Attribute[] {
  const attributes: Attribute[] = [];
  let name: string | undefined;
  let isValue = false;
  for (let start = from; start < to;) {
    const value = isValue ? pieceAt(VALUE, text, start) : '';
    const piece = value === '' ? pieceAt(PIECE, text, start) : value;
    const end = Math.min(start + Math.max(piece.length, 1), to);
    if (value !== '' && name !== undefined) {
      const opens = /^["']/.test(value) ? 1 : 0;
      const closes = opens === 1 && value.length > 1 && value.endsWith(value.charAt(0)) ? 1 : 0;
      attributes.push({ name, start: start + opens, end: end - closes });
      name = undefined;
      isValue = false;
    } else if (piece === '=') isValue = name !== undefined;
    else if (piece.trim() !== '') {
      name = piece;
      isValue = false;
    }
    start = end;
  }
  return attributes;
}

function pieceAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
