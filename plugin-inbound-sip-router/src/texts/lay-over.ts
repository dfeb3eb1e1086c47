/** Lays the texts of another language over the English ones: what it does not have stays English. */
import { paramNames } from 'route-table';

type Json = Readonly<Record<string, unknown>>;

/**
 * `given` comes from outside and may be anything. A text counts if it has the parameters of the English one; what English
 * does not have is left out.
 */
export function layOver<Texts>(english: Texts, given: unknown): Texts {
  // Every text of the result is one of English, or one with the same parameters.
  return laid(english, given) as Texts;
}

function laid(english: unknown, given: unknown): unknown {
  if (typeof english === 'string') {
    return typeof given === 'string' && sameParams(english, given) ? given : english;
  }
  if (!isObject(english)) return english;
  const over = isObject(given) ? given : {};
  if (Array.isArray(english)) return english.map((text, at) => laid(text, over[at]));
  const texts = Object.entries(english).map(([name, text]) => [
    name,
    laid(text, ownOf(over, name)),
  ]);
  // Whether what a label says is one or many depends on the language.
  const isNamed = typeof ownOf(over, 'label') === 'string';
  const plural = isNamed ? { plural: ownOf(over, 'plural') === true } : {};
  return { ...(Object.fromEntries(texts) as Json), ...plural };
}

function sameParams(one: string, other: string): boolean {
  const [names, others] = [paramNames(one), paramNames(other)];
  return names.size === others.size && [...names].every((name) => others.has(name));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function ownOf(value: Json, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined;
}
