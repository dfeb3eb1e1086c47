/** The two most specific of all patterns that match one call, whichever of its views they match. */
import { NONE, type PatternList } from './pattern-list';
import type { PatternTrie } from './pattern-trie';

/** What of the call was compared: the full user part, the dialled number, or the E.164 form of that. */
export type ComparedView = 'user' | 'number' | 'e164';

/** Entries, or `NONE`, and the views of the call that they match. */
export interface BestPatterns {
  first: number;
  firstView: ComparedView;
  second: number;
  secondView: ComparedView;
}

export function noPatterns(): BestPatterns {
  return { first: NONE, firstView: 'user', second: NONE, secondView: 'user' };
}

/** Adds what the trie finds. An entry that matches several views counts once, with the view that is searched first. */
export function searchView(
  best: BestPatterns,
  trie: PatternTrie,
  subject: string,
  view: ComparedView,
  patterns: PatternList,
): void {
  trie.search(subject);
  if (best.first === NONE) {
    // Nothing to compare with, as for most calls: the entries come in order.
    best.first = trie.first;
    best.second = trie.second;
    best.firstView = view;
    best.secondView = view;
  } else {
    offer(best, trie.first, view, patterns);
    offer(best, trie.second, view, patterns);
  }
}

function offer(best: BestPatterns, entry: number, view: ComparedView, patterns: PatternList): void {
  if (entry === NONE || entry === best.first || entry === best.second) return;
  if (patterns.compare(entry, best.first) < 0) {
    best.second = best.first;
    best.secondView = best.firstView;
    best.first = entry;
    best.firstView = view;
  } else if (best.second === NONE || patterns.compare(entry, best.second) < 0) {
    best.second = entry;
    best.secondView = view;
  }
}
