/** Finds the operation that a method and a path mean. */

export interface PathTemplate {
  readonly name: string;
  readonly method: string;
  /** With `{Name}` for parameters: `/v1/Services/{Sid}`. */
  readonly path: string;
}

export type RouteMatch =
  | {
      readonly kind: 'operation';
      readonly name: string;
      readonly pathParameters: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'unknown-method' }
  | { readonly kind: 'unknown-path' };

interface CompiledTemplate {
  readonly template: PathTemplate;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Matches literal text before parameters, so that `/Users/Me` is not `/Users/{Sid}`. */
export class RouteMatcher {
  readonly #templates: readonly CompiledTemplate[];

  constructor(templates: readonly PathTemplate[]) {
    this.#templates = templates
      .map(compileTemplate)
      .sort((a, b) => literalLength(b) - literalLength(a));
  }

  match(method: string, path: string): RouteMatch {
    let isPathKnown = false;
    for (const { template, pattern, names } of this.#templates) {
      const found = pattern.exec(path);
      if (!found) continue;
      isPathKnown = true;
      if (template.method.toLowerCase() !== method.toLowerCase()) continue;
      const values = names.map((name, index) => [name, decode(found[index + 1] ?? '')]);
      return {
        kind: 'operation',
        name: template.name,
        pathParameters: Object.fromEntries(values) as Record<string, string>,
      };
    }
    return isPathKnown ? { kind: 'unknown-method' } : { kind: 'unknown-path' };
  }
}

function compileTemplate(template: PathTemplate): CompiledTemplate {
  const names: string[] = [];
  const source = template.path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(part.slice(1, -1));
      return '([^/]+?)';
    })
    .join('');
  return { template, pattern: new RegExp(`^${source}$`), names };
}

function literalLength({ template }: CompiledTemplate): number {
  return template.path.replace(/\{[^}]+\}/g, '').length;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
