/** Makes of texts what the views use: a text as it is, a function where parameters go in. */
import { fillText, pluralCategory, type ParamNames } from 'route-table';

/** Parameters with a form for one value may be left out; what counts must be a number. */
type ParamOf<Text extends string, Name extends string> = Text extends `${string}{${Name}?=${string}`
  ? string | number | undefined
  : Text extends `${string}{${Name}?${string}`
    ? number
    : string | number;

type Params<Text extends string> = {
  readonly [Name in ParamNames<Text> & string]: ParamOf<Text, Name>;
};

/** Texts in English decide which parameters there are: other languages have the same. */
export type Spoken<Texts> = Texts extends string
  ? [ParamNames<Texts>] extends [never]
    ? string
    : (params: Params<Texts>) => string
  : { readonly [Key in keyof Texts]: Spoken<Texts[Key]> };

/** For texts of which only some have parameters. */
export function sayWith<Given>(text: string | ((params: Given) => string), params: Given): string {
  return typeof text === 'string' ? text : text(params);
}

interface TextTree {
  readonly [key: string]: string | TextTree | readonly (string | TextTree)[];
}

export interface Speech {
  /** BCP 47: how numbers are written. */
  readonly locale: string;
  /** BCP 47: whose rules of plural count. */
  readonly language: string;
}

/** `texts` has the parameters of `Texts`: English itself, or what was laid over it. */
export function speak<Texts>(texts: object, speech: Speech): Spoken<Texts> {
  const numbers = new Intl.NumberFormat(speech.locale);
  // Texts are data: what has parameters in English has the same ones here.
  return spoken(texts as TextTree, numbers, speech.language) as Spoken<Texts>;
}

type Param = string | number | undefined;

function spoken(texts: TextTree[string], numbers: Intl.NumberFormat, language: string): unknown {
  if (typeof texts !== 'string') {
    const entries = Object.entries(texts).map(([key, text]: [string, TextTree[string]]) => [
      key,
      spoken(text, numbers, language),
    ]);
    return Array.isArray(texts)
      ? entries.map(([, text]) => text)
      : (Object.fromEntries(entries) as unknown);
  }
  if (!texts.includes('{')) return texts;
  return (params: Readonly<Record<string, Param>>) =>
    fillText(texts, {
      say: (name) => {
        const param = params[name] ?? '';
        return typeof param === 'number' ? numbers.format(param) : param;
      },
      exactly: (name) => String(params[name] ?? ''),
      category: (name) => {
        const param = params[name];
        return typeof param === 'number' ? pluralCategory(param, language) : 'other';
      },
    });
}
