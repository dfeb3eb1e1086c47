/** What validation says of opening hours, holiday lists and switches. */
import { NEW_YORK, table, hours } from '../../test/plan-tables';
import { validateTable } from '../validation/validate-table';

describe('hours', () => {
  const day = (more: object) => hours({ days: [{ id: 'd1', ...more }] });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a zone that is not there',
      hours({ timeZone: 'Mars/Phobos' }),
      ['unknown-time-zone at hours.0.timeZone'],
    ],
    [
      'a zone in small letters',
      hours({ timeZone: 'europe/berlin' }),
      ['unknown-time-zone at hours.0.timeZone'],
    ],
    ['an offset', hours({ timeZone: '+05:30' }), ['unknown-time-zone at hours.0.timeZone']],
    ['a link', hours({ timeZone: 'US/Eastern' }), ['unknown-time-zone at hours.0.timeZone']],
    ['a zone that was renamed', hours({ timeZone: 'Europe/Kyiv' }), []],
    ['UTC', hours({ timeZone: 'UTC' }), []],
    [
      'a day that is not one',
      hours({ week: { monday: ['08:00-17:00'] } }),
      ['(unknown-field at hours.0.week.monday)'],
    ],
    [
      'half past 24',
      hours({ week: { mon: ['08:00-24:30'] } }),
      ['not-an-opening at hours.0.week.mon.0'],
    ],
    [
      'openings that overlap',
      hours({ week: { mon: ['08:00-12:00', '11:59-17:00'] } }),
      ['openings-overlap at hours.0.week.mon.1'],
    ],
    ['openings that touch', hours({ week: { mon: ['08:00-12:00', '12:00-17:00'] } }), []],
    ['a day without a name', day({}), ['names-no-day at hours.0.days.0']],
    [
      'a day with two names',
      day({ on: '12-25', from: '2026-01-01', to: '2026-01-02' }),
      ['names-no-day at hours.0.days.0'],
    ],
    ['a day that never comes', day({ on: '02-30' }), ['not-a-day at hours.0.days.0.on']],
    ['29 February', day({ on: '02-29' }), []],
    [
      'a span that runs backwards',
      day({ from: '2026-12-02', to: '2026-12-01' }),
      ['ends-before-begin at hours.0.days.0.to'],
    ],
    [
      'a week of one day',
      day({ on: '12-25', week: {} }),
      ['week-without-span at hours.0.days.0.week'],
    ],
    [
      'otherwise without openings',
      day({ on: '12-25', otherwise: 'holiday' }),
      ['otherwise-without-openings at hours.0.days.0.otherwise'],
    ],
    [
      'a switch without an end',
      hours({ switch: { state: 'closed', at: '2026-11-28T09:02-05:00' } }),
      ['not-a-text at hours.0.switch.until'],
    ],
    [
      'a switch that lasts too long',
      hours({ switch: { state: 'closed', at: '2026-11-01T00:00Z', until: '2026-12-01T00:01Z' } }),
      ['switch-too-long at hours.0.switch.until'],
    ],
    [
      'a switch of 30 days',
      hours({ switch: { state: 'closed', at: '2026-11-01T00:00Z', until: '2026-12-01T00:00Z' } }),
      ['(switch-long at hours.0.switch.until)'],
    ],
    [
      'a switch that is over',
      hours({ switch: { state: 'closed', at: '2026-11-01T00:00Z', until: '2026-11-01T00:00Z' } }),
      [],
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('the message names the zone that is meant', () => {
    const result = validateTable(table({ hours: [{ ...NEW_YORK, timeZone: 'europe/berlin' }] }));
    expect(result.kind === 'invalid' && result.issues[0]?.message).toContain('write Europe/Berlin');
  });
});
