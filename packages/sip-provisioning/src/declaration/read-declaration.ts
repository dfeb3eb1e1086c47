/** Reads the text of a declaration: the declaration, or all that is wrong with it, at once. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Issue } from '../issue';
import { blankEmergencyAddresses } from './blank-emergency-addresses';
import { declarationSchema, type Declaration } from './declaration-schema';

export type ReadDeclaration =
  | { readonly kind: 'valid'; readonly declaration: Declaration }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

export function readDeclaration(text: string): ReadDeclaration {
  const document = parseDocument(text, { prettyErrors: false, merge: true });
  if (document.errors.length > 0) {
    return {
      kind: 'invalid',
      issues: document.errors.map(({ code, message }) => ({
        code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`,
        path: [],
        message,
      })),
    };
  }
  const blank = blankEmergencyAddresses(document);
  if (blank.length > 0) return { kind: 'invalid', issues: blank };
  const parsed = declarationSchema.safeParse(document.toJS() ?? {}, { reportInput: false });
  if (parsed.success) return { kind: 'valid', declaration: parsed.data };
  return {
    kind: 'invalid',
    issues: parsed.error.issues.map(({ code, path, message }) => ({
      code: code.replaceAll('_', '-'),
      path: path.map((part) => (typeof part === 'number' ? part : String(part))),
      message,
    })),
  };
}

/** Line of the place that an issue names, counted from 1; undefined if the text does not have it. */
export function lineOf(text: string, path: Issue['path']): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return undefined;
}

function offsetOf(document: Document, path: Issue['path']): number | undefined {
  const node: unknown = document.getIn(path, true);
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? (node.range as number[])[0] : undefined;
}
