/** Reads XML strictly, with saxes. */
import type * as Saxes from 'saxes';

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
      readonly hasDoctype: boolean;
      /** Names of elements that hold text other than space. */
      readonly textIn: ReadonlySet<string>;
    }
  /** The first fault; `line` counts from 1. */
  | { readonly kind: 'failed'; readonly line: number; readonly reason: string };

/** Deeper elements are counted, not listed (assumed: TwiML needs six levels). */
export const MAX_ELEMENT_DEPTH = 50;

/** The elements of a document in order, or why it is not well-formed (XML 1.0). Never throws. */
export function parseXml(document: string): XmlOutline {
  const { SaxesParser } = loadSaxes();
  const parser = new SaxesParser();
  const elements: XmlStart[] = [];
  const open: string[] = [];
  const textIn = new Set<string>();
  let depth = 0;
  let hasDoctype = false;
  let failed: XmlOutline | undefined;
  parser.on('error', (error) => {
    failed ??= {
      kind: 'failed',
      line: parser.line,
      reason: error.message.replace(/^[0-9]+:[0-9]+: /, '').replace(/\.$/, ''),
    };
  });
  parser.on('doctype', () => {
    hasDoctype = true;
  });
  parser.on('opentag', ({ name }) => {
    if (open.length < MAX_ELEMENT_DEPTH) elements.push({ name, parents: [...open] });
    open.push(name);
    depth = Math.max(depth, open.length);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const parent = open[open.length - 1];
    if (parent !== undefined && text.trim() !== '') textIn.add(parent);
  });
  parser.write(document).close();
  return failed ?? { kind: 'parsed', elements, depth, hasDoctype, textIn };
}

/** Loaded when first asked for: most tables have no raw TwiML, and a call must not pay for what it does not use. */
function loadSaxes(): typeof Saxes {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the package
  return require('saxes') as typeof Saxes;
}
