/** Zones and dates on which programs stumble, each with the moments on both sides. */
import { stateAt } from '../../test/state-at';
import type { Hours } from './hours';
import { checkTimeZone } from './time-zone';

const DAILY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const daily = (...openings: readonly string[]) =>
  Object.fromEntries(DAILY.map((day) => [day, openings]));

function stateOf(more: Partial<Hours>, at: string) {
  return stateAt({ id: 'h', name: 'H', timeZone: 'UTC', ...more }, at);
}

/** Minutes of the span, in UTC, for which it is open. */
function openMinutes(more: Partial<Hours>, from: string, to: string): number {
  let minutes = 0;
  for (let at = Date.parse(from); at < Date.parse(to); at += 60_000) {
    if (stateOf(more, new Date(at).toISOString()) === 'open') minutes += 1;
  }
  return minutes;
}

describe('clocks that change', () => {
  test.each<[string, string, string, string, string, number]>([
    [
      'the spring gap takes an hour',
      'Europe/Berlin',
      '00:00-06:00',
      '2027-03-27T23:00Z',
      '2027-03-28T04:00Z',
      300,
    ],
    [
      'the autumn fold gives one',
      'Europe/Berlin',
      '00:00-06:00',
      '2026-10-24T22:00Z',
      '2026-10-25T05:00Z',
      420,
    ],
    [
      'Lord Howe gives half an hour',
      'Australia/Lord_Howe',
      '00:00-06:00',
      '2027-04-03T13:00Z',
      '2027-04-03T19:30Z',
      390,
    ],
    [
      'Lord Howe takes half an hour',
      'Australia/Lord_Howe',
      '00:00-06:00',
      '2026-10-03T13:30Z',
      '2026-10-03T19:00Z',
      330,
    ],
    [
      'the south has it the other way round',
      'America/Santiago',
      '22:00-06:00',
      '2027-04-04T00:00Z',
      '2027-04-04T11:00Z',
      540,
    ],
    [
      'Casablanca suspends it for Ramadan',
      'Africa/Casablanca',
      '00:00-06:00',
      '2027-02-06T23:00Z',
      '2027-02-07T06:00Z',
      420,
    ],
    [
      'India never changes',
      'Asia/Kolkata',
      '00:00-06:00',
      '2027-03-27T18:30Z',
      '2027-03-28T00:30Z',
      360,
    ],
  ])('%s', (_what, timeZone, opening, from, to, minutes) => {
    expect(openMinutes({ timeZone, week: daily(opening) }, from, to)).toBe(minutes);
  });

  test.each([
    ['Africa/Cairo', '2026-04-23T22:00Z', '2026-04-24T21:00Z'],
    ['Asia/Beirut', '2026-03-28T22:00Z', '2026-03-29T21:00Z'],
    ['America/Santiago', '2026-09-06T04:00Z', '2026-09-07T03:00Z'],
  ])('a day without a midnight in %s begins at one o’clock', (timeZone, begin, end) => {
    const first = new Date(Date.parse(begin) - 60_000).toISOString();
    const weekday = DAILY[(new Date(begin).getUTCDay() + 6) % 7] ?? 'mon';
    const next = DAILY[(DAILY.indexOf(weekday) + 1) % 7] ?? 'mon';
    const day = begin.slice(11, 13) === '22' ? next : weekday;
    const week = { [day]: ['00:00-24:00'] };
    expect(stateOf({ timeZone, week }, first)).toBe('closed');
    expect(stateOf({ timeZone, week }, begin)).toBe('open');
    expect(stateOf({ timeZone, week }, new Date(Date.parse(end) - 60_000).toISOString())).toBe(
      'open',
    );
    expect(stateOf({ timeZone, week }, end)).toBe('closed');
  });
});

describe('names of zones', () => {
  test.each([
    'Europe/Kyiv',
    'Asia/Kolkata',
    'America/Asuncion',
    'America/Argentina/Buenos_Aires',
    'America/Indiana/Indianapolis',
    'UTC',
  ])('%s may be stored', (name) => expect(checkTimeZone(name).kind).toBe('known'));

  test.each([
    ['US/Eastern', 'America/New_York'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/East-Indiana', 'America/Indiana/Indianapolis'],
    ['Etc/UTC', 'UTC'],
  ])('%s is refused in favour of %s', (name, timeZone) => {
    expect(checkTimeZone(name)).toEqual({ kind: 'meant', timeZone });
  });

  test('the same names may be stored, whichever of them a runtime lists as its own', () => {
    const listed = Intl.supportedValuesOf('timeZone');
    const newer = listed.map((zone) => {
      const check = checkTimeZone(zone);
      return check.kind === 'meant' ? check.timeZone : zone;
    });
    expect(newer).not.toEqual(listed);
    const names = [...listed, ...newer];
    const here = names.map(checkTimeZone);
    const list = jest.spyOn(Intl, 'supportedValuesOf').mockReturnValue(newer);
    jest.isolateModules(() => {
      const there = jest.requireActual<{ checkTimeZone: typeof checkTimeZone }>('./time-zone');
      expect(names.map((name) => there.checkTimeZone(name))).toEqual(here);
    });
    list.mockRestore();
  });

  test.each(['Mars/Phobos', '', '+05:30', 'GMT+5', 'Etc/GMT+5', 'EST5EDT', 'Local'])(
    '%j is not a zone',
    (name) => {
      expect(checkTimeZone(name)).not.toMatchObject({ kind: 'known' });
    },
  );
});

describe('dates', () => {
  test.each([
    ['2028-02-29T12:00Z', 'holiday'],
    ['2027-02-28T12:00Z', 'closed'],
    ['2027-03-01T12:00Z', 'closed'],
    ['2100-02-28T12:00Z', 'closed'],
  ])('29 February on %s: %s', (at, state) => {
    expect(stateOf({ days: [{ id: 'd', on: '02-29' }] }, at)).toBe(state);
  });

  test('the days of a week that belongs to two years are days like others', () => {
    const week = { thu: ['08:00-17:00'], fri: ['09:00-12:00'] };
    expect(stateOf({ week }, '2026-12-31T08:00Z')).toBe('open');
    expect(stateOf({ week }, '2027-01-01T09:00Z')).toBe('open');
    expect(stateOf({ week }, '2027-01-01T08:00Z')).toBe('closed');
  });

  test('the night of New Year’s Eve lasts until the morning of the holiday', () => {
    const hours = { week: { thu: ['22:00-06:00'] }, days: [{ id: 'd', on: '01-01' }] };
    expect(stateOf(hours, '2027-01-01T05:59:59Z')).toBe('open');
    expect(stateOf(hours, '2027-01-01T06:00Z')).toBe('holiday');
  });

  test('24:00 is the end of the day, and the next one begins on its own', () => {
    const hours = { week: { mon: ['20:00-24:00'] } };
    expect(stateOf(hours, '2026-11-30T23:59:59Z')).toBe('open');
    expect(stateOf(hours, '2026-12-01T00:00Z')).toBe('closed');
  });

  test('Samoa is a day ahead of its neighbour', () => {
    const week = { mon: ['08:00-09:00'] };
    const at = '2026-11-29T19:30Z';
    expect(stateOf({ timeZone: 'Pacific/Apia', week }, at)).toBe('open');
    expect(stateOf({ timeZone: 'Pacific/Pago_Pago', week }, at)).toBe('closed');
  });
});

test('a begin counts from its first second, an end from its own', () => {
  const week = { mon: ['08:00-12:00'] };
  const states = ['07:59:59', '08:00:00', '11:59:59', '12:00:00'].map((time) =>
    stateOf({ week }, `2026-11-30T${time}Z`),
  );
  expect(states).toEqual(['closed', 'open', 'open', 'closed']);
});
