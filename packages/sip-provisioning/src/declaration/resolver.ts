/** Collects the resources of a declaration, with its templates filled, and what is wrong on the way. */
import type { Issue } from '../issue';
import { normaliseFields } from '../resources/normalise';
import { keyOf, type DeclaredResource } from '../resources/resource';
import type { Declaration } from './declaration-schema';
import { fillTemplate, scopesOf, type Scope } from './template';

/** Fills one entry in one scope; every text goes through `text`. */
export interface Filling {
  readonly scope: Scope;
  readonly path: Issue['path'];
  /** Undefined stays undefined. */
  text<Value extends string | undefined>(
    value: Value,
    ...field: (string | number)[]
  ): Value | string;
  /** As `text`, and an absolute http or https URL; undefined becomes null: no URL. */
  url(value: string | undefined, field: string): string | null;
}

export class Resolver {
  readonly resources: DeclaredResource[] = [];
  readonly issues: Issue[] = [];
  readonly #paths = new Map<string, Issue['path']>();

  constructor(readonly declaration: Declaration) {}

  add(resource: DeclaredResource): void {
    const key = keyOf(resource);
    const earlier = this.#paths.get(key);
    if (earlier !== undefined) {
      const message = `${key} is declared twice, here and at ${earlier.join('.')}: keep one.`;
      this.issues.push({ code: 'declared-twice', path: resource.path, message });
      return;
    }
    this.#paths.set(key, resource.path);
    this.resources.push({ ...resource, fields: normaliseFields(resource.fields) });
  }

  /** Every filling of an entry: one for each environment it is for. */
  fillings(
    section: 'apps' | 'domains',
    name: string,
    entry: { readonly environments?: readonly string[] | undefined },
  ): Filling[] {
    const path = [section, name];
    for (const each of entry.environments ?? [])
      this.checkEnvironment(each, [...path, 'environments']);
    const scopes = scopesOf(this.declaration, name, entry);
    if (scopes.length === 0) {
      const message = `${name} has placeholders, but the declaration has no environment for it: add it under "environments".`;
      this.issues.push({ code: 'no-environment', path, message });
    }
    return scopes.map((scope) => this.filling(scope, path));
  }

  filling(scope: Scope, path: Issue['path']): Filling {
    const text: Filling['text'] = (value, ...field) =>
      value === undefined ? value : fillTemplate(value, scope, [...path, ...field], this.issues);
    return {
      scope,
      path,
      text,
      url: (value, field) => {
        const filled = text(value, field);
        if (filled === undefined) return null;
        if (!isWebUrl(filled)) {
          const message = `"${filled}" is not an absolute http or https URL.`;
          this.issues.push({ code: 'invalid-url', path: [...path, field], message });
        }
        return filled;
      },
    };
  }

  checkEnvironment(name: string, path: Issue['path']): void {
    const known = Object.keys(this.declaration.environments ?? {});
    if (known.includes(name)) return;
    const message = `There is no environment "${name}": declared are ${known.join(', ') || 'none'}.`;
    this.issues.push({ code: 'unknown-environment', path, message });
  }
}

/** The SID that the entry names for this filling. */
export function sidFor(
  sid: string | Readonly<Record<string, string>> | undefined,
  scope: Scope,
): { readonly sid?: string } {
  const chosen = typeof sid === 'object' ? sid[scope.environment ?? ''] : sid;
  return chosen === undefined ? {} : { sid: chosen };
}

function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+/i.test(text) && URL.canParse(text);
}
