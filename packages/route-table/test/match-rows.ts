/** Rows in short, and which of them a call comes to. */
import { viewsOf } from './matching-arbitraries';
import type { ReferenceRow } from './reference-matcher';
import { compileTable } from '../src/matching/compile-table';
import { matchRoute } from '../src/matching/match-route';
import type { Numbering } from '../src/numbering/numbering-settings';

export const US: Numbering = { defaultCountry: 'US', internationalPrefixes: ['011'] };

export function exact(address: string, domain?: string): ReferenceRow {
  return domain === undefined ? { address } : { address, domain };
}

export function prefix(address: string, domain?: string): ReferenceRow {
  return { ...exact(address, domain), match: 'prefix' };
}

export function pattern(address: string, domain?: string): ReferenceRow {
  return { ...exact(address, domain), match: 'pattern' };
}

/** Matches a call to `user` or `user@domain`. */
export function match(routes: readonly ReferenceRow[], to: string, numbering?: Numbering) {
  const [user = '', domain] = to.split('@');
  const table = numbering === undefined ? { routes } : { routes, numbering };
  return matchRoute(compileTable(table), viewsOf(table, { user, domain }));
}

/** The addresses that came first and second. */
export function places(routes: readonly ReferenceRow[], to: string, numbering?: Numbering) {
  const first = match(routes, to, numbering);
  if (first.kind === 'default') return ['default'];
  const { second } = first;
  const name = (index: number) => routes[index]?.address;
  return [name(first.index), second.kind === 'default' ? 'default' : name(second.index)];
}
