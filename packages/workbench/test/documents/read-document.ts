/** Reads a Markdown document into what can be checked of it: fenced blocks, links, anchors, tables, inline code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

export interface Block {
  /** `README.md:12` */
  readonly place: string;
  /** Such as `json`; empty if the fence names none. */
  readonly language: string;
  readonly content: string;
  /** Text of the HTML comment right above the block. */
  readonly mark: string;
}

/** Cells as they are written. */
export interface Table {
  readonly place: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Document {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly links: readonly string[];
  /** As GitHub makes them of the headings. */
  readonly anchors: readonly string[];
  readonly inlineCode: readonly string[];
}

type Token = ReturnType<MarkdownIt['parse']>[number];

export const root = join(__dirname, '../../../..');
const markdown = new MarkdownIt({ html: true });

export function readDocument(path: string): Document {
  const text = readFileSync(join(root, path), 'utf8');
  const tokens = markdown.parse(text, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  return {
    path,
    text,
    blocks: tokens.flatMap((token, index) =>
      token.type === 'fence' ? [blockOf(path, token, tokens[index - 1])] : [],
    ),
    tables: tablesOf(path, tokens),
    links: inline.flatMap((token) =>
      token.type === 'link_open' || token.type === 'image'
        ? [token.attrGet('href') ?? token.attrGet('src') ?? '']
        : [],
    ),
    anchors: anchorsOf(tokens),
    inlineCode: inline.flatMap(({ type, content }) => (type === 'code_inline' ? [content] : [])),
  };
}

function blockOf(path: string, fence: Token, before: Token | undefined): Block {
  const comment = before?.type === 'html_block' ? before.content : '';
  return {
    place: `${path}:${(fence.map?.[0] ?? 0) + 1}`,
    language: fence.info.trim(),
    content: fence.content,
    mark: /^<!--\s*([\s\S]*?)\s*-->\s*$/.exec(comment)?.[1] ?? '',
  };
}

function tablesOf(path: string, tokens: readonly Token[]): readonly Table[] {
  const tables: Table[] = [];
  for (const [start, token] of tokens.entries()) {
    if (token.type !== 'table_open') continue;
    const end = tokens.findIndex(({ type }, index) => index > start && type === 'table_close');
    const rows: string[][] = [];
    for (const { type, content } of tokens.slice(start, end)) {
      if (type === 'tr_open') rows.push([]);
      if (type === 'inline') rows[rows.length - 1]?.push(content);
    }
    const [header = [], ...body] = rows;
    tables.push({ place: `${path}:${(token.map?.[0] ?? 0) + 1}`, header, rows: body });
  }
  return tables;
}

function anchorsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const words = (tokens[index + 1]?.children ?? [])
      .filter(({ type }) => type === 'text' || type === 'code_inline')
      .map(({ content }) => content)
      .join('');
    return [
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ];
  });
}
