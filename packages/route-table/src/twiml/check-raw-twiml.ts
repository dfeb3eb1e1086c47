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
    const message = 'TwiML is empty: the call is answered and ends. Give TwiML, or use hangup.';
    warn(found, path, 'twiml-empty', message);
    return;
  }
  const outline = parseXml(wholeDocument(raw));
  if (outline.kind === 'failed') {
    const message = `TwiML is not well-formed, line ${outline.line}: ${outline.reason}. Correct the XML.`;
    fault(found, path, 'twiml-not-well-formed', message);
    return;
  }
  if (outline.hasDoctype) {
    const message = 'TwiML has a document type declaration, which Twilio refuses: remove it.';
    fault(found, path, 'twiml-doctype', message);
  }
  if (outline.depth > MAX_ELEMENT_DEPTH) {
    const message = `TwiML has elements more than ${MAX_ELEMENT_DEPTH} levels deep: flatten it.`;
    fault(found, path, 'twiml-too-deep', message);
    return;
  }
  checkWords(outline.elements.slice(1), path, found);
  if (outline.textIn.has('Response')) {
    const message = 'TwiML has text outside of its verbs, which nobody hears: put it into a Say.';
    warn(found, path, 'twiml-loose-text', message);
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
    const hint = known === undefined ? 'check the spelling' : `did you mean ${known}`;
    const [code, what] =
      parent === 'Response' ? ['twiml-unknown-verb', 'verb'] : ['twiml-unknown-noun', 'noun'];
    const message = `TwiML has the unknown ${what} ${quote(name)} in ${parent}: ${hint}.`;
    warn(found, path, code, message);
  }
}
