/** The routes of one SIP domain, or those for calls to any domain. */
import { ExactRows } from './exact-rows';
import { E164Index } from './e164-index';
import type { PatternList } from './pattern-list';
import type { PatternNodes } from './pattern-nodes';
import { PatternTrie } from './pattern-trie';
import type { Numbering } from '../numbering/numbering-settings';

export class RouteScope {
  readonly exact = new ExactRows();
  /** Patterns that begin with a literal `+`, which are compared with E.164 numbers. */
  readonly plusPatterns: PatternTrie;
  /** All others, which are compared with what was dialled. */
  readonly otherPatterns: PatternTrie;

  private e164Index: E164Index | undefined;

  constructor(patterns: PatternList, nodes: PatternNodes) {
    this.plusPatterns = new PatternTrie(patterns, nodes);
    this.otherPatterns = new PatternTrie(patterns, nodes);
  }

  /** Exact rows whose address means the number with the parameters behind it; what it takes is made when it is first needed. */
  exactByE164(meaning: string, numbering: Numbering): readonly number[] {
    this.e164Index ??= new E164Index(this.exact, numbering);
    return this.e164Index.find(meaning);
  }
}
