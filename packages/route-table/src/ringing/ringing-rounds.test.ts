/** Who rings when. */
import { wallClock } from '../../test/build-plan';
import { member, team, teamWithoutRotation } from '../../test/build-team';
import { longestRounds } from './longest-rounds';
import { ringingRounds, ringingSeconds } from './ringing-rounds';
import type { Team } from './team';
import type { RingDestination } from '../destinations/ring';

const MOMENT = { instant: Date.parse('2027-01-11T10:00-05:00'), wallClock };

function rounds(options: RingDestination['options'], of: Team = team(), callSid = 'CA1') {
  return ringingRounds({ ...(options && { options }) }, of, MOMENT, { callSid });
}
const ids = (...args: Parameters<typeof rounds>) =>
  rounds(...args).map(({ members }) => members.map(({ id }) => id).join('+'));

test('all ring at once if nothing is said', () => {
  expect(ids({})).toEqual(['a+b+c']);
  expect(ids({ who: 'all' }, team({ order: ['c', 'b', 'a'] }))).toEqual(['c+b+a']);
});

test('in turn they ring in the order of the team', () => {
  expect(ids({ who: 'in-turn' })).toEqual(['a', 'b', 'c']);
  expect(ids({ who: 'in-turn' }, team({ order: ['b', 'c', 'a'] }))).toEqual(['b', 'c', 'a']);
});

test('shuffled begins with every member for about the same number of calls, and keeps the order', () => {
  const counts = new Map<string, number>();
  for (let call = 0; call < 900; call += 1) {
    const found = ids({ who: 'shuffled' }, team(), `CA${call}`).join();
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(['a,b,c', 'b,c,a', 'c,a,b']);
  for (const count of counts.values()) expect(Math.abs(count - 300)).toBeLessThan(60);
  expect(ids({ who: 'shuffled' })).toEqual(ids({ who: 'shuffled' }));
});

test('on call is one member, then the rest in order', () => {
  expect(ids({ who: 'on-call' })).toEqual(['b']);
  expect(ids({ who: 'on-call-then-rest' })).toEqual(['b', 'a', 'c']);
});

test('who was on call at arrival stays so', () => {
  const decided = { callSid: 'CA1', onCall: 'c' };
  const found = ringingRounds({ options: { who: 'on-call-then-rest' } }, team(), MOMENT, decided);
  expect(found.map(({ members }) => members[0]?.id)).toEqual(['c', 'a', 'b']);
});

test('nobody rings if nobody is on call', () => {
  expect(ids({ who: 'on-call' }, teamWithoutRotation())).toEqual([]);
  expect(ids({ who: 'on-call-then-rest' }, teamWithoutRotation())).toEqual([]);
  expect(ids({}, team({ members: [] }))).toEqual([]);
});

test('screened members ring after the others, each alone', () => {
  const mixed = team({
    members: [member('a', { options: { screen: true } }), member('b'), member('c')],
  });
  expect(ids({}, mixed)).toEqual(['b+c', 'a']);
  expect(rounds({}, mixed).map(({ isScreened }) => isScreened)).toEqual([false, true]);
  expect(ids({ screen: true })).toEqual(['a', 'b', 'c']);
  const spared = team({ members: [member('a', { options: { screen: false } }), member('b')] });
  expect(ids({ screen: true }, spared)).toEqual(['a', 'b']);
  expect(rounds({ screen: true }, spared).map(({ isScreened }) => isScreened)).toEqual([
    false,
    true,
  ]);
});

describe('the Dial of a round', () => {
  test('has what the member says before what the step says', () => {
    const own = team({
      members: [
        member('a', { options: { timeout: 12, callerId: 'desk', record: 'do-not-record' } }),
      ],
    });
    expect(rounds({ timeout: 25, callerId: '+15550001111' }, own)[0]?.dial).toEqual({
      answerOnBridge: true,
      callerId: 'desk',
      record: 'do-not-record',
      timeout: 12,
    });
    expect(rounds({ timeout: 25, callerId: '+15550001111' })[0]?.dial).toEqual({
      answerOnBridge: true,
      callerId: '+15550001111',
      timeout: 25,
    });
  });

  test('of several has the longest timeout, and of the rest what the first says', () => {
    const mixed = team({
      members: [
        member('a', { options: { timeout: 10, parameters: { x: 'y' } } }),
        member('b', { options: { timeout: 40, ringTone: 'us', answerOnBridge: false } }),
        member('c', { options: { ringTone: 'de' } }),
      ],
    });
    expect(rounds({ timeout: 20 }, mixed)[0]?.dial).toEqual({
      answerOnBridge: false,
      ringTone: 'us',
      timeout: 40,
    });
  });

  test('that is screened is answered only when it is connected, whatever the member says', () => {
    const own = team({
      members: [member('a', { options: { screen: true, answerOnBridge: false } })],
    });
    expect(rounds({}, own)[0]?.dial.answerOnBridge).toBe(true);
  });
});

describe('ringing time', () => {
  test.each<[string, RingDestination['options'], number]>([
    ['all at once: 30 s, to which Twilio adds 5', {}, 35],
    ['in turn', { who: 'in-turn', timeout: 20 }, 75],
    ['screened: 15 s more for each', { who: 'in-turn', timeout: 20, screen: true }, 120],
    ['one on call', { who: 'on-call', timeout: 10 }, 15],
  ])('%s', (_what, options, seconds) => {
    expect(ringingSeconds(rounds(options))).toBe(seconds);
  });

  test('is the longest, whoever is on call', () => {
    const slow = team({ members: [member('a'), member('b', { options: { timeout: 60 } })] });
    expect(ringingSeconds(longestRounds({ options: { who: 'on-call' } }, slow))).toBe(65);
  });
});
