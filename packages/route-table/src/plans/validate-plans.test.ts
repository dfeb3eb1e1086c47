/** What validation says of plans, hours and lists: a row for each rule. */
import type { Issue } from '../issue';
import { validateTable } from '../validation/validate-table';

const NEW_YORK = {
  id: 'ny',
  name: 'New York',
  timeZone: 'America/New_York',
  week: { mon: ['08:00-17:00'] },
};
const say = (id: string, more: object = {}) => ({ id, type: 'say', destination: id, ...more });
const WORKFLOW = `WW${'0'.repeat(32)}`;
const FLOW = `https://webhooks.twilio.com/v1/Accounts/AC${'0'.repeat(32)}/Flows/FW${'0'.repeat(32)}`;
const queue = (id: string, more: object = {}) =>
  say(id, { type: 'enqueue', destination: WORKFLOW, ...more });
/** A Studio flow, told apart by one hexadecimal digit each. */
const flow = (id: string, account: string, of: string) =>
  say(id, {
    type: 'webhook',
    destination: `https://webhooks.twilio.com/v1/Accounts/AC${account.repeat(32)}/Flows/FW${of.repeat(32)}`,
  });
const whenHours = (...is: string[]) => ({ when: { hours: { id: 'ny', is } } });

function table(more: object, steps: readonly object[] = [say('a')]) {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p' }],
    default: { type: 'hangup', destination: '' },
    plans: [{ id: 'p', name: 'Plan', steps }],
    ...more,
  };
}

/** `code at path`; a warning in brackets. */
function findings(input: unknown): readonly string[] {
  const result = validateTable(input);
  const show = ({ code, path }: Issue) => `${code} at ${path.join('.')}`;
  const issues = result.kind === 'invalid' ? result.issues.map(show) : [];
  return [...issues, ...result.warnings.map((warning) => `(${show(warning)})`)];
}

const steps = (...all: readonly object[]) => findings(table({ hours: [NEW_YORK] }, all));
const hours = (more: object) =>
  findings(
    table({ hours: [{ ...NEW_YORK, ...more }] }, [
      say('a', whenHours('open')),
      say('z', whenHours('closed')),
    ]),
  );

test('a table with a plan is valid, and is the very value that was given', () => {
  const input = table({});
  expect(validateTable(input)).toMatchObject({ kind: 'valid', table: input, warnings: [] });
});

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

describe('steps', () => {
  const ring = (id: string, more: object = {}) =>
    say(id, { type: 'dial-client', destination: 'alice', ...more });

  test.each<[string, readonly object[], readonly string[]]>([
    [
      'an id twice',
      [say('a', whenHours('open')), say('a')],
      ['duplicate-id at plans.0.steps.1.id'],
    ],
    ['an id with a capital', [say('A')], ['not-an-id at plans.0.steps.0.id']],
    [
      'a plan in a plan',
      [say('a', { type: 'call-plan', destination: 'p' })],
      ['plan-in-plan at plans.0.steps.0.type'],
    ],
    [
      'below an unconditional step',
      [say('a'), say('b', whenHours('open'))],
      ['below-the-last-step at plans.0.steps.1'],
    ],
    [
      'below steps that take all',
      [say('a', whenHours('open')), say('b', whenHours('closed')), say('c')],
      ['(step-unreachable at plans.0.steps.2)'],
    ],
    [
      'an empty condition',
      [say('a', { when: {} }), say('b')],
      ['empty-condition at plans.0.steps.0.when'],
    ],
    [
      'a ringing step above another',
      [ring('a', whenHours('open')), say('b', whenHours('open'))],
      [],
    ],
    [
      'a ringing step above one of other hours',
      [ring('a', whenHours('open')), say('b', whenHours('closed'))],
      [],
    ],
    [
      'a ringing step that leaks into other hours',
      [ring('a', whenHours('open')), say('b')],
      ['falls-into-other-hours at plans.0.steps.1'],
    ],
    [
      'a ringing step above one that takes calls of any hours',
      [ring('a', whenHours('open')), say('b', { goOn: 'anywhere' })],
      [],
    ],
    [
      'a ringing step of one share above the step of another',
      [
        ring('a', {
          when: { ...whenHours('open').when, share: { from: 0, to: 50, by: 'call' } },
        }),
        say('b', { when: { share: { from: 50, to: 100, by: 'call' } } }),
      ],
      [],
    ],
    [
      'a reject after an announcement',
      [
        say('a', { options: { thenContinue: true } }),
        say('b', { type: 'reject', destination: 'busy' }),
      ],
      ['rejects-answered-call at plans.0.steps.1'],
    ],
    [
      'a document after an announcement',
      [
        say('a', { options: { thenContinue: true } }),
        say('b', { type: 'twiml', destination: '<Say>Hi</Say>' }),
      ],
      [],
    ],
    [
      'a reject below a ringing step',
      [ring('a'), say('b', { type: 'reject', destination: 'busy' })],
      ['(rejects-rung-call at plans.0.steps.1)'],
    ],
    [
      'a queue that never gives a caller back',
      [queue('a'), say('b')],
      ['(queue-without-max-wait at plans.0.steps.0.options.maxWait)'],
    ],
    [
      'a queue above a step of other hours: they may change while a caller waits',
      [queue('a', whenHours('open')), say('b', whenHours('closed'))],
      ['(queue-without-max-wait at plans.0.steps.0.options.maxWait)'],
    ],
    [
      'a step below a queue, of hours that a step above it takes',
      [
        say('a', whenHours('closed')),
        queue('b', { options: { maxWait: 60 } }),
        say('c', whenHours('closed')),
      ],
      [],
    ],
    [
      'a step below another of the same hours, both below a queue',
      [
        queue('a', { options: { maxWait: 60 } }),
        say('b', whenHours('closed')),
        say('c', whenHours('switched')),
      ],
      ['(step-unreachable at plans.0.steps.2)'],
    ],
    [
      'a queue whose task times out',
      [queue('a', { options: { maxWait: 60, timeout: 50 } }), say('b')],
      ['(queue-timeout-with-steps at plans.0.steps.0.options.timeout)'],
    ],
    ['a queue that is the last step', [queue('a', { options: { timeout: 50 } })], []],
    [
      'a wait URL that is not audio beside maxWait',
      [queue('a', { options: { maxWait: 60, waitUrl: 'https://example.com/wait.xml' } })],
      ['(wait-url-not-audio at plans.0.steps.0.options.waitUrl)'],
    ],
    [
      'an audio file beside maxWait',
      [queue('a', { options: { maxWait: 60, waitUrl: 'https://example.com/wait.mp3?x=1' } })],
      [],
    ],
    [
      'a voicemail that nobody would hear of',
      [say('a', { type: 'voicemail' })],
      ['message-for-nobody at plans.0.steps.0.options.workflow'],
    ],
    [
      'a callback for agents and a URL',
      [
        say('a', {
          type: 'callback',
          options: { workflow: WORKFLOW, url: 'https://example.com/', secret: 's'.repeat(32) },
        }),
      ],
      ['message-twice at plans.0.steps.0.options.url'],
    ],
    [
      'a message that is not signed',
      [say('a', { type: 'voicemail', options: { url: 'https://example.com/' } })],
      ['message-not-signed at plans.0.steps.0.options.secret'],
    ],
    [
      'a step below an unconditional callback, which anonymous callers come to',
      [say('a', { type: 'callback', options: { workflow: WORKFLOW } }), say('b')],
      [],
    ],
    [
      'flows of two accounts',
      [flow('a', 'A', 'F'), flow('b', 'B', 'E')].map((step, index) => ({
        ...step,
        ...(index === 0 && whenHours('open')),
      })),
      ['flows-of-two-accounts at plans.0.steps.1.destination'],
    ],
    [
      'more than three flows',
      ['open', 'closed', 'holiday', 'switched'].map((state, index) => ({
        ...flow(state, 'A', String(index)),
        when: { header: { name: 'X-Flow', is: [state] } },
      })),
      ['too-many-flows at plans.0.steps.3.destination'],
    ],
    [
      'a flow inside TwiML',
      [say('a', { type: 'twiml', destination: `<Redirect>${FLOW}</Redirect>` })],
      ['flow-in-twiml at plans.0.steps.0.destination'],
    ],
    [
      'a number without a caller ID',
      [say('a', { type: 'dial-number', destination: '+493012345678' })],
      ['caller-id-missing at plans.0.steps.0.options.callerId'],
    ],
    [
      'a timeout below 5 s',
      [ring('a', { options: { timeout: 4 } })],
      ['timeout-too-short at plans.0.steps.0.options.timeout'],
    ],
    [
      'a condition that is misspelt',
      [say('a', { when: { hour: {} } })],
      ['(unknown-field at plans.0.steps.0.when.hour)'],
    ],
    [
      'a share without an end',
      [say('a', { when: { share: { from: 30, to: 20, by: 'call' } } }), say('b')],
      ['empty-condition at plans.0.steps.0.when.share.to'],
    ],
    [
      'a network that is not one',
      [say('a', { when: { source: { ip: ['10.0.0.0/33'] } } }), say('b')],
      ['not-a-network at plans.0.steps.0.when.source.ip.0'],
    ],
    [
      'a period without an offset',
      [say('a', { when: { period: { from: '2027-01-01T00:00' } } }), say('b')],
      ['not-an-instant at plans.0.steps.0.when.period.from'],
    ],
    [
      'a header that never comes',
      [say('a', { when: { header: { name: 'Subject', present: true } } }), say('b')],
      ['(header-not-passed-on at plans.0.steps.0.when.header.name)'],
    ],
  ])('%s', (_what, all, expected) => {
    const found = steps(...all).filter((finding) => !/^\((?:not-used|state-not)/.test(finding));
    expect(found).toEqual(expected);
  });

  test('too many', () => {
    const all = Array.from({ length: 21 }, (_, index) =>
      say(`s${index}`, { when: { header: { name: 'X-A', is: [String(index)] } } }),
    );
    expect(steps(...all)).toContain('too-many-entries at plans.0.steps');
  });
});

describe('the plan for every call', () => {
  const everyCall = (...all: readonly object[]) => {
    const plans = [
      { id: 'p', name: 'Plan', steps: [say('a')] },
      { id: 'every', name: 'Every call', steps: all },
    ];
    return findings(table({ everyCall: 'every', plans }));
  };
  const blocked = { when: { caller: { matches: ['+1900!'] } } };

  test('may only have steps that end the call, each with a condition', () => {
    expect(everyCall(say('x', { ...blocked, type: 'reject', destination: 'rejected' }))).toEqual(
      [],
    );
    expect(everyCall(say('x', { type: 'reject', destination: 'rejected' }))).toEqual([
      'every-call-takes-all at everyCall',
    ]);
    expect(everyCall(say('x', { ...blocked, options: { thenContinue: true } }))).toEqual([
      'every-call-goes-on at everyCall',
    ]);
  });

  test('warns if it takes anonymous callers', () => {
    expect(everyCall(say('x', { when: { caller: { anonymous: true } } }))).toEqual([
      '(blocks-anonymous at everyCall)',
    ]);
  });
});

describe('emergency numbers', () => {
  const numbering = { defaultCountry: 'US' };
  const routes = (address: string) => [{ address, type: 'call-plan', destination: 'p' }];
  const codes = (input: unknown) =>
    findings(input).filter((finding) => finding.startsWith('emergency-in-plan'));

  test.each(['911', '+1911', '1911'])('%s does not lead to a plan', (address) => {
    const input = table({ numbering, routes: routes(address) });
    expect(codes(input)).toEqual(['emergency-in-plan at routes.0.type']);
  });

  test('those of another country may, unless the country is not known', () => {
    expect(codes(table({ numbering, routes: routes('110') }))).toEqual([]);
    expect(codes(table({ routes: routes('110') }))).toHaveLength(1);
  });

  test('no plan dials one', () => {
    const dial = say('a', {
      type: 'dial-number',
      destination: '911',
      options: { callerId: '+15550001111' },
    });
    expect(codes(table({ numbering }, [dial]))).toEqual([
      'emergency-in-plan at plans.0.steps.0.destination',
    ]);
  });
});

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

test('nothing that JSON can hold makes validation throw', () => {
  const junk: readonly unknown[] = [null, 0, '', 'x', [], {}, [null], [{}], [[]], { id: 1 }];
  for (const key of ['plans', 'hours', 'holidays', 'callerLists', 'everyCall']) {
    for (const value of junk) expect(() => validateTable(table({ [key]: value }))).not.toThrow();
  }
  for (const value of junk) {
    const broken = { hours: [{ ...NEW_YORK, week: value, days: value, switch: value }] };
    expect(() => validateTable(table(broken, [say('a', { when: value })]))).not.toThrow();
    const conditions = ['hours', 'caller', 'header', 'source', 'share', 'period'];
    for (const key of conditions) {
      expect(() => validateTable(table({}, [say('a', { when: { [key]: value } })]))).not.toThrow();
    }
  }
});
