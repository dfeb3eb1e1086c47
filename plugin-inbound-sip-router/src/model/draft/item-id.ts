/** The id of a new plan, hours, list or team: readable, never changed, never given twice. */

/** Ids have 24 characters at most; the end makes it different from all others. */
const MAX_SLUG_CHARACTERS = 19;
const RANDOM_CHARACTERS = 4;

/** @param random at least four of `[a-z0-9]`. */
export function itemId(name: string, random: string): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_SLUG_CHARACTERS)
    .replace(/-$/, '');
  const end = random.slice(0, RANDOM_CHARACTERS);
  return slug === '' ? end : `${slug}-${end}`;
}
