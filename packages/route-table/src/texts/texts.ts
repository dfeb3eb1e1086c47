/** What a language is: the same texts as in English, in its own words. */
import type { english } from './en';
import type { ParamNames } from './fill-text';

type English = typeof english;

/** Name of a finding's text: its code, and what tells apart texts of one code: `not-an-object:route`. */
export type FindingText = keyof English['findings'];
export type PhraseName = keyof English['phrases'];
export type FieldName = keyof English['fields'];
export type UnitName = keyof English['units'];
/** Name of a text that says how a plan is read. */
export type ReadingText = keyof English['reading'];

export interface FieldWords {
  /** Name of the field, as a form shows it. */
  readonly label: string;
  /** One sentence: what the field does. */
  readonly help: string;
  /** Whether sentences say `are` of it. */
  readonly plural?: boolean;
}

export interface TypeWords {
  /** What it is called in a table of routes. */
  readonly name: string;
  /** What it is called where one is chosen. */
  readonly label: string;
  /** One sentence: what happens to the call. */
  readonly help: string;
}

/** All texts of this package in one language. A text that is missing is an error of types. */
export interface Texts {
  /** BCP 47: whose rules of plural count. */
  readonly language: string;
  /** How a date is written, of `year` with four digits, `month` and `day` with two. */
  readonly date: string;
  readonly findings: Readonly<Record<FindingText, string>>;
  readonly phrases: Readonly<Record<PhraseName, string>>;
  readonly addresses: Readonly<Record<keyof English['addresses'], string>>;
  readonly units: Readonly<Record<UnitName, string>>;
  readonly reading: Readonly<Record<ReadingText, string>>;
  readonly types: Readonly<Record<keyof English['types'], TypeWords>>;
  readonly fields: Readonly<Record<FieldName, FieldWords>>;
}

/** What goes into a text: as it is, or in the words of the language. */
export type TextParam =
  | string
  | number
  | { readonly field: FieldName }
  | { readonly unit: UnitName }
  /** A date, in days since 1970-01-01. */
  | { readonly date: number }
  | Phrase
  | readonly TextParam[];

export interface Phrase {
  readonly phrase: PhraseName;
  readonly params?: TextParams;
}

export type TextParams = Readonly<Record<string, TextParam>>;

/** Every parameter that the English text has. */
export type ReadingParams<Text extends ReadingText> = {
  readonly [Name in ParamNames<English['reading'][Text]>]: TextParam;
};
export type FindingParams<Text extends FindingText> = {
  readonly [Name in ParamNames<English['findings'][Text]>]: TextParam;
};
