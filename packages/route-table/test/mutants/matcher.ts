/** Ten faults of matching, which its tests must notice. */
import type { Mutant } from './mutant';

export const matcherMutants: readonly Mutant[] = [
  {
    name: 'sees no second place beyond the routes of the domain',
    file: 'src/matching/match-route.ts',
    find: 'if (ranking.second === undefined) rank(',
    replace: 'if (ranking.first === undefined) rank(',
  },
  {
    name: 'compares exact routes with the number where it says the user part',
    file: 'src/matching/match-route.ts',
    find: "add(ranking, routes.exact.find(user), 'exact-user', scope)",
    replace: "add(ranking, routes.exact.find(number), 'exact-user', scope)",
  },
  {
    name: 'compares + patterns with what was dialled although it resolves',
    file: 'src/matching/match-route.ts',
    find: "searchView(best, plusPatterns, wholeE164, 'e164', patterns)",
    replace: "searchView(best, plusPatterns, user, 'e164', patterns)",
  },
  {
    name: 'counts a route that matches two views as first and second',
    file: 'src/matching/best-patterns.ts',
    find: 'entry === best.first ||',
    replace: '',
  },
  {
    name: 'prefers the larger set',
    file: 'src/matching/pattern-set.ts',
    find: 'return a.size - b.size;',
    replace: 'return b.size - a.size;',
  },
  {
    name: 'leaves the patterns of a leaf in the order of rows',
    file: 'src/matching/pattern-growth.ts',
    find: '.sort((a, b) => comparePatterns(a.pattern, b.pattern))',
    replace: '',
  },
  {
    name: 'lets . take no character',
    file: 'src/matching/pattern-trie.ts',
    find: 'this.found(nodes.tail(node, END_FIELD));',
    replace:
      'this.found(nodes.tail(node, END_FIELD));\n      this.found(nodes.tail(node, ONE_OR_MORE_FIELD));',
  },
  {
    name: 'takes the set [+] for no literal +',
    file: 'src/matching/pattern-list.ts',
    find: 'return set.size === 1 && set.bounds[0] === PLUS;',
    replace: 'return false;',
  },
  {
    name: 'lets the last of repeated addresses win',
    file: 'src/matching/exact-rows.ts',
    find: 'if (this.addresses[entry] === address) found',
    replace: 'if (found === NONE && this.addresses[entry] === address) found',
  },
  {
    name: 'looks for every E.164 number by its last six digits',
    file: 'src/matching/e164-index.ts',
    find: ' && !meaning.startsWith(KEEPS_FEWER)',
    replace: '',
  },
  {
    name: 'remembers an address without its domain',
    file: 'src/answer/look-up.ts',
    find: 'const key = `${call.sipDomain?.length ?? -1}:${sipDomain}${to}`;',
    replace: 'const key = to;',
  },
  {
    name: 'remembers addresses without a bound',
    file: 'src/answer/recent.ts',
    find: 'this.old = this.young;',
    replace: 'this.old = new Map([...this.old, ...this.young]);',
  },
];
