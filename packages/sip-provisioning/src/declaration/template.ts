/** Fills the placeholders of a declaration: one entry, the same for each environment. */
import type { Issue } from '../issue';
import type { Declaration } from './declaration-schema';

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** One filling of an entry: for an environment, or as it is. */
export interface Scope {
  readonly environment?: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The scopes in which an entry exists: every environment it is for when it has placeholders, else only itself. */
export function scopesOf(
  declaration: Declaration,
  name: string,
  entry: { readonly environments?: readonly string[] | undefined },
): Scope[] {
  if (!hasPlaceholder(name) && !hasPlaceholder(JSON.stringify(entry))) return [{ variables: {} }];
  const all = Object.keys(declaration.environments ?? {});
  const chosen = entry.environments ?? all;
  return all.filter((each) => chosen.includes(each)).map((each) => scopeOf(declaration, each));
}

export function scopeOf(declaration: Declaration, environment: string | undefined): Scope {
  if (environment === undefined) return { variables: {} };
  const declared = declaration.environments?.[environment];
  if (declared === undefined) return { environment, variables: { environment } };
  const baseUrl = declared.baseUrl.replace(/\/+$/, '');
  return { environment, variables: { ...declared.variables, environment, baseUrl } };
}

/** The text with its placeholders filled; an unknown one becomes an issue. */
export function fillTemplate(
  text: string,
  scope: Scope,
  path: Issue['path'],
  issues: Issue[],
): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = Object.entries(scope.variables).find(([known]) => known === name)?.[1];
    if (value !== undefined) return value;
    issues.push(unknownPlaceholder(placeholder, scope, path));
    return placeholder;
  });
}

function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

function unknownPlaceholder(placeholder: string, scope: Scope, path: Issue['path']): Issue {
  const known = Object.keys(scope.variables).map((name) => `{${name}}`);
  const message =
    scope.environment === undefined
      ? `${placeholder} belongs to an environment: name one here with "environment".`
      : `${placeholder} is not known in the environment ${scope.environment}: use ${known.join(', ')}, or add it to its variables.`;
  return { code: 'unknown-placeholder', path, message };
}
