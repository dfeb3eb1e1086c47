/** That a document is well-formed for us exactly if it is for saxes, a strict parser. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { MAX_ELEMENT_DEPTH, parseXml } from './parse-xml';

/** What saxes finds; undefined if it finds a fault. */
function readBySaxes(document: string) {
  const parser = new SaxesParser();
  const elements: { name: string; parents: readonly string[] }[] = [];
  const open: string[] = [];
  const textIn = new Set<string>();
  let [depth, hasDoctype, hasFault] = [0, false, false];
  parser.on('error', () => (hasFault = true));
  parser.on('doctype', () => (hasDoctype = true));
  parser.on('opentag', ({ name }) => {
    if (open.length < MAX_ELEMENT_DEPTH) elements.push({ name, parents: [...open] });
    open.push(name);
    depth = Math.max(depth, open.length);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const parent = open[open.length - 1];
    if (parent !== undefined && text.trim() !== '') textIn.add(parent);
  });
  parser.write(document).close();
  return hasFault ? undefined : { kind: 'parsed', elements, depth, hasDoctype, textIn };
}

const pieces = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<b c="d">',
    '<b c=\'d\' e = "f"/>',
    '</b>',
    '</b >',
    '<a/>',
    '<',
    '>',
    '/',
    '</',
  ],
  ...[
    'a',
    'b',
    ' ',
    '\n',
    '\t',
    '"',
    "'",
    '=',
    'c="',
    '&',
    ';',
    '&amp;',
    '&lt;',
    '&nbsp;',
    '&#32;',
  ],
  ...[
    '&#x41;',
    '&#0;',
    '&#xFFFE;',
    '&#x110000;',
    '&#99999999999999999999;',
    '&#x;',
    '&#',
    '<!--',
    '-->',
  ],
  ...['--', '-', '<![CDATA[', ']]>', ']', '<?', '?>', '<?p q?>', '<?xml-p?>', '<?XML q?>', '<?xml'],
  ...[
    '<?xml version="1.0"?>',
    ' version="1.0"',
    ' encoding="utf-8"',
    ' standalone="yes"',
    '<é:·/>',
  ],
  ...[
    '\u0001',
    '😀',
    '\uFFFE',
    '\u00A0',
    '\u2028',
    '.',
    '0',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
  ],
  ...[
    '<a b="<"/>',
    '<a b="&"/>',
    '<a b/>',
    '<a b=c/>',
    '<-a/>',
    '<a.b-c:d/>',
    '<a  />',
    '</a/>',
    '<a b="]]>>"/>',
  ],
);
const joined = (most: number) =>
  fc.array(pieces, { maxLength: most }).map((parts) => parts.join(''));

test.each([
  ['pieces in any order', joined(6)],
  ['pieces in an element', joined(5).map((inside) => `<r>${inside}</r>`)],
  ['pieces in a tag', joined(4).map((inside) => `<r ${inside}/>`)],
  ['pieces before and after', fc.tuple(joined(2), joined(2)).map(([a, b]) => `${a}<r/>${b}`)],
  ['pieces behind a declaration', joined(4).map((more) => `<?xml version="1.0"?>${more}<r/>`)],
  ['pieces in a declaration', joined(3).map((more) => `<?xml version="1.0"${more}?><r/>`)],
])('%s', (_title, documents) => {
  fc.assert(
    fc.property(documents, (document) => {
      const outline = parseXml(document);
      expect(outline.kind === 'parsed' ? outline : undefined).toEqual(readBySaxes(document));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['<r>\n<a></r>', 2, { phrase: 'xml-not-closed', params: { name: '"a"' } }],
  ['<r/>\n</a>', 2, { phrase: 'xml-not-opened', params: { name: '"a"' } }],
  ['<r>\n\n<a b=c/></r>', 3, { phrase: 'xml-tag', params: { name: '"a"' } }],
  ['<r>&</r>', 1, { phrase: 'xml-ampersand' }],
  ['<r>\n<a', 2, { phrase: 'xml-does-not-end' }],
  ['<r/>\n<r/>', 2, { phrase: 'xml-outside' }],
  ['<r>\n\uD800</r>', 2, { phrase: 'xml-not-allowed' }],
  ['', 1, { phrase: 'xml-no-element' }],
  ['<r a="" a=""/>', 1, { phrase: 'xml-twice', params: { name: '"a"' } }],
])('%j is told apart', (document, line, reason) => {
  expect(parseXml(document)).toEqual({ kind: 'failed', line, reason });
});

test('nothing behind a document type is read', () => {
  expect(parseXml('<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>')).toMatchObject({
    kind: 'parsed',
    hasDoctype: true,
  });
});
