/** Links that lead nowhere: files that are not there, headings that are not in them, addresses with a fault. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root, type Document } from './read-document';

/** Nobody outside is asked: an external link is held to its form. */
export function brokenLinks(document: Document, all: readonly Document[]): readonly string[] {
  return document.links.filter((link) => !leadsSomewhere(link, document, all));
}

function leadsSomewhere(link: string, { path }: Document, all: readonly Document[]): boolean {
  if (/^[a-z]+:/i.test(link)) return link.startsWith('https://') && URL.canParse(link);
  const [file = '', anchor] = decodeURI(link).split('#');
  const target = file === '' ? path : normalize(join(dirname(path), file)).replace(/\/$/, '');
  if (!existsSync(join(root, target))) return false;
  if (anchor === undefined) return true;
  const document = all.find((each) => each.path === target);
  return document?.anchors.includes(anchor) === true;
}
