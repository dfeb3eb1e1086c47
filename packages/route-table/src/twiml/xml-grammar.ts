/** Says why a piece of a document is not XML 1.0 (fifth edition): a tag, a section, or text. */
/* eslint-disable no-misleading-character-class -- the ranges of the grammar hold marks and joiners on purpose */
import { quote } from '../findings/untrusted';
import type { Phrase } from '../texts/texts';
import { hasIllegalXml } from './xml';

/** §2.3, NameStartChar and the rest of NameChar. */
const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const SPACE = '[ \\t\\r\\n]';
const ATTRIBUTE = `(${NAME})${SPACE}*=${SPACE}*("[^<"]*"|'[^<']*')`;

const START_TAG = new RegExp(`^<${NAME}(?:${SPACE}+${ATTRIBUTE})*${SPACE}*/?>$`, 'u');
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'gu');
const END_TAG = new RegExp(`^</${NAME}${SPACE}*>$`, 'u');
const INSTRUCTION = new RegExp(`^<\\?(?!xml[ \\t\\r\\n?])${NAME}(?:${SPACE}[^]*)?\\?>$`, 'iu');
const EQUALS = `${SPACE}*=${SPACE}*`;
const quoted = (value: string) => `(?:"${value}"|'${value}')`;
const DECLARATION = new RegExp(
  `^<\\?xml${SPACE}+version${EQUALS}${quoted('1\\.[0-9]+')}` +
    `(?:${SPACE}+encoding${EQUALS}${quoted('[A-Za-z][A-Za-z0-9._-]*')})?` +
    `(?:${SPACE}+standalone${EQUALS}${quoted('(?:yes|no)')})?${SPACE}*\\?>$`,
);

/** §4.1 and §4.6; others would have to be declared in a document type. */
const REFERENCE = /&(?:(?:amp|lt|gt|quot|apos|#([0-9]+)|#x([0-9A-Fa-f]+));)?/g;
const LAST_CODE_POINT = 0x10ffff;

export function faultOfStartTag(tag: string, name: string): Phrase | undefined {
  if (!START_TAG.test(tag)) return { phrase: 'xml-tag', params: { name: quote(name) } };
  const names = new Set<string>();
  for (const [, attribute = '', value = ''] of tag.matchAll(ATTRIBUTES)) {
    if (names.has(attribute)) return { phrase: 'xml-twice', params: { name: quote(attribute) } };
    names.add(attribute);
    if (hasLooseAmpersand(value)) return { phrase: 'xml-ampersand' };
  }
  return undefined;
}

export function faultOfEndTag(tag: string, name: string): Phrase | undefined {
  return END_TAG.test(tag) ? undefined : { phrase: 'xml-tag', params: { name: quote(name) } };
}

/** A comment or an instruction; at the beginning of a document also its declaration. */
export function faultOfSection(section: string, isFirst: boolean): Phrase | undefined {
  if (section.startsWith('<!--')) {
    const end = section.indexOf('--', '<!--'.length);
    return end === section.length - '-->'.length ? undefined : { phrase: 'xml-comment' };
  }
  if (INSTRUCTION.test(section) || (isFirst && DECLARATION.test(section))) return undefined;
  return { phrase: 'xml-instruction' };
}

export function faultOfText(text: string): Phrase | undefined {
  if (hasLooseAmpersand(text)) return { phrase: 'xml-ampersand' };
  return text.includes(']]>') ? { phrase: 'xml-section-end' } : undefined;
}

/** Whether there is no more in a text than space, written as it is or as a reference. */
export function isSpace(text: string): boolean {
  return text.replace(REFERENCE, characterOf).trim() === '';
}

function hasLooseAmpersand(text: string): boolean {
  for (const [reference, decimal, hexadecimal] of text.matchAll(REFERENCE)) {
    const character = characterOf(reference, decimal, hexadecimal);
    if (character === '&' || hasIllegalXml(character)) return true;
  }
  return false;
}

/** What a reference to a character says; of others a character like any. */
function characterOf(reference: string, decimal?: string, hexadecimal?: string): string {
  if (decimal === undefined && hexadecimal === undefined) return reference === '&' ? '&' : 'x';
  const code = parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '\0';
}
