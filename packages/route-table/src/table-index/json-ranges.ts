/** Finds where the values of a table are in its JSON, so that each can be read without the others. */

/** Where a value is: its first byte, and how many it has. */
export type ByteRange = readonly [offset: number, length: number];

export interface JsonRanges {
  /** The values of the table by their name, all but the routes. */
  readonly values: ReadonlyMap<string, ByteRange>;
  readonly routes: readonly ByteRange[];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const LAST_ASCII = 0x7e;

/**
 * Of bytes that JSON.parse takes; others may give anything. Undefined for a table that is written in a way that leaves
 * doubts: a name that is escaped, not ASCII, or there twice; or routes that are not a list.
 */
export function jsonRanges(json: Uint8Array): JsonRanges | undefined {
  const values = new Map<string, ByteRange>();
  let routes: readonly ByteRange[] | undefined;
  let at = afterSpace(json, 0);
  if (json[at] !== OPEN_OBJECT) return undefined;
  at = afterSpace(json, at + 1);
  while (json[at] === QUOTE) {
    const nameEnd = endOfText(json, at);
    const name = plainName(json.subarray(at + 1, nameEnd - 1));
    at = afterSpace(json, nameEnd);
    if (name === undefined || values.has(name) || json[at] !== COLON) return undefined;
    at = afterSpace(json, at + 1);
    const end = endOfValue(json, at);
    if (name !== 'routes') values.set(name, [at, end - at]);
    else if (routes !== undefined || json[at] !== OPEN_LIST) return undefined;
    else routes = elementsOf(json, at);
    at = afterSpace(json, end);
    if (json[at] === COMMA) at = afterSpace(json, at + 1);
  }
  return routes && { values, routes };
}

function elementsOf(json: Uint8Array, start: number): readonly ByteRange[] {
  const elements: ByteRange[] = [];
  let at = afterSpace(json, start + 1);
  while (at < json.length && json[at] !== CLOSE_LIST) {
    const end = endOfValue(json, at);
    elements.push([at, end - at]);
    at = afterSpace(json, end);
    if (json[at] === COMMA) at = afterSpace(json, at + 1);
  }
  return elements;
}

function plainName(name: Uint8Array): string | undefined {
  let text = '';
  for (const byte of name) {
    if (byte > LAST_ASCII || byte === BACKSLASH) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

function afterSpace(json: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(json[at])) at += 1;
  return at;
}

/** RFC 8259 §2. */
function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function endOfValue(json: Uint8Array, start: number): number {
  let at = start;
  let depth = 0;
  while (at < json.length) {
    const byte = json[at];
    if (byte === QUOTE) {
      at = endOfText(json, at);
      if (depth === 0) return at;
      continue;
    }
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      depth -= 1;
      // Of what is around it, if it is a number, true, false or null.
      if (depth < 0) return at;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (byte === COMMA || isSpace(byte))) return at;
    at += 1;
  }
  return at;
}

/** The place after the closing quote. */
function endOfText(json: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}
