/** Reads a TwiML document strictly into a tree. Pure. */
import { SaxesParser } from 'saxes';

export interface TwimlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, without space around it. */
  readonly text: string;
  readonly children: readonly TwimlElement[];
}

export type TwimlReading =
  | { readonly kind: 'twiml'; readonly response: TwimlElement }
  | { readonly kind: 'broken'; readonly reason: string };

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: TwimlElement[];
}

/** Never throws. */
export function parseTwiml(document: string): TwimlReading {
  const parser = new SaxesParser();
  const root: OpenElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  let reason: string | undefined;
  parser.on('error', (error) => {
    reason ??= error.message;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, text: '', children: [] });
  });
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) open.at(-1)?.children.push({ ...closed, text: closed.text.trim() });
  });
  parser.write(document.trimStart()).close();
  const [response] = root.children;
  if (reason !== undefined) return { kind: 'broken', reason };
  if (response?.name !== 'Response') {
    return { kind: 'broken', reason: `its root is ${response?.name ?? 'missing'}, not Response` };
  }
  return { kind: 'twiml', response };
}
