/** Phrases that a native reader stumbles over, each with what to write instead. */

export interface StiffPhrase {
  readonly found: RegExp;
  readonly instead: string;
}

/** Found in comments, texts, documents and test titles. The regular expressions are global. */
export const stiffPhrases: readonly StiffPhrase[] = [
  { found: /\b(?<!-)(?:stands?|stood)\b(?!-)/gi, instead: 'is, contains, means, replaces' },
  {
    found: /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b)[a-z]/gi,
    instead: 'is not a',
  },
  { found: /\banew\b/gi, instead: 'again' },
  { found: /\bby (?:itself|themselves)\b/gi, instead: 'automatically, on its own, alone' },
  { found: /\b(?:is|are|was|were) to be\b/gi, instead: 'must be' },
  { found: /\bfor as long as\b/gi, instead: 'while, until' },
  { found: /\b(?:go|goes|gone|going) on with\b/gi, instead: 'continue' },
  {
    found:
      /\b(?:undefined|empty|false|true|none|throws|rejects|nothing) where\b|\bwhere (?:there (?:is|are)|(?:it|they) (?:does|do|has|have|can)|nothing|none|nobody)\b/gi,
    instead: 'if',
  },
  { found: /\bthe wished\b|\bwished for\b/gi, instead: 'the one that was asked for' },
  { found: /\bpassed over\b/gi, instead: 'skipped' },
  { found: /\bleft lying\b/gi, instead: 'abandoned' },
  { found: /\bfor ever\b/gi, instead: 'forever' },
  { found: /\bgone over\b/gi, instead: 'overridden' },
  { found: /\bnot known any ?more\b/gi, instead: 'no longer known' },
  { found: /\balso where\b/gi, instead: 'even if' },
  { found: /\b(?:that|which|it) (?:is|are) none\b/gi, instead: 'is not one' },
  { found: /\b(?:has|have) not (?:the|an?|any)\b/gi, instead: 'does not have' },
  { found: /\bmend(?:s|ed|ing)\b/gi, instead: 'fix, repair' },
  { found: /\b(?:made|draft|publish|table) out of an?\b/gi, instead: 'from' },
  { found: /\b(?:thereof|therein|whereof|hereby)\b/gi, instead: 'of it, in it' },
];
