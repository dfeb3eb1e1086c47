/** Where a call goes if the table is published while it is on its way. */
import { say } from '../../test/plan-tables';
import { client, queue, hours, table, after } from '../../test/steps-of-call';

describe('a table that is published in the middle of a call', () => {
  const busy = { DialCallStatus: 'busy' };
  const of = table([client('desk'), client('mobile'), say('bye')]);

  test('each step is taken from the new table', () => {
    const now = table([client('desk'), client('mobile', { destination: 'carol' }), say('bye')]);
    expect(after(of, busy, now)).toEqual(['Client carol']);
  });

  test('a step that is gone, or not valid any more, is skipped', () => {
    expect(after(of, busy, table([client('desk'), say('bye')]))).toEqual(['Say bye']);
    expect(
      after(of, busy, table([client('desk'), client('mobile', { destination: 7 }), say('bye')])),
    ).toEqual(['Say bye']);
  });

  test('a step whose hours are gone cannot be read, so it is skipped', () => {
    const gone = client('mobile', { when: { hours: { id: 'gone', is: ['open'] } } });
    expect(after(of, busy, table([client('desk'), gone, say('bye')]))).toEqual(['Say bye']);
  });

  test('a step that is new is not read: it was not decided', () => {
    const now = table([client('desk'), client('new'), client('mobile'), say('bye')]);
    expect(after(of, busy, now)).toEqual(['Client mobile']);
  });

  test('a queue that is gone does not leave the hours below it undecided', () => {
    const plan = table([
      client('desk'),
      queue('queue'),
      say('day', hours('open')),
      say('night', hours('closed')),
    ]);
    const now = table([client('desk'), say('day', hours('open')), say('night', hours('closed'))]);
    expect(after(plan, busy, now)).toEqual(['Say day']);
  });

  describe('if all that was to come is gone', () => {
    test('the last step of the plan takes the call, if it takes every call', () => {
      expect(after(of, busy, table([client('desk'), say('other')]))).toEqual(['Say other']);
    });

    test.each<[string, object, unknown]>([
      [
        'the default route does, if the plan ends otherwise',
        table([client('desk')]),
        ['Say default'],
      ],
      ['or if its last step has a condition', table([say('x', hours('open'))]), ['Say default']],
      ['or if the plan is gone', table([], { plans: [] }), ['Say default']],
      [
        'the last step of the plan of the default route',
        table([client('desk')], {
          default: { type: 'call-plan', destination: 'q' },
          plans: [{ id: 'q', name: 'Q', steps: [say('last')] }],
        }),
        ['Say last'],
      ],
      [
        'the fallback URL, if the default route rings somebody',
        table([client('desk')], { default: { type: 'dial-client', destination: 'bob' } }),
        'lost',
      ],
      ['or is not valid', table([client('desk')], { default: { type: 'fax' } }), 'lost'],
    ])('%s', (_what, now, expected) => {
      expect(after(of, busy, now)).toEqual(expected);
    });

    test('no step comes twice, even if it became the last resort', () => {
      expect(after(of, busy, table([say('desk')]))).toEqual(['Say default']);
    });
  });
});
