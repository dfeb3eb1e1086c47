/** Which steps no call can reach, and into which hours a call may fall. */
import { announcing, plan, ringing, step } from '../../test/build-plan';
import type { Condition, Step } from './call-plan';
import { fallsIntoOtherHours } from './falls-into-other-hours';
import { planPaths } from './plan-paths';
import { mayBothHold, unreachableSteps } from './plan-reach';
import type { HoursState } from '../hours/hours';

const hours = (id: string, ...is: HoursState[]): Condition => ({ hours: { id, is } });
const share = (from: number, to: number, by: 'call' | 'caller' = 'call'): Condition => ({
  share: { from, to, by },
});
const from = (...matches: string[]): Condition => ({ caller: { matches } });

function unreachable(...steps: readonly Step[]) {
  return unreachableSteps(plan(...steps)).map(({ step: id, hiddenBy }) => [id, ...hiddenBy]);
}

describe('unreachable steps', () => {
  test.each<[string, readonly Step[], readonly string[][]]>([
    ['below an unconditional step', [step('a'), step('b', from('+1!'))], [['b', 'a']]],
    ['not below a ringing step', [ringing('a'), step('b')], []],
    ['not below an announcing one', [announcing('a'), step('b')], []],
    [
      'all states are taken above',
      [step('a', hours('h', 'open')), step('b', hours('h', 'closed')), step('c')],
      [['c', 'a', 'b']],
    ],
    [
      'one state is left',
      [step('a', hours('h', 'open')), step('b', hours('h', 'holiday', 'switched')), step('c')],
      [],
    ],
    [
      'closed takes the holiday below it',
      [step('a', hours('h', 'closed')), step('b', hours('h', 'holiday'))],
      [['b', 'a']],
    ],
    [
      'the finer state above is fine',
      [step('a', hours('h', 'holiday')), step('b', hours('h', 'closed'))],
      [],
    ],
    [
      'hours of another name say nothing',
      [step('a', hours('h', 'open', 'closed')), step('b', hours('i', 'open'))],
      [['b', 'a']],
    ],
    [
      'shares that cut all of it',
      [step('a', share(0, 30)), step('b', share(30, 100)), step('c')],
      [['c', 'a', 'b']],
    ],
    ['a share that is left', [step('a', share(0, 30)), step('b', share(30, 99)), step('c')], []],
    [
      'shares of calls and of callers are not the same',
      [step('a', share(0, 50, 'call')), step('b', share(50, 100, 'caller')), step('c')],
      [],
    ],
    ['a share inside another', [step('a', share(0, 50)), step('b', share(10, 20))], [['b', 'a']]],
    [
      'the same callers again',
      [step('a', from('+1!', '+44!')), step('b', from('+1!'))],
      [['b', 'a']],
    ],
    ['other callers', [step('a', from('+1!')), step('b', from('+1!', '+44!'))], []],
    [
      'the same with more conditions',
      [step('a', from('+1!')), step('b', { ...from('+1!'), ...hours('h', 'open') })],
      [['b', 'a']],
    ],
    [
      'with fewer',
      [step('a', { ...from('+1!'), ...hours('h', 'open') }), step('b', from('+1!'))],
      [],
    ],
    [
      'a narrower network',
      [
        step('a', { source: { ip: ['10.0.0.0/8'] } }),
        step('b', { source: { ip: ['10.1.0.0/16'] } }),
      ],
      [['b', 'a']],
    ],
    [
      'a value of a header that has to be there',
      [
        step('a', { header: { name: 'X-A', present: true } }),
        step('b', { header: { name: 'x-a', is: ['1'] } }),
      ],
      [['b', 'a']],
    ],
    [
      'a period inside another',
      [
        step('a', { period: { until: '2027-01-01T00:00Z' } }),
        step('b', { period: { from: '2026-01-01T00:00Z', until: '2026-06-01T00:00Z' } }),
      ],
      [['b', 'a']],
    ],
    ['a condition that never holds', [step('a', share(40, 40))], [['a']]],
  ])('%s', (_what, steps, expected) => {
    expect(unreachable(...steps)).toEqual(expected);
  });

  test('two steps exclude each other if their hours do', () => {
    const day = ringing('a', hours('h', 'open'));
    const night = step('b', hours('h', 'closed'));
    expect(mayBothHold(plan(day, night), day, night)).toBe(false);
    const always = step('c');
    expect(mayBothHold(plan(day, night, always), day, always)).toBe(true);
  });
});

describe('night does not leak into day', () => {
  const falls = (...steps: readonly Step[]) => fallsIntoOtherHours(plan(...steps));

  test('a step that rings when open must not fall into one without hours', () => {
    expect(falls(ringing('day', hours('h', 'open')), step('any'))).toEqual([
      { from: 'day', into: 'any' },
    ]);
  });

  test('it may if that step says so, or if a step of the same hours takes the call first', () => {
    expect(
      falls(ringing('day', hours('h', 'open')), step('any', undefined, { goOn: 'anywhere' })),
    ).toEqual([]);
    expect(
      falls(ringing('day', hours('h', 'open')), step('later', hours('h', 'open')), step('any')),
    ).toEqual([]);
  });

  test('every state that the step names is looked at', () => {
    const steps = [
      ringing('night', hours('h', 'closed')),
      step('holiday', hours('h', 'holiday')),
      step('any'),
    ];
    expect(falls(...steps)).toEqual([{ from: 'night', into: 'any' }]);
  });

  test('another condition beside the hours does not catch every call', () => {
    const steps = [
      ringing('day', hours('h', 'open')),
      step('some', { ...hours('h', 'open'), ...from('+1!') }),
      step('any'),
    ];
    expect(falls(...steps)).toEqual([{ from: 'day', into: 'any' }]);
  });
});

describe('paths', () => {
  const steps = [
    step('switched', hours('of-route', 'switched')),
    step('closed', hours('of-route', 'closed')),
    step('vip', from('+1!')),
    ringing('desk'),
    step('message'),
  ];
  const path = (state: HoursState) =>
    planPaths(plan(...steps)).find((found) => found.state === state);

  test('open goes past what is for closed hours, to the first step that takes all', () => {
    expect(path('open')).toEqual({
      hours: 'of-route',
      state: 'open',
      steps: [
        { step: 'vip', kind: 'ending', isCertain: false },
        { step: 'desk', kind: 'ringing', isCertain: true },
        { step: 'message', kind: 'ending', isCertain: true },
      ],
      mayRunOut: false,
    });
  });

  test('each closed state has its own', () => {
    expect(path('switched')?.steps).toEqual([
      { step: 'switched', kind: 'ending', isCertain: true },
    ]);
    expect(path('holiday')?.steps).toEqual([{ step: 'closed', kind: 'ending', isCertain: true }]);
  });

  test('a path may run out, and a plan without hours has one', () => {
    expect(planPaths(plan(step('a', from('+1!'))))).toEqual([
      {
        hours: undefined,
        state: undefined,
        steps: [{ step: 'a', kind: 'ending', isCertain: false }],
        mayRunOut: true,
      },
    ]);
  });
});
