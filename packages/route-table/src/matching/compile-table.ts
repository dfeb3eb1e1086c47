/** Compiles a table for matching, once for as long as it does not change. */
import { NONE, PatternList } from './pattern-list';
import { parsePattern } from './pattern';
import { PatternNodes } from './pattern-nodes';
import { RouteScope } from './route-scope';
import { hasRowKey, rowKeyFault, type RowKey } from './row-key';
import { canonicalSipDomain } from '../address/sip-domain';
import type { Numbering } from '../table';
import { quote } from '../findings/untrusted';

/** What matching needs of a table. Rows need not be valid: on the way of a call nothing is validated. */
export interface TableSource {
  readonly routes: readonly unknown[];
  readonly numbering?: Numbering;
}

/** A row that matches nothing though it is enabled. */
export interface SkippedRow {
  readonly index: number;
  readonly code: string;
  readonly message: string;
}

/** A table ready for `matchRoute`. Apart from `skipped` and `numbering` its parts are for matching only. */
export interface CompiledTable {
  readonly skipped: readonly SkippedRow[];
  readonly numbering: Numbering | undefined;
  readonly domains: ReadonlyMap<string, RouteScope>;
  readonly anyDomain: RouteScope;
  readonly patterns: PatternList;
}

/**
 * Reads no more of a row than its key (`RowKey`), and never throws. A row that cannot be read matches nothing; of
 * rows that repeat each other (`findDuplicateRoutes`) the first one counts.
 */
export function compileTable(source: TableSource): CompiledTable {
  const compiler = new TableCompiler(source.routes.length);
  source.routes.forEach((row, index) => {
    if (hasRowKey(row)) compiler.add(row, index);
    else compiler.skip(index, rowKeyFault(row));
  });
  const { skipped, domains, anyDomain, patterns } = compiler;
  return { skipped, numbering: source.numbering, domains, anyDomain, patterns };
}

class TableCompiler {
  readonly skipped: SkippedRow[] = [];
  readonly patterns: PatternList;
  readonly anyDomain: RouteScope;
  readonly domains = new Map<string, RouteScope>();
  private readonly nodes = new PatternNodes();
  /** By domain as it is written; undefined where it is none. */
  private readonly scopes = new Map<string, RouteScope | undefined>();

  constructor(size: number) {
    this.patterns = new PatternList(size);
    this.anyDomain = new RouteScope(this.patterns, this.nodes);
    this.scopes.set('', this.anyDomain);
  }

  add({ address, match = 'exact', domain = '' }: RowKey, index: number): void {
    if (!this.scopes.has(domain)) this.scopes.set(domain, this.scopeOf(domain));
    const scope = this.scopes.get(domain);
    if (scope === undefined) {
      const message = `The domain ${quote(domain)} is not the label of a SIP domain.`;
      this.skip(index, { code: 'domain-unreadable', message });
    } else if (match === 'exact') {
      scope.exact.add(address, index);
    } else {
      const entry = this.patterns.add(index, address, match === 'prefix');
      if (entry === NONE) this.skipPattern(address, index);
      else if (this.patterns.beginsWithPlus(entry)) scope.plusPatterns.add(entry);
      else scope.otherPatterns.add(entry);
    }
  }

  skip(index: number, fault: { code: string; message: string } | undefined): void {
    if (fault !== undefined) this.skipped.push({ index, code: fault.code, message: fault.message });
  }

  private skipPattern(text: string, index: number): void {
    const parsed = parsePattern(text);
    if (parsed.kind === 'failed') this.skip(index, parsed.issues[0]);
  }

  private scopeOf(domain: string): RouteScope | undefined {
    const label = canonicalSipDomain(domain);
    if (label === undefined) return undefined;
    const known = this.domains.get(label);
    if (known !== undefined) return known;
    const scope = new RouteScope(this.patterns, this.nodes);
    this.domains.set(label, scope);
    return scope;
  }
}
