/** Checks TwiML as people write it: well-formed is a must, known words are not. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { MAX_ELEMENT_DEPTH, parseXml } from './parse-xml';
import type { XmlStart } from './parse-xml';
import { wholeDocument } from './raw-twiml';
import { isKnownElement, suggestElement } from './twiml-vocabulary';

export function checkRawTwiml(raw: string, path: Path, found: Findings): void {
  if (raw.trim() === '') {
    // It worked in the original router.
    warn(found, path, 'twiml-empty', {});
    return;
  }
  const outline = parseXml(wholeDocument(raw));
  if (outline.kind === 'failed') {
    const { line, reason } = outline;
    fault(found, path, 'twiml-not-well-formed', { line, reason });
    return;
  }
  if (outline.hasDoctype) {
    fault(found, path, 'twiml-doctype', {});
  }
  if (outline.depth > MAX_ELEMENT_DEPTH) {
    fault(found, path, 'twiml-too-deep', { limit: MAX_ELEMENT_DEPTH });
    return;
  }
  checkWords(outline.elements.slice(1), path, found);
  if (outline.textIn.has('Response')) {
    warn(found, path, 'twiml-loose-text', {});
  }
}

/** Unknown words worked in the original router, and Twilio adds new ones: each is named once, as a warning. */
function checkWords(elements: readonly XmlStart[], path: Path, found: Findings): void {
  const told = new Set<string>();
  const unknownIn = new Set<string>();
  for (const { name, parents } of elements) {
    const parent = parents[parents.length - 1] ?? '';
    const isInUnknown = parents.some((outer) => unknownIn.has(outer));
    if (isInUnknown || isKnownElement(name, parents)) continue;
    unknownIn.add(name);
    const word = `${parent} ${name}`;
    if (told.has(word)) continue;
    told.add(word);
    const known = suggestElement(name, parent);
    const text = parent === 'Response' ? 'twiml-unknown-verb' : 'twiml-unknown-noun';
    const names = { name: quote(name), parent };
    if (known === undefined) warn(found, path, text, names);
    else warn(found, path, `${text}:known`, { ...names, known });
  }
}
