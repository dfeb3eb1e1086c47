/** Whether a text is a date or a time as spreadsheets write them, in the languages of most of Europe. */

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const TIME = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z| [AP]M)?)?';
const IN_DIGITS = new RegExp(
  `^(?:${[
    `${YEAR}[-/.]${MONTH}[-/.]${DAY}${TIME}`,
    `${YEAR}年${MONTH}月${DAY}日`,
    `${DAY}[-./]${MONTH}[-./]${YEAR}${TIME}`,
    `${MONTH}[-/]${DAY}[-/](?:${YEAR}|\\d{2})${TIME}`,
    `${DAY}\\.${MONTH}\\.`,
    '\\d{1,2}:\\d{2}(?::\\d{2})?(?: [AP]M)?',
  ].join('|')})$`,
);
/** `1-Mar`, `1. März 2024`, `1er mars`, `1 de marzo de 2024`. */
const DAY_FIRST =
  /^\d{1,2}(?:st|nd|rd|th|er|\.)?[-/. ]+(?:de )?(\p{L}{3,10})\.?(?:[-/., ]+(?:de )?\d{2,4})?$/u;
/** `Mar-55`, `March 1, 2024`; in lower case it may be a name, such as `may-1`. */
const MONTH_FIRST = /^(\p{Lu}\p{L}{2,9})\.?[-/. ]\d{1,4}(?:, \d{4})?$/u;
const WEEKDAY = /^\p{L}{2,10}\.?, (?=.*\d)/u;

/** English, German, French, Spanish, Italian, Dutch, Portuguese; names and what they are shortened to. */
const MONTHS: ReadonlySet<string> = new Set(
  `jan january januar januari janv janvier jänner jän ene enero gen gennaio janeiro
   feb february februar februari févr février febrero febbraio fev fevereiro
   mar march märz mär mrz mrt maart mars marzo março
   apr april avr avril abr abril aprile may mai mei mayo mag maggio maio
   jun june juni juin junio giu giugno junho jul july juli juil juillet julio lug luglio julho
   aug august augustus août agosto ago sep sept september septembre septiembre set settembre setembro
   oct october okt oktober octobre octubre ott ottobre out outubro
   nov november novembre noviembre novembro dec december dez dezember déc décembre dic diciembre dicembre dezembro`.split(
    /\s+/,
  ),
);

export function isDate(text: string): boolean {
  if (IN_DIGITS.test(text)) return true;
  const day = text.replace(WEEKDAY, '');
  const month = DAY_FIRST.exec(day)?.[1] ?? MONTH_FIRST.exec(day)?.[1];
  return month !== undefined && MONTHS.has(month.toLowerCase());
}
