/** What validation says of ids that name nothing, and of things that nothing names. */
import { NEW_YORK, say, table, findings } from '../../test/plan-tables';

describe('references', () => {
  test.each<[string, object, readonly string[]]>([
    ['a plan that is not there', { plans: [] }, ['refers-to-nothing at routes.0.destination']],
    [
      'hours of a route',
      { routes: [{ address: '1', type: 'call-plan', destination: 'p', hours: 'x' }] },
      ['refers-to-nothing at routes.0.hours'],
    ],
    ['the plan for every call', { everyCall: 'x' }, ['refers-to-nothing at everyCall']],
    [
      'a holiday list',
      { hours: [{ ...NEW_YORK, holidays: ['x'] }] },
      ['refers-to-nothing at hours.0.holidays.0', '(not-used at hours.0)'],
    ],
    ['hours that nothing uses', { hours: [NEW_YORK] }, ['(not-used at hours.0)']],
    [
      'a list that nothing uses',
      { callerLists: [{ id: 'vip', name: 'VIP', entries: [] }] },
      ['(not-used at callerLists.0)'],
    ],
  ])('%s', (_what, more, expected) => {
    expect(findings(table(more))).toEqual(expected);
  });

  test('in conditions', () => {
    const conditions = [
      say('a', { when: { hours: { id: 'x', is: ['open'] } } }),
      say('b', { when: { caller: { list: ['x'] } } }),
    ];
    expect(findings(table({}, conditions))).toEqual([
      'refers-to-nothing at plans.0.steps.0.when.hours.id',
      'refers-to-nothing at plans.0.steps.1.when.caller.list.0',
    ]);
  });

  test('a plan that asks for the hours of its route needs a route that has some', () => {
    const ofRoute = [say('a', { when: { hours: { id: 'of-route', is: ['open'] } } })];
    expect(findings(table({}, ofRoute))).toEqual(['hours-missing at routes.0.hours']);
    const routes = [{ address: '1', type: 'call-plan', destination: 'p', hours: 'ny' }];
    const both = [...ofRoute, say('z')];
    expect(findings(table({ hours: [NEW_YORK], routes }, both))).toEqual([]);
    const byDefault = { type: 'call-plan', destination: 'p', hours: 'ny' };
    const more = { hours: [NEW_YORK], routes: [], default: byDefault };
    expect(findings(table(more, both))).toEqual([]);
    expect(findings(table({ ...more, default: { ...byDefault, hours: 'x' } }, both))).toEqual([
      'refers-to-nothing at default.hours',
      '(not-used at hours.0)',
    ]);
  });
});
