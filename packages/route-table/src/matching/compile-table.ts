/** Compiles a table for matching, once, until it changes. */
import { NONE, PatternList } from './pattern-list';
import { parsePattern } from './pattern';
import { PatternNodes } from './pattern-nodes';
import { RouteScope } from './route-scope';
import {
  hasRowKey,
  rowKeyFault,
  unreadableRowAddress,
  type RowFaultCode,
  type RowKey,
} from './row-key';
import { canonicalSipDomain } from '../address/sip-domain';
import { codeOf } from '../findings/findings';
import type { Numbering } from '../numbering/numbering-settings';

/** What matching needs of a table. Rows need not be valid: on the way of a call nothing is validated. */
export interface TableSource {
  readonly routes: readonly unknown[];
  readonly numbering?: Numbering;
}

/** An enabled row that cannot be read: it takes no call, or those to its very address, and they fail. */
export interface SkippedRow {
  readonly index: number;
  /** What cannot be read (`…-unreadable`), or what is wrong with the pattern. */
  readonly code: string;
}

/** A table ready for `matchRoute`. Apart from `skipped` and `numbering` its parts are for matching only. */
export interface CompiledTable {
  readonly skipped: readonly SkippedRow[];
  /** Rows that take no call unless no other row does: disabled ones, and those that cannot be read. In order. */
  readonly absent: readonly number[];
  readonly numbering: Numbering | undefined;
  readonly domains: ReadonlyMap<string, RouteScope>;
  readonly anyDomain: RouteScope;
  readonly patterns: PatternList;
}

/**
 * Reads no more of a row than its key (`RowKey`), and never throws. Of rows that repeat each other
 * (`findDuplicateRoutes`) the first one counts.
 *
 * A row with an address whose `match`, `domain` or `enabled` cannot be read takes the calls to that address which no
 * other exact row for any domain takes, so that they are refused: they do not go to the default route. A row
 * without a readable address, or with a broken pattern, matches nothing: which calls it meant cannot be known. Both
 * are listed in `skipped`.
 */
export function compileTable(source: TableSource): CompiledTable {
  const compiler = new TableCompiler(source.routes.length);
  source.routes.forEach((row, index) => {
    if (hasRowKey(row)) compiler.add(row, index);
    else compiler.addUnreadable(row, index, rowKeyFault(row));
  });
  compiler.finish();
  const { skipped, absent, domains, anyDomain, patterns } = compiler;
  return { skipped, absent, numbering: source.numbering, domains, anyDomain, patterns };
}

class TableCompiler {
  readonly skipped: SkippedRow[] = [];
  readonly absent: number[] = [];
  readonly patterns: PatternList;
  readonly anyDomain: RouteScope;
  readonly domains = new Map<string, RouteScope>();
  private readonly nodes = new PatternNodes();
  /** By domain as it is written; undefined if it is not one. */
  private readonly scopes = new Map<string, RouteScope | undefined>();
  private readonly unreadable: { readonly address: string; readonly index: number }[] = [];

  constructor(size: number) {
    this.patterns = new PatternList(size);
    this.anyDomain = new RouteScope(this.patterns, this.nodes);
    this.scopes.set('', this.anyDomain);
  }

  add(row: RowKey, index: number): void {
    const { address, match = 'exact', domain = '' } = row;
    if (!this.scopes.has(domain)) this.scopes.set(domain, this.scopeOf(domain));
    const scope = this.scopes.get(domain);
    if (scope === undefined) {
      this.addUnreadable(row, index, 'domain-unreadable');
    } else if (match === 'exact') {
      scope.exact.add(address, index);
    } else {
      const entry = this.patterns.add(index, address, match === 'prefix');
      if (entry === NONE) this.skipPattern(address, index);
      else if (this.patterns.beginsWithPlus(entry)) scope.plusPatterns.add(entry);
      else scope.otherPatterns.add(entry);
    }
  }

  addUnreadable(row: unknown, index: number, fault: RowFaultCode | undefined): void {
    this.absent.push(index);
    if (fault === undefined) return;
    this.skip(index, fault);
    const address = unreadableRowAddress(row);
    if (address !== undefined) this.unreadable.push({ address, index });
  }

  /** Rows that cannot be read come last: of rows with one address the first that was added counts. */
  finish(): void {
    for (const { address, index } of this.unreadable) this.anyDomain.exact.add(address, index);
  }

  private skip(index: number, code: string): void {
    this.skipped.push({ index, code });
  }

  private skipPattern(text: string, index: number): void {
    const parsed = parsePattern(text);
    const [fault] = parsed.kind === 'failed' ? parsed.faults : [];
    if (fault !== undefined) this.skip(index, codeOf(fault.text));
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
