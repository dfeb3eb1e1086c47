/** That a plan reads like sentences, by the names that people gave. */
import type { CallPlan, Hours, RouteTable, Step } from 'route-table';
import { tableOf } from '../../../test/model/builders';
import { english } from '../../texts/texts';
import { pathWords, ringingWords } from './path-words';
import { stepWords } from './step-words';

const newYork: Hours = { id: 'ny', name: 'New York', timeZone: 'America/New_York' };
const table: RouteTable = tableOf([], {
  hours: [newYork],
  teams: [
    {
      id: 't',
      name: 'On call',
      members: [{ id: 'm', type: 'dial-client', destination: 'alice', options: { timeout: 20 } }],
    },
  ],
  callerLists: [
    { id: 'blocked', name: 'Blocked callers', entries: [] },
    { id: 'vip', name: 'VIP', entries: [] },
  ],
});
const names = { table };
const say = { id: 's', type: 'say', destination: 'Sorry.' } as const;

const sentences: readonly (readonly [string, Step])[] = [
  ['Say “Sorry.”, then hang up', say],
  ['Say “Sorry.”, then go on', { ...say, options: { thenContinue: true } }],
  [
    'When New York is closed or on holiday: say “Sorry.”, then hang up',
    { ...say, when: { hours: { id: 'ny', is: ['closed', 'holiday'] } } },
  ],
  [
    'When the route is open: ring alice for 15 seconds',
    {
      id: 'r',
      type: 'dial-client',
      destination: 'alice',
      options: { timeout: 15 },
      when: { hours: { id: 'of-route', is: ['open'] } },
    },
  ],
  [
    'For callers on Blocked callers, callers that fit +4930! or callers who hide their number: refuse the call as busy',
    {
      id: 'r',
      type: 'reject',
      destination: 'busy',
      when: { caller: { list: ['blocked'], matches: ['+4930!'], anonymous: true } },
    },
  ],
  [
    'Ring On call (who is on call, then the others) for 25 seconds',
    { id: 'r', type: 'ring', destination: 't', options: { who: 'on-call-then-rest', timeout: 25 } },
  ],
  ['Ring gone (all at once)', { id: 'r', type: 'ring', destination: 'gone' }],
  [
    'If X-Tier is gold, from 203.0.113.0/24, for 30 % of callers, until 2027-01-01 00:00-05:00: hang up',
    {
      id: 'h',
      type: 'hangup',
      destination: '',
      when: {
        header: { name: 'X-Tier', is: ['gold'] },
        source: { ip: ['203.0.113.0/24'] },
        share: { from: 20, to: 50, by: 'caller' },
        period: { until: '2027-01-01T00:00-05:00' },
      },
    },
  ],
  [
    'Queue in WW1 for at most 5 minutes',
    { id: 'q', type: 'enqueue', destination: 'WW1', options: { maxWait: 300 } },
  ],
];

test.each(sentences)('%s', (sentence, step) => {
  expect(stepWords(step, names, english).sentence).toBe(sentence);
});

test('the path is told for each state of the hours, together where it is the same', () => {
  const plan: CallPlan = {
    id: 'p',
    name: 'Support',
    steps: [
      { ...say, id: 'closed', when: { hours: { id: 'ny', is: ['closed'] } } },
      { id: 'vip', type: 'hangup', destination: '', when: { caller: { list: ['vip'] } } },
      { id: 'ring', type: 'ring', destination: 't' },
    ],
  };
  expect(pathWords(plan, names, english)).toEqual([
    {
      when: 'While New York is open',
      steps: [
        'hang up (for the calls that it is for)',
        'ring On call (all at once)',
        'the call ends',
      ],
    },
    {
      when: 'While New York is closed, on holiday or closed by hand',
      steps: ['say “Sorry.”, then hang up'],
    },
  ]);
  expect(ringingWords(plan, names, english)).toBe(
    'If nobody answers, phones ring for up to 25 seconds in all.',
  );
  expect(ringingWords({ ...plan, steps: [say] }, names, english)).toBeUndefined();
});
