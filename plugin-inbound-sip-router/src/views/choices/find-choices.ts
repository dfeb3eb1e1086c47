/** What can be chosen, and what of it a search leaves. */

export interface Choice {
  /** What the field holds if this is chosen. */
  readonly value: string;
  readonly name: string;
  /** Told beside the name, and searched too. */
  readonly detail?: string;
}

/** A phone number that is being typed, once its separators are gone. */
const NUMBER = /^\+?\d{3,}$/;
const SEPARATORS = /[\s().-]/g;

/** Every word of the search is in name, value or detail; names that begin with the search come first. */
export function findChoices<One extends Choice>(
  choices: readonly One[],
  search: string,
): readonly One[] {
  const text = search.trim().toLowerCase();
  if (text === '') return choices;
  const words = text.split(/\s+/);
  const bare = text.replace(SEPARATORS, '');
  const found = choices.filter(({ name, value, detail = '' }) => {
    const all = `${name} ${value} ${detail}`.toLowerCase();
    return words.every((word) => all.includes(word)) || (NUMBER.test(bare) && all.includes(bare));
  });
  const begins = ({ name }: One) => name.toLowerCase().startsWith(text);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

/** The only one of that name or value, in capitals or small letters. */
export function choiceNamed<One extends Choice>(
  choices: readonly One[],
  written: string,
): One | undefined {
  const text = written.trim().toLowerCase();
  const [only, another] = choices.filter(({ name, value }) =>
    [name, value].some((each) => each.toLowerCase() === text),
  );
  return another ? undefined : only;
}
