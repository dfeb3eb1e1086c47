/** Cuts TwiML into tags and what is between them, in time proportional to its length. */

export interface TwimlToken {
  readonly kind: 'start' | 'end' | 'empty' | 'text' | 'other';
  /** Of the element; empty for text and the like. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const TAG = /<(\/?)([^\s<>"'/]+)(?:"[^"]*"|'[^']*'|[^<>"'])*>/y;
/** What may come between tags, by how it begins and ends; CDATA is text. */
const SECTIONS = [
  { begins: '<!--', ends: '-->', kind: 'other' },
  { begins: '<![CDATA[', ends: ']]>', kind: 'text' },
  { begins: '<?', ends: '?>', kind: 'other' },
] as const;

/** Undefined if the text is not cut so easily: a document type, a tag that does not end. */
export function cutTwiml(text: string): readonly TwimlToken[] | undefined {
  const tokens: TwimlToken[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (!token) return undefined;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** What begins there; undefined for a document type and for what does not end. */
export function tokenAt(text: string, at: number): TwimlToken | undefined {
  return text[at] === '<' ? markupAt(text, at) : textAt(text, at);
}

function textAt(text: string, start: number): TwimlToken {
  const next = text.indexOf('<', start);
  return { kind: 'text', name: '', start, end: next === -1 ? text.length : next };
}

function markupAt(text: string, start: number): TwimlToken | undefined {
  for (const { begins, ends, kind } of SECTIONS) {
    if (!text.startsWith(begins, start)) continue;
    const end = text.indexOf(ends, start + begins.length);
    return end === -1 ? undefined : { kind, name: '', start, end: end + ends.length };
  }
  TAG.lastIndex = start;
  const [tag, slash, name = ''] = TAG.exec(text) ?? [];
  if (tag === undefined || name.startsWith('!')) return undefined;
  const kind = slash === '/' ? 'end' : tag.endsWith('/>') ? 'empty' : 'start';
  return { kind, name, start, end: start + tag.length };
}
