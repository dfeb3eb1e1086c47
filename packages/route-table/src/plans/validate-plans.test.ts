/** What validation says of plans, hours and lists: a row for each rule. */
import {
  NEW_YORK,
  say,
  WORKFLOW,
  FLOW,
  queue,
  flow,
  whenHours,
  table,
  steps,
} from '../../test/plan-tables';
import { validateTable } from '../validation/validate-table';

test('a table with a plan is valid, and is the very value that was given', () => {
  const input = table({});
  expect(validateTable(input)).toMatchObject({ kind: 'valid', table: input, warnings: [] });
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
      'a header below steps that ring, said once',
      [
        ring('a', { options: { timeout: 5 } }),
        ring('b', { destination: 'other', options: { timeout: 5 } }),
        queue('c', { options: { attributes: { from: '{{header.X-From}}' } } }),
      ],
      ['(header-may-be-empty at plans.0.steps.2)'],
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
