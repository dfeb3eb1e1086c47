/** Replaying calls for a review. */
import type { ToldCall } from 'admin-contract';
import { createIntlWallClock, type RouteTable } from 'route-table';
import { say, tableOf } from '../../../test/model/builders';
import { continueSteps, finish } from '../transfer/steps';
import { replaySteps } from './replay-steps';

const wallClock = createIntlWallClock();
const NIGHT = Date.parse('2026-11-30T22:00:00-05:00');
const NOON = Date.parse('2026-11-30T12:00:00-05:00');
const call = (user: string, at = NOON, more: Partial<ToldCall> = {}): ToldCall => ({
  ...{ callSid: `CA${user}`, at, user, domain: 'acme', from: 'sip:+15550001111@carrier' },
  ...more,
});

test('calls that would go elsewhere are told, at their own moment and as if they came now', () => {
  const hours = [
    { id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } },
  ];
  const planned = (closed: string): RouteTable =>
    tableOf([{ address: 'a', type: 'call-plan', destination: 'p' }], {
      hours,
      plans: [
        {
          id: 'p',
          name: 'Plan',
          steps: [
            {
              ...{ id: 's', type: 'say', destination: closed },
              when: { hours: { id: 'ny', is: ['closed'] } },
            },
            { id: 't', type: 'hangup', destination: '' },
          ],
        },
      ],
    });
  const tables = { live: planned('Closed.'), next: planned('Come back at nine.') };
  const calls = [call('a', NIGHT), call('a', NOON)];
  const replay = finish(replaySteps(calls, tables, { instant: NIGHT, wallClock }));
  expect(replay?.then).toMatchObject({ calls: 2, changes: 1, groups: [{ last: NIGHT }] });
  expect(replay?.now).toMatchObject({ calls: 2, changes: 2 });
});

test('a call to a phone number is replayed with its number', () => {
  const live = tableOf([say('+15551112222', 'Old')]);
  const tables = { live, next: tableOf([say('+15551112222', 'New')]) };
  const toNumber = call('+15551112222', NOON, { domain: '', to: '+15551112222' });
  const replay = finish(replaySteps([toNumber, call('b')], tables, { instant: NOON, wallClock }));
  expect(replay?.then.groups).toMatchObject([
    { calls: 1, dialled: [{ dialled: '+15551112222', domain: '' }] },
  ]);
});

test('a browser has its turn between two calls', () => {
  const tables = { live: tableOf([say('a', 'Old')]), next: tableOf([say('a', 'New')]) };
  const steps = replaySteps([call('a'), call('b')], tables, { instant: NOON, wallClock });
  const shares: number[] = [];
  for (;;) {
    const done = continueSteps(steps, () => true);
    if ('value' in done) break;
    shares.push(done.progress);
  }
  expect(shares).toEqual([0, 0, 0, 0.25, 0.5, 0.75]);
});

test('a table that answers no call replays nothing', () => {
  const broken = { default: { type: 'hangup' } } as unknown as RouteTable;
  const tables = { live: tableOf([]), next: broken };
  expect(finish(replaySteps([call('a')], tables, { instant: NOON, wallClock }))).toBeUndefined();
});
