/** Who is on call: a row for each part of the rule, and random teams against a slow model. */
import fc from 'fast-check';
import { wallClock } from '../../test/build-plan';
import { team, teamWithoutRotation } from '../../test/build-team';
import { slowOnCall } from '../../test/slow-on-call';
import { onCall } from './on-call';
import type { Rotation, Team } from './team';
import { DAY_MS, MINUTE_MS } from '../hours/wall-clock';

function memberAt(of: Team, at: string) {
  return onCall(of, { instant: Date.parse(at), wallClock })?.member.id;
}

const rotation = (more: Partial<Rotation>) =>
  team({
    rotation: { from: '2027-01-04T09:00', timeZone: 'America/New_York', everyDays: 7, ...more },
  });

describe('a rotation', () => {
  test.each([
    ['at its begin', '2027-01-04T09:00-05:00', 'a'],
    ['in the last second of a turn', '2027-01-11T08:59:59-05:00', 'a'],
    ['at the hand-over', '2027-01-11T09:00-05:00', 'b'],
    ['after everybody had a turn', '2027-01-25T09:00-05:00', 'a'],
    ['before it begins, counted backwards', '2027-01-04T08:59-05:00', 'c'],
    ['across the change of clocks, at the same time of day', '2027-03-15T08:59-04:00', 'a'],
    ['then handed over', '2027-03-15T09:00-04:00', 'b'],
  ])('%s', (_when, at, expected) => expect(memberAt(team(), at)).toBe(expected));

  test('follows the order of the team', () => {
    const ordered = team({ order: ['c', 'a', 'b'] });
    expect(memberAt(ordered, '2027-01-04T09:00-05:00')).toBe('c');
    expect(memberAt(ordered, '2027-01-11T09:00-05:00')).toBe('a');
  });

  test('begins its day later if the clocks jump over its time of day', () => {
    const daily = rotation({ from: '2027-03-13T02:30', everyDays: 1 });
    expect(memberAt(daily, '2027-03-14T01:59-05:00')).toBe('a');
    expect(memberAt(daily, '2027-03-14T03:00-04:00')).toBe('b');
  });

  test('hands over once if the clocks show its time of day twice', () => {
    const daily = rotation({ from: '2026-10-31T01:30', everyDays: 1 });
    expect(memberAt(daily, '2026-11-01T01:29-04:00')).toBe('a');
    expect(memberAt(daily, '2026-11-01T01:30-04:00')).toBe('b');
    expect(memberAt(daily, '2026-11-01T01:15-05:00')).toBe('b');
    expect(memberAt(daily, '2026-11-01T01:30-05:00')).toBe('b');
    expect(memberAt(daily, '2026-11-02T01:29-05:00')).toBe('b');
    expect(memberAt(daily, '2026-11-02T01:30-05:00')).toBe('c');
  });

  test('is needed: without one nobody is on call', () => {
    expect(memberAt(teamWithoutRotation(), '2027-01-04T09:00-05:00')).toBeUndefined();
    expect(memberAt(rotation({ from: 'soon' }), '2027-01-04T09:00-05:00')).toBeUndefined();
    expect(memberAt(team({ members: [] }), '2027-01-04T09:00-05:00')).toBeUndefined();
  });
});

describe('cover', () => {
  const cover = {
    id: 'x',
    member: 'c',
    from: '2027-01-05T09:00-05:00',
    until: '2027-01-06T09:00-05:00',
  };

  test.each([
    ['before', '2027-01-05T08:59:59-05:00', 'a'],
    ['at its begin', '2027-01-05T09:00-05:00', 'c'],
    ['in its last second', '2027-01-06T08:59:59-05:00', 'c'],
    ['at its end', '2027-01-06T09:00-05:00', 'a'],
  ])('%s', (_when, at, expected) => expect(memberAt(team({ cover: [cover] }), at)).toBe(expected));

  test('of two, the one that begins later counts', () => {
    const later = { ...cover, id: 'w', member: 'b', from: '2027-01-05T12:00-05:00' };
    for (const both of [
      [cover, later],
      [later, cover],
    ]) {
      expect(memberAt(team({ cover: both }), '2027-01-05T11:59-05:00')).toBe('c');
      expect(memberAt(team({ cover: both }), '2027-01-05T12:00-05:00')).toBe('b');
    }
  });

  test('by a member who is gone does not count', () => {
    const gone = team({ cover: [{ ...cover, member: 'z' }] });
    expect(memberAt(gone, '2027-01-05T10:00-05:00')).toBe('a');
  });
});

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kolkata',
  'America/Santiago',
];
const CLOCK_CHANGES = [
  '2026-11-01T06:00Z',
  '2026-10-25T01:00Z',
  '2027-03-14T07:00Z',
  '2027-04-03T15:00Z',
  '2026-10-29T21:00Z',
  '2027-04-04T03:00Z',
];

test('a slow model finds the same, above all around changes of clocks', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const instants = fc
    .tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -2_000, max: 2_000 }))
    .map(([change, minutes]) => Date.parse(change) + minutes * MINUTE_MS);
  const covers = fc.array(
    fc
      .tuple(instants, fc.integer({ min: 1, max: 3_000 }), fc.constantFrom('a', 'b', 'c'))
      .map(([from, minutes, member]) => ({
        member,
        from: new Date(from).toISOString(),
        until: new Date(from + minutes * MINUTE_MS).toISOString(),
      })),
    { maxLength: 2 },
  );
  const written = (text: string) => `${text.slice(0, 16)}Z`;
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...ZONES),
      fc.integer({ min: -800, max: 30 }),
      fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59)),
      fc.integer({ min: 1, max: 9 }),
      covers,
      (instant, timeZone, days, [hour, minute], everyDays, cover) => {
        const date = new Date(instant + days * DAY_MS).toISOString().slice(0, 10);
        const of = team({
          order: ['b', 'c', 'a'],
          rotation: { from: `${date}T${two(hour)}:${two(minute)}`, timeZone, everyDays },
          cover: cover.map((one, index) => ({
            ...one,
            id: `c${index}`,
            from: written(one.from),
            until: written(one.until),
          })),
        });
        expect(onCall(of, { instant, wallClock })?.member.id).toBe(
          slowOnCall(of, instant, wallClock),
        );
      },
    ),
    { numRuns: 150, seed: 9 },
  );
});
