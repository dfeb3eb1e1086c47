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
  { found: /\b(?:thereof|therein|whereof|hereby)\b/gi, instead: 'of it, in it' },
];
