/** Reads XML into a tree, strictly, and throws if it is not well-formed. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text of the element itself, unescaped. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

export function readXml(document: string): XmlNode {
  const parser = new SaxesParser();
  const top: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('opentag', ({ name, attributes }) => {
    const node: OpenNode = { name, attributes: { ...attributes }, children: [], text: '' };
    open[open.length - 1]?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open[open.length - 1];
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(document).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('The document has no root element.');
  return root;
}

/** The first element of a name, wherever it is. */
export function findElement(node: XmlNode, name: string): XmlNode | undefined {
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
