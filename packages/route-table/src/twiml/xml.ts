/** Writes XML that is always well-formed, whatever the texts in it hold. */

/** An element as data. Attributes that are undefined are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Names of elements and attributes must come from code, never from a table or a call. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** A whole TwiML document with these verbs. */
export function twimlDocument(...verbs: readonly XmlElement[]): string {
  return XML_DECLARATION + writeXml(element('Response', {}, ...verbs));
}

function writeXml({ name, attributes, children }: XmlElement): string {
  let start = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${attribute}="${escapeAttribute(String(value))}"`;
  }
  const content = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : writeXml(child)))
    .join('');
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** What XML 1.0 §2.2 does not allow, halves of surrogate pairs among it. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ALL_ILLEGAL = new RegExp(ILLEGAL, 'gu');

export function hasIllegalXml(text: string): boolean {
  return ILLEGAL.test(text);
}

/** Where the first of them is, or -1. */
export function indexOfIllegalXml(text: string): number {
  return text.search(ILLEGAL);
}

/** The text without the characters that no XML document can hold, not even escaped. */
export function dropIllegalXml(text: string): string {
  return text.replace(ALL_ILLEGAL, '');
}

function escapeText(text: string): string {
  return dropIllegalXml(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#xD;');
}

/** Line ends and tabs too: a parser would make plain spaces of them (XML 1.0 §3.3.3). */
function escapeAttribute(text: string): string {
  return dropIllegalXml(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#x9;')
    .replace(/\n/g, '&#xA;')
    .replace(/\r/g, '&#xD;');
}
