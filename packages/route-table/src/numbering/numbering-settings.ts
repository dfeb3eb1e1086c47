/** The settings by which dialled numbers are read. */

/** How dialled digits become E.164 numbers. Absent from a table: they do not, user parts are compared as they come. */
export interface Numbering {
  /** ISO 3166-1 alpha-2 country whose national numbers are understood, such as `US`. */
  readonly defaultCountry: string;
  /** What callers dial before a country code, such as `['011', '00']`. */
  readonly internationalPrefixes?: readonly string[];
  /** Whether digits that begin with a foreign country code, without `+`, are read as E.164. Absent means false. */
  readonly bareE164?: boolean;
}
