/** What goes wrong with ringing several, failover and voicemail in other systems: one test for each trouble. */
import { begin, firstTwiml, next, verbs, type Begin } from '../../test/call-through-plan';
import { findings, say, WORKFLOW } from '../../test/plan-tables';
import { after, client, queue, table } from '../../test/steps-of-call';
import { mergeTables } from '../comparison/merge-tables';
import type { RouteTable } from '../table';

const voicemail = say('message', { type: 'voicemail', options: { workflow: WORKFLOW } });
const number = (id: string, options: object = {}) => ({
  id,
  type: 'dial-number',
  destination: '+491701234567',
  options: { callerId: '+15550001111', ...options },
});
const team = (...members: readonly object[]) => ({
  teams: [{ id: 'sales', name: 'Sales', members }],
});
const ring = (who: string, more: object = {}) => ({
  id: 'ring',
  type: 'ring',
  destination: 'sales',
  options: { who, ...more },
});

/** All documents of a call that nobody answers. */
function documents(of: object, more: Begin = {}): readonly string[] {
  const all = [firstTwiml(of, more)];
  for (;;) {
    const last = all[all.length - 1] ?? '';
    if (last.includes('<Record') || !last.includes('/call-step?')) return all;
    const sent = last.includes('<Enqueue')
      ? { QueueResult: 'leave', QueueTime: '300' }
      : { DialCallStatus: 'no-answer', ReferCallStatus: 'failed' };
    const gone = next(of, last, sent, more);
    if (gone.kind === 'lost') throw new Error('A step is lost.');
    all.push(gone.twiml);
  }
}

describe('a voicemail prompt after a talk', () => {
  const plan = table([client('desk'), voicemail]);
  test.each([
    { DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '30' },
    { DialCallStatus: 'completed' },
    { DialCallStatus: 'answered' },
  ])('%j ends the plan', (sent) => expect(after(plan, sent)).toEqual([]));
});

test.each(['busy', 'no-answer', 'failed'])('%s is not taken for nothing', (DialCallStatus) => {
  const plan = table([client('desk'), client('mobile'), voicemail]);
  expect(after(plan, { DialCallStatus })).toEqual(['Client mobile']);
});

describe('a call that starts again after it was hung up', () => {
  const plan = table(
    [
      client('desk'),
      say('notice', { options: { thenContinue: true } }),
      ring('all'),
      { id: 'away', type: 'refer', destination: 'sip:a@pbx.example.com' },
      queue('queue'),
      number('mobile', { screen: true }),
      voicemail,
    ],
    team(client('a'), client('b', { options: { screen: true } }), client('c')),
  );

  test('each document rings once, and its action is on the verb, never on whom it dials', () => {
    const all = documents(plan);
    expect(all).toHaveLength(7);
    for (const twiml of all) {
      expect(twiml.match(/<(?:Dial|Enqueue|Refer|Record)\b/g)).toHaveLength(1);
      expect(twiml).not.toMatch(/<(?:Client|Number|Sip|Identity)\b[^>]*\baction=/);
      expect(twiml).toMatch(/<(?:Dial|Enqueue|Refer|Record)\b[^>]*\baction=/);
    }
  });

  test('nothing rings for a caller who is gone, whatever became of the Dial', () => {
    for (const twiml of documents(plan).filter((one) => one.includes('/call-step?'))) {
      for (const DialCallStatus of ['completed', 'no-answer', 'busy', 'canceled']) {
        const gone = next(plan, twiml, { DialCallStatus, CallStatus: 'completed' });
        expect(gone.kind === 'lost' ? 'lost' : verbs(gone.twiml)).toEqual([]);
      }
    }
  });
});

test('a mailbox does not swallow the call of a screened mobile, and one without is doubted', () => {
  const screened = table([number('mobile', { screen: true }), voicemail]);
  const mailbox = { DialCallStatus: 'completed', DialBridged: 'false' };
  expect(after(screened, mailbox)).toEqual(['Say message', 'Record']);
  const plain = findings(table([ring('all'), voicemail], team(number('m'))));
  expect(plain).toContain('(mobile-without-screening at teams.0.members.0.options.screen)');
});

test('being asked to accept cannot be lost on the way through another team: teams have no teams', () => {
  const nested = { id: 'm', type: 'ring', destination: 'sales' };
  expect(findings(table([ring('all'), voicemail], team(nested)))).toContain(
    'not-a-member-type at teams.0.members.0.type',
  );
});

describe('a first member who cannot be reached does not silence the team', () => {
  const members = team(client('gone'), client('here'));
  test('in turn the next one rings', () => {
    const plan = table([ring('in-turn'), voicemail], members);
    expect(after(plan, { DialCallStatus: 'failed' })).toEqual(['Client here']);
  });
  test('at once all are in one Dial', () => {
    expect(verbs(firstTwiml(table([ring('all'), voicemail], members)))).toEqual([
      'Client gone',
      'Client here',
    ]);
  });
});

test.each([
  ['missing', undefined, 'caller-id-missing'],
  ['that of the caller', '{{caller}}', 'caller-id-of-call'],
])(
  'a caller ID that carriers reject (%s) is refused before any call has it',
  (_what, callerId, code) => {
    const options = callerId === undefined ? {} : { callerId };
    const step = { id: 'n', type: 'dial-number', destination: '+493012345678', options };
    const found = findings(table([step, voicemail]));
    expect(found.filter((one) => !one.startsWith('('))).toEqual([
      expect.stringContaining(code) as unknown,
    ]);
  },
);

test.each([
  ['busy', 'busy', 486],
  ['rejected', 'rejected', 404],
])(
  'a trunk that should not try elsewhere hears %s: %s is all that TwiML can say',
  (reason, said) => {
    const step = { id: 'no', type: 'reject', destination: reason };
    expect(firstTwiml(table([step]))).toContain(`<Reject reason="${said}"`);
    expect(findings(table([{ ...step, destination: '503' }])).join()).toMatch(
      /at plans\.0\.steps\.0/,
    );
  },
);

test('forwarding a number tonight is one step, which ends on its own', () => {
  const period = { from: '2026-11-30T18:00-05:00', until: '2026-12-01T06:00-05:00' };
  const plan = table([{ ...number('tonight'), when: { period } }, client('desk'), voicemail]);
  const at = (moment: string) => verbs(firstTwiml(plan, { at: Date.parse(moment) }));
  expect(at('2026-11-30T17:59-05:00')).toEqual(['Client desk']);
  expect(at('2026-11-30T18:00-05:00')).toEqual(['Number +491701234567']);
  expect(at('2026-12-01T06:00-05:00')).toEqual(['Client desk']);
  expect(begin(plan).kind).not.toBe('refused');
});

test('a team that two people change keeps every field of both, and those that nobody here knows', () => {
  const empty = { routes: [], default: { type: 'hangup', destination: '' } } as const;
  const of = (one: object, more: object): RouteTable => {
    const members = [{ ...client('a'), ...one }];
    const teams: object = { teams: [{ id: 'sales', name: 'Sales', ...more, members }] };
    return { ...empty, ...teams };
  };
  const options = { timeout: 20, screen: true };
  const merge = mergeTables(
    of({ options, note: 'kept' }, { colour: 'red' }),
    of({ options: { ...options, timeout: 30 }, note: 'kept' }, { colour: 'red' }),
    of({ options, note: 'kept', destination: 'anna' }, { colour: 'red', name: 'Sales team' }),
  );
  expect(merge).toMatchObject({
    kind: 'merged',
    table: of(
      { options: { ...options, timeout: 30 }, note: 'kept', destination: 'anna' },
      { colour: 'red', name: 'Sales team' },
    ),
  });
});
