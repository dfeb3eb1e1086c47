/** Which form a language has for a number. */

/** Kept: a set of rules takes longer to make than to use. */
const rules = new Map<string, Intl.PluralRules>();

/** `one`, `other`, or another category of Intl.PluralRules; `language` is a BCP 47 tag. */
export function pluralCategory(count: number, language: string): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(count);
}
