/** The moments at which an answer changes, compared with a look at every minute. */
import { OWN_URLS } from '../../test/build-call';
import { wallClock } from '../../test/build-plan';
import { answerCall } from './answer-call';
import type { Call } from './call';
import { nextAnswerChanges } from './next-answer-changes';
import { openTable } from './open-table';
import { MINUTE_MS } from '../hours/wall-clock';

const say = (id: string, more: object = {}) => ({ id, type: 'say', destination: id, ...more });
const DAILY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TABLE = {
  routes: [
    { address: '1', type: 'call-plan', destination: 'p', hours: 'ny' },
    { address: '2', type: 'ring', destination: 'oncall', options: { who: 'on-call' } },
    { address: '3', type: 'say', destination: 'Always the same' },
  ],
  default: { type: 'hangup', destination: '' },
  everyCall: 'every',
  plans: [
    {
      id: 'every',
      name: 'Every call',
      steps: [
        {
          id: 'blocked',
          when: { caller: { list: ['blocked'] } },
          type: 'reject',
          destination: 'busy',
        },
      ],
    },
    {
      id: 'p',
      name: 'P',
      steps: [
        say('switched', { when: { hours: { id: 'of-route', is: ['switched'] } } }),
        say('campaign', {
          when: { period: { from: '2026-10-31T10:07-04:00', until: '2026-10-31T18:13-04:00' } },
        }),
        say('berlin', { when: { hours: { id: 'berlin', is: ['open'] } } }),
        {
          id: 'ring',
          when: { hours: { id: 'of-route', is: ['open'] } },
          type: 'ring',
          destination: 'oncall',
          options: { who: 'on-call' },
        },
        say('closed'),
      ],
    },
  ],
  teams: [
    {
      id: 'oncall',
      name: 'On call',
      members: ['a', 'b', 'c'].map((id) => ({ id, type: 'dial-client', destination: id })),
      rotation: { from: '2026-10-30T01:30', timeZone: 'America/New_York', everyDays: 1 },
      cover: [
        { id: 'c', member: 'c', from: '2026-10-31T12:05-04:00', until: '2026-10-31T13:10-04:00' },
      ],
    },
  ],
  hours: [
    {
      id: 'ny',
      name: 'New York',
      timeZone: 'America/New_York',
      week: Object.fromEntries(
        DAILY.map((day) => [day, ['01:15-01:45', '09:00-17:00', '22:00-00:30']]),
      ),
      switch: { state: 'closed', at: '2026-11-01T14:00-05:00', until: '2026-11-01T15:01-05:00' },
    },
    {
      id: 'berlin',
      name: 'Berlin',
      timeZone: 'Europe/Berlin',
      week: { sat: ['06:00-07:00'], sun: ['06:00-07:00'] },
    },
  ],
  callerLists: [
    {
      id: 'blocked',
      name: 'Blocked',
      entries: [{ id: 'e', address: '+15550001111', until: '2026-10-31T20:00-04:00' }],
    },
  ],
};
const opened = openTable(TABLE);
if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
const { table } = opened;

const BEGIN = Date.parse('2026-10-30T23:40-04:00');
const END = Date.parse('2026-11-02T03:00-05:00');

function callTo(to: string, more: Partial<Call> = {}): Call {
  return { to, from: 'sip:+15551112222@x', sipDomain: undefined, headers: {}, ...more };
}

const changes = (call: Call, limit?: number) =>
  nextAnswerChanges(table, call, { instant: BEGIN, wallClock }, END, OWN_URLS, limit);

/** Every minute is looked at; what is not a change is skipped. */
function bruteForce(call: Call): readonly number[] {
  const at = (instant: number) => {
    const { decision } = answerCall(table, call, { instant, wallClock }, OWN_URLS);
    return decision.kind === 'refused'
      ? 'refused'
      : `${decision.twiml}${decision.plan?.step ?? ''}`;
  };
  const found: number[] = [];
  for (let instant = BEGIN + MINUTE_MS; instant <= END; instant += MINUTE_MS) {
    if (at(instant) !== at(instant - MINUTE_MS)) found.push(instant);
  }
  return found;
}

test.each<[string, Call]>([
  ['a plan, over a change of clocks', callTo('1')],
  ['a caller who is blocked for a while', callTo('1', { from: 'sip:+15550001111@x' })],
  ['who is on call', callTo('2')],
  ['nothing that depends on time', callTo('3')],
  ['the default route', callTo('nobody')],
])('are those of every minute: %s', (_what, call) => {
  const expected = bruteForce(call);
  expect(changes(call).map(({ instant }) => instant)).toEqual(expected);
});

test('say what the answer is before and after', () => {
  const [first] = changes(callTo('1'), 1);
  expect(first).toMatchObject({
    before: { decision: { plan: { step: 'ring' } } },
    after: { decision: { plan: { step: 'closed' } } },
  });
  expect(changes(callTo('1'), 3)).toHaveLength(3);
});
