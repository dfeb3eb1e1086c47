/** That the calendar of a rotation says who is on call, as calls are answered. */
import { createIntlWallClock, type Team } from 'route-table';
import { rotationWeeks } from './rotation-weeks';

const wallClock = createIntlWallClock();
const at = (text: string) => Date.parse(text);
const member = (id: string) => ({ id, type: 'dial-client', destination: id }) as const;
const team: Team = {
  id: 't',
  name: 'On call',
  members: [member('ada'), member('ben')],
  rotation: { from: '2026-11-30T09:00', timeZone: 'America/New_York', everyDays: 7 },
  cover: [
    {
      id: 'c',
      member: 'ben',
      from: '2026-12-02T09:00-05:00',
      until: '2026-12-03T09:00-05:00',
    },
  ],
};
const moment = { instant: at('2026-12-01T10:00-05:00'), wallClock };

test('each week has its member, and a cover takes its day out of it', () => {
  const turns = rotationWeeks(team, moment);
  expect(turns.slice(0, 4)).toMatchObject([
    { from: moment.instant, until: at('2026-12-02T09:00-05:00'), member: { id: 'ada' } },
    { until: at('2026-12-03T09:00-05:00'), member: { id: 'ben' }, cover: 'c' },
    { until: at('2026-12-07T09:00-05:00'), member: { id: 'ada' } },
    { until: at('2026-12-14T09:00-05:00'), member: { id: 'ben' } },
  ]);
  expect(turns[turns.length - 1]?.until).toBe(at('2027-01-26T10:00-05:00'));
});

test('a team without a rotation has nobody on call', () => {
  const { id, name, members } = team;
  expect(rotationWeeks({ id, name, members }, moment)).toEqual([]);
});
