/** The routes of a table that compete for calls: those of one domain, or those for any, without repetitions. */
import type { TableSource } from './compile-table';
import { exactAddress } from './exact-rows';
import { parsePattern, prefixPattern, type Pattern } from './pattern';
import { normalForm } from './pattern-text';
import { hasRowKey, type RowKey } from './row-key';
import { canonicalSipDomain } from '../address/sip-domain';

export interface RouteGroup {
  /** Canonical label, or undefined for calls to any domain. */
  readonly domain: string | undefined;
  /** Rows by address, unescaped. */
  readonly exact: Map<string, number>;
  /** Prefixes and patterns by normal form. */
  readonly patterns: Map<string, { readonly index: number; readonly pattern: Pattern }>;
}

/** A row that repeats an earlier one. */
export interface Repetition {
  readonly index: number;
  readonly repeats: number;
  readonly domain: string | undefined;
}

export interface GroupedRoutes {
  readonly groups: readonly RouteGroup[];
  readonly repetitions: readonly Repetition[];
}

/** Rows that cannot be read and disabled ones are left out. */
export function groupRoutes({ routes }: TableSource): GroupedRoutes {
  const groups = new Map<string | undefined, RouteGroup>();
  const repetitions: Repetition[] = [];
  routes.forEach((row, index) => {
    if (!hasRowKey(row)) return;
    const domain = row.domain ? canonicalSipDomain(row.domain) : undefined;
    if (domain === undefined && row.domain) return;
    const group = groups.get(domain) ?? { domain, exact: new Map(), patterns: new Map() };
    groups.set(domain, group);
    const repeats = addToGroup(group, row, index);
    if (repeats !== undefined) repetitions.push({ index, repeats, domain });
  });
  return { groups: [...groups.values()], repetitions };
}

/** Answers with the row that means the same, if there is one. */
function addToGroup({ exact, patterns }: RouteGroup, key: RowKey, index: number) {
  const { address, match = 'exact' } = key;
  if (match === 'exact') {
    const called = exactAddress(address);
    const earlier = exact.get(called);
    if (earlier === undefined) exact.set(called, index);
    return earlier;
  }
  const pattern = match === 'prefix' ? prefixPattern(address) : wellFormed(address);
  if (pattern === undefined) return undefined;
  const form = normalForm(pattern);
  const earlier = patterns.get(form)?.index;
  if (earlier === undefined) patterns.set(form, { index, pattern });
  return earlier;
}

function wellFormed(text: string): Pattern | undefined {
  const parsed = parsePattern(text);
  return parsed.kind === 'parsed' ? parsed.pattern : undefined;
}
