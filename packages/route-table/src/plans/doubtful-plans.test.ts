/** What is doubtful in the steps of a plan: a row for each, on both sides of its limit. */
import { dial, findings, NEW_YORK, say, table, whenHours } from '../../test/plan-tables';
import { validateTable } from '../validation/validate-table';

const NOW = Date.parse('2026-11-28T12:00Z');

describe('states of hours that nobody thought of', () => {
  const states = (...steps: readonly object[]) => {
    const found = validateTable(table({ hours: [NEW_YORK] }, steps));
    return found.warnings
      .filter(({ code }) => code === 'state-not-taken')
      .map(({ message }) => message);
  };

  test('closed calls that go where open ones go', () => {
    expect(states(say('feast', whenHours('holiday')), say('desk'))).toEqual([
      'No step is meant for calls while hours “ny” are closed, switched: add one.'.replace(
        /[“”]/g,
        '"',
      ),
    ]);
  });

  test('calls that no step takes', () => {
    expect(states(say('desk', whenHours('open')))).toHaveLength(1);
    expect(
      states(
        say('desk', whenHours('open')),
        say('vip', { when: { header: { name: 'X-A', present: true } } }),
      ),
    ).toHaveLength(1);
  });

  test.each<[string, readonly object[]]>([
    ['one step for all of them', [say('closed', whenHours('closed')), say('desk')]],
    ['what is left below', [say('desk', whenHours('open')), say('rest')]],
    [
      'one for each',
      [
        say('a', whenHours('switched')),
        say('b', whenHours('holiday')),
        say('c', whenHours('closed')),
        say('d'),
      ],
    ],
  ])('%s is enough', (_what, steps) => expect(states(...steps)).toEqual([]));

  test('the plan for every call has no such steps', () => {
    const plans = [
      { id: 'p', name: 'P', steps: [say('a')] },
      { id: 'every', name: 'E', steps: [say('x', whenHours('switched'))] },
    ];
    expect(findings(table({ plans, everyCall: 'every', hours: [NEW_YORK] }))).toEqual([]);
  });
});

describe('ringing time', () => {
  const rings = (...steps: readonly object[]) =>
    findings(table({ hours: [NEW_YORK] }, steps)).filter((one) => one.includes('rings-long'));
  const client = (timeout: number, more: object = {}) => ({
    ...dial(`c${timeout}`, 'dial-client', `client${timeout}`, { timeout }),
    ...more,
  });
  const LONG = ['(rings-long at plans.0)'];

  test.each<[string, readonly object[], readonly string[]]>([
    ['59 s', [client(54)], []],
    ['60 s', [client(55)], LONG],
    ['of two steps', [client(20), client(30)], LONG],
    [
      'of steps for different hours',
      [client(30, whenHours('open')), client(31, whenHours('closed'))],
      [],
    ],
    [
      'of steps for different shares',
      [
        client(30, { when: { share: { from: 0, to: 50, by: 'call' } } }),
        client(31, { when: { share: { from: 50, to: 100, by: 'call' } } }),
      ],
      [],
    ],
    [
      'of a step that is screened',
      [{ ...client(40), options: { timeout: 40, screen: true } }],
      LONG,
    ],
  ])('%s', (_what, steps, expected) => expect(rings(...steps)).toEqual(expected));

  test('of a team counts each round', () => {
    const teams = [
      {
        id: 't',
        name: 'T',
        members: ['a', 'b'].map((id) => ({ id, type: 'dial-client', destination: id })),
      },
    ];
    const ring = (who: string) => dial('r', 'ring', 't', { who, timeout: 25 });
    const found = (who: string) =>
      findings(table({ teams }, [ring(who)])).filter((one) => one.includes('rings-long'));
    expect(found('in-turn')).toEqual(LONG);
    expect(found('all')).toEqual([]);
  });

  test('says so more plainly when carriers end the call', () => {
    const { warnings } = validateTable(table({}, [client(115)]));
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('carriers end calls'),
    ]);
  });
});

describe('shares and periods', () => {
  const share = (id: string, from: number, to: number, more: object = {}) =>
    say(id, { when: { share: { from, to, by: 'call' }, ...more } });
  const OVERLAP = ['(shares-overlap at plans.0.steps.1.when.share)'];
  const header = { header: { name: 'X-A', present: true } };

  test.each<[string, readonly object[], readonly string[]]>([
    ['that touch', [share('a', 0, 50), share('b', 50, 100)], []],
    ['that overlap', [share('a', 0, 51), share('b', 50, 100)], OVERLAP],
    ['of other calls', [share('a', 0, 51), share('b', 50, 100, header)], []],
    ['of the same calls', [share('a', 0, 51, header), share('b', 50, 100, header)], OVERLAP],
  ])('shares %s', (_what, steps, expected) => {
    expect(
      findings(table({}, [...steps, say('z')])).filter((one) => one.includes('shares')),
    ).toEqual(expected);
  });

  test('a period that is over is never reached', () => {
    const until = (text: string) =>
      table({}, [say('a', { when: { period: { until: text } } }), say('z')]);
    expect(findings(until('2026-11-28T12:00Z'), NOW)).toEqual([
      '(step-unreachable at plans.0.steps.0.when.period.until)',
    ]);
    expect(findings(until('2026-11-28T12:01Z'), NOW)).toEqual([]);
    expect(findings(until('2026-11-28T12:00Z'))).toEqual([]);
  });
});

describe('callers and sources', () => {
  const entries = (...addresses: readonly string[]) =>
    table(
      {
        numbering: { defaultCountry: 'US' },
        callerLists: [
          {
            id: 'l',
            name: 'L',
            entries: addresses.map((address, index) => ({ id: `e${index}`, address })),
          },
        ],
      },
      [say('a', { when: { caller: { list: ['l'] } } }), say('z')],
    );

  test.each<[string, readonly string[], readonly string[]]>([
    ['different', ['+15551234567', '+15551234568', 'alice'], []],
    ['twice', ['alice', 'alice'], ['caller-twice at callerLists.0.entries.1.address']],
    [
      'twice in other words',
      ['+15551234567', '5551234567'],
      ['caller-twice at callerLists.0.entries.1.address'],
    ],
    [
      'with visual separators',
      ['(555) 123-4567'],
      ['(caller-never-fits at callerLists.0.entries.0.address)'],
    ],
    [
      'with a host',
      ['sip:alice@example.com'],
      ['(caller-never-fits at callerLists.0.entries.0.address)'],
    ],
    ['like a pattern', ['+4930!'], ['(caller-never-fits at callerLists.0.entries.0.address)']],
  ])('entries %s', (_what, addresses, expected) => {
    expect(findings(entries(...addresses))).toEqual(expected);
  });

  test.each([
    ['10.1.2.0/24', 1],
    ['192.168.0.1', 1],
    ['fd00::1', 1],
    ['203.0.113.0/24', 0],
    ['2001:db8::/32', 0],
  ])('the network %s is private: %s', (network, count) => {
    const input = table({}, [say('a', { when: { source: { ip: [network] } } }), say('z')]);
    expect(findings(input)).toHaveLength(count);
  });
});

test('the plan for every call may not ask for the hours of a route', () => {
  const plans = [
    { id: 'p', name: 'P', steps: [say('a')] },
    {
      id: 'every',
      name: 'E',
      steps: [say('x', { when: { hours: { id: 'of-route', is: ['switched'] } } })],
    },
  ];
  expect(findings(table({ plans, everyCall: 'every' }))).toEqual([
    'every-call-of-route at everyCall',
  ]);
});
