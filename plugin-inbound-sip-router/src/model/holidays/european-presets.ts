/** Bank holidays of England and Wales (Banking and Financial Dealings Act 1971), public holidays of the German states. */
import { substituteDays } from './american-presets';
import { dateText, day, dayIn, weekday, type Preset, type PresetDay } from './preset';

const ENGLAND_FIXED = [
  day('01-01', 'New Year’s Day'),
  day('12-25', 'Christmas Day'),
  day('12-26', 'Boxing Day'),
];

export const englandAndWales: Preset = {
  name: 'England and Wales: bank holidays',
  yearly: [
    ...ENGLAND_FIXED,
    day('easter-2', 'Good Friday'),
    day('easter+1', 'Easter Monday'),
    day('05.mon.1', 'Early May bank holiday'),
    day('05.mon.last', 'Spring bank holiday'),
    day('08.mon.last', 'Summer bank holiday'),
  ],
  dated: (year) => substituteDays(year, ENGLAND_FIXED, 'substitute day'),
};

const GERMANY = [
  day('01-01', 'Neujahr'),
  day('easter-2', 'Karfreitag'),
  day('easter+1', 'Ostermontag'),
  day('05-01', 'Tag der Arbeit'),
  day('easter+39', 'Christi Himmelfahrt'),
  day('easter+50', 'Pfingstmontag'),
  day('10-03', 'Tag der Deutschen Einheit'),
  day('12-25', '1. Weihnachtstag'),
  day('12-26', '2. Weihnachtstag'),
];

const EPIPHANY = day('01-06', 'Heilige Drei Könige');
const WOMEN = day('03-08', 'Internationaler Frauentag');
const CORPUS_CHRISTI = day('easter+60', 'Fronleichnam');
const ASSUMPTION = day('08-15', 'Mariä Himmelfahrt');
const CHILDREN = day('09-20', 'Weltkindertag');
const REFORMATION = day('10-31', 'Reformationstag');
const ALL_SAINTS = day('11-01', 'Allerheiligen');
const EASTER_SUNDAY = day('easter', 'Ostersonntag');
const WHIT_SUNDAY = day('easter+49', 'Pfingstsonntag');

const state = (name: string, more: readonly PresetDay[], dated?: Preset['dated']): Preset => ({
  name: `Deutschland: ${name}`,
  yearly: [...GERMANY, ...more],
  ...(dated && { dated }),
});

/** The Wednesday before 23 November (Saxony, SächsSFG § 1). */
const repentance = (year: number) => {
  const before = dayIn(year, '11-22');
  return [day(dateText(before - ((weekday(before) + 5) % 7)), 'Buß- und Bettag')];
};

/** Once, 75 years after the uprising of 1953 (Berlin, law on Sundays and holidays § 1). */
const uprising = (year: number) =>
  year === 2028 ? [day('2028-06-17', '75. Jahrestag des Aufstands vom 17. Juni 1953')] : [];

/** Augsburg's and the communities' own days are left out, but for those of most of Bavaria. */
export const germanStates: readonly Preset[] = [
  state('Baden-Württemberg', [EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS]),
  state('Bayern', [EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS]),
  state('Bayern, mit Mariä Himmelfahrt', [EPIPHANY, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS]),
  state('Berlin', [WOMEN], uprising),
  state('Brandenburg', [EASTER_SUNDAY, WHIT_SUNDAY, REFORMATION]),
  state('Bremen', [REFORMATION]),
  state('Hamburg', [REFORMATION]),
  state('Hessen', [CORPUS_CHRISTI]),
  state('Mecklenburg-Vorpommern', [WOMEN, REFORMATION]),
  state('Niedersachsen', [REFORMATION]),
  state('Nordrhein-Westfalen', [CORPUS_CHRISTI, ALL_SAINTS]),
  state('Rheinland-Pfalz', [CORPUS_CHRISTI, ALL_SAINTS]),
  state('Saarland', [CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS]),
  state('Sachsen', [REFORMATION], repentance),
  state('Sachsen-Anhalt', [EPIPHANY, REFORMATION]),
  state('Schleswig-Holstein', [REFORMATION]),
  state('Thüringen', [CHILDREN, REFORMATION]),
];
