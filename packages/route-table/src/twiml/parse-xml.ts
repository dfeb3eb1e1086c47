/** Reads XML strictly: which elements a document has, or why it is not well-formed (XML 1.0 without namespaces). */
import { quote } from '../findings/untrusted';
import { tokenAt, type TwimlToken } from '../secrets/twiml-tokens';
import type { Phrase } from '../texts/texts';
import { indexOfIllegalXml } from './xml';
import {
  faultOfEndTag,
  faultOfSection,
  faultOfStartTag,
  faultOfText,
  isSpace,
} from './xml-grammar';

export interface XmlStart {
  readonly name: string;
  /** Names of the elements that it is in, outermost first. */
  readonly parents: readonly string[];
}

export type XmlOutline =
  | {
      readonly kind: 'parsed';
      /** Those at most `MAX_ELEMENT_DEPTH` deep. */
      readonly elements: readonly XmlStart[];
      /** Levels of elements in each other. */
      readonly depth: number;
      /** Whether there is a document type; nothing behind one is read. */
      readonly hasDoctype: boolean;
      /** Names of elements that hold text other than space. */
      readonly textIn: ReadonlySet<string>;
    }
  /** The first fault, a character that is not allowed before others; `line` counts from 1. */
  | { readonly kind: 'failed'; readonly line: number; readonly reason: Phrase };

/** Deeper elements are counted, not listed (assumed: TwiML needs six levels). */
export const MAX_ELEMENT_DEPTH = 50;

/** The elements of a document in order, or why it is not well-formed. Never throws. */
export function parseXml(document: string): XmlOutline {
  const outline = new Outline();
  const failed = (at: number, reason: Phrase): XmlOutline => ({
    kind: 'failed',
    line: document.slice(0, at).split('\n').length,
    reason,
  });
  const illegal = indexOfIllegalXml(document);
  if (illegal >= 0) return failed(illegal, { phrase: 'xml-not-allowed' });
  for (let at = 0; at < document.length;) {
    const token = tokenAt(document, at);
    if (token === undefined) {
      if (outline.isBefore && document.startsWith('<!DOCTYPE', at)) return outline.parsed(true);
      return failed(at, { phrase: 'xml-does-not-end' });
    }
    const reason = outline.take(token, document.slice(at, token.end));
    if (reason !== undefined) return failed(at, reason);
    at = token.end;
  }
  const reason = outline.faultAtEnd();
  return reason === undefined ? outline.parsed(false) : failed(document.length, reason);
}

/** What has been read so far. */
class Outline {
  readonly #elements: XmlStart[] = [];
  readonly #textIn = new Set<string>();
  readonly #open: string[] = [];
  #depth = 0;

  /** Whether no element has begun yet. */
  get isBefore(): boolean {
    return this.#depth === 0;
  }

  /** Why the token cannot follow, or cannot be read. */
  take({ kind, name, start }: TwimlToken, token: string): Phrase | undefined {
    switch (kind) {
      case 'start':
      case 'empty':
        return faultOfStartTag(token, name) ?? this.#begin(name, kind === 'empty');
      case 'end':
        return faultOfEndTag(token, name) ?? this.#end(name);
      case 'other':
        return faultOfSection(token, start === 0);
      case 'text':
        return this.#text(token);
    }
  }

  faultAtEnd(): Phrase | undefined {
    const [name] = this.#open.slice(-1);
    if (name !== undefined) return { phrase: 'xml-not-closed', params: { name: quote(name) } };
    return this.isBefore ? { phrase: 'xml-no-element' } : undefined;
  }

  parsed(hasDoctype: boolean): XmlOutline {
    const [elements, textIn, depth] = [this.#elements, this.#textIn, this.#depth];
    return { kind: 'parsed', elements, depth, hasDoctype, textIn };
  }

  #begin(name: string, isEmpty: boolean): Phrase | undefined {
    if (this.#open.length === 0 && !this.isBefore) return { phrase: 'xml-outside' };
    if (this.#open.length < MAX_ELEMENT_DEPTH) {
      this.#elements.push({ name, parents: [...this.#open] });
    }
    this.#open.push(name);
    this.#depth = Math.max(this.#depth, this.#open.length);
    if (isEmpty) this.#open.pop();
    return undefined;
  }

  #end(name: string): Phrase | undefined {
    const open = this.#open.pop();
    if (open === name) return undefined;
    return open === undefined
      ? { phrase: 'xml-not-opened', params: { name: quote(name) } }
      : { phrase: 'xml-not-closed', params: { name: quote(open) } };
  }

  /** CDATA is text too, but nobody takes it for a verb that was forgotten. */
  #text(text: string): Phrase | undefined {
    const parent = this.#open[this.#open.length - 1];
    const isSection = text.startsWith('<![CDATA[');
    if (parent === undefined) {
      return isSection || /[^ \t\r\n]/.test(text) ? { phrase: 'xml-outside' } : undefined;
    }
    if (isSection) return undefined;
    const fault = faultOfText(text);
    if (fault === undefined && !isSpace(text)) this.#textIn.add(parent);
    return fault;
  }
}
