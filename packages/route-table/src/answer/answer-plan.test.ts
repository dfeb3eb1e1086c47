/** What a call is answered with if its route leads to a call plan. */
import { OWN_URLS } from '../../test/build-call';
import { wallClock } from '../../test/build-plan';
import { answerCall } from './answer-call';
import type { Call } from './call';
import { openTable } from './open-table';

const PLAN = {
  id: 'support',
  name: 'Support',
  steps: [
    {
      id: 'closed',
      when: { hours: { id: 'of-route', is: ['closed'] } },
      type: 'say',
      destination: 'We are closed.',
    },
    {
      id: 'vip',
      when: { caller: { list: ['vip'] } },
      type: 'dial-client',
      destination: 'alice',
    },
    { id: 'notice', type: 'say', destination: 'Recorded.', options: { thenContinue: true } },
    { id: 'desk', type: 'dial-client', destination: 'bob' },
  ],
};
const TABLE = {
  routes: [
    { address: '1', type: 'call-plan', destination: 'support', hours: 'ny' },
    { address: '2', type: 'say', destination: 'Two' },
    { address: '911', type: 'dial-sip', destination: 'sip:911@psap.example.com' },
  ],
  default: { type: 'hangup', destination: '' },
  plans: [PLAN],
  hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
  callerLists: [{ id: 'vip', name: 'VIP', entries: [{ id: 'e1', address: '+15557654321' }] }],
};
const OPEN = '2026-11-30T10:00-05:00';

function answer(to: string, more: Partial<Call> = {}, table: unknown = TABLE, at = OPEN) {
  const opened = openTable(table);
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const call: Call = { to, from: 'sip:+15551112222@x', sipDomain: undefined, headers: {}, ...more };
  return answerCall(opened.table, call, { instant: Date.parse(at), wallClock }, OWN_URLS).decision;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

test('the first step that holds takes the call, after what is announced', () => {
  expect(answer('1')).toMatchObject({
    kind: 'destination',
    destination: { type: 'dial-client', destination: 'bob' },
    twiml: `${XML}<Response><Say>Recorded.</Say><Dial><Client>bob</Client></Dial></Response>`,
    plan: {
      plan: 'support',
      step: 'desk',
      trace: [
        { step: 'closed', kind: 'skipped' },
        { step: 'vip', kind: 'skipped' },
        { step: 'notice', kind: 'heard' },
        { step: 'desk', kind: 'taken' },
      ],
    },
  });
});

test('hours and callers decide', () => {
  expect(answer('1', {}, TABLE, '2026-11-30T20:00-05:00')).toMatchObject({
    twiml: `${XML}<Response><Say>We are closed.</Say></Response>`,
    plan: { step: 'closed' },
  });
  expect(answer('1', { from: 'sip:+15557654321@x' })).toMatchObject({ plan: { step: 'vip' } });
});

test('a plan that has no step for the call ends it', () => {
  const plans = [{ ...PLAN, steps: PLAN.steps.slice(0, 1) }];
  expect(answer('1', {}, { ...TABLE, plans })).toMatchObject({
    kind: 'ended',
    twiml: `${XML}<Response/>`,
    plan: { plan: 'support', step: undefined },
  });
});

describe('a call is refused rather than guessed at', () => {
  test.each<[string, object]>([
    ['no such plan', { plans: [] }],
    ['a plan without steps', { plans: [{ id: 'support' }] }],
    ['no such hours', { hours: [] }],
    ['hours that cannot be read', { hours: [{ ...TABLE.hours[0], week: { mon: ['8-17'] } }] }],
    ['hours whose week is a list', { hours: [{ ...TABLE.hours[0], week: [] }] }],
    ['no such list', { callerLists: [] }],
    ['a step that is not valid', { plans: [{ ...PLAN, steps: [{ id: 'a', type: 'fax' }] }] }],
    ['a plan for every call that is not there', { everyCall: 'gone' }],
  ])('%s', (_what, more) => {
    expect(answer('1', {}, { ...TABLE, ...more })).toMatchObject({ kind: 'refused' });
    if (!('everyCall' in more)) expect(answer('2')).toMatchObject({ kind: 'destination' });
  });

  test('a broken step below the one that takes the call does no harm', () => {
    const plans = [{ ...PLAN, steps: [...PLAN.steps.slice(0, 1), { id: 'x', type: 'fax' }] }];
    const night = answer('1', {}, { ...TABLE, plans }, '2026-11-30T20:00-05:00');
    expect(night).toMatchObject({ kind: 'destination', plan: { step: 'closed' } });
  });
});

describe('the plan for every call', () => {
  const blocked = {
    id: 'screening',
    name: 'Every call',
    steps: [
      {
        id: 'blocked',
        when: { caller: { matches: ['+1555111!'] } },
        type: 'reject',
        destination: 'rejected',
      },
    ],
  };
  const table = { ...TABLE, everyCall: 'screening', plans: [PLAN, blocked] };

  test.each(['1', '2', 'nobody'])('is read before whatever takes a call to %s', (to) => {
    expect(answer(to, {}, table)).toMatchObject({
      destination: { type: 'reject' },
      plan: { plan: 'screening', step: 'blocked' },
    });
  });

  test('lets everybody else through, and its steps are in the trace', () => {
    const from = 'sip:+4930123@x';
    expect(answer('2', { from }, table)).toMatchObject({ destination: { destination: 'Two' } });
    expect(answer('1', { from }, table)).toMatchObject({
      plan: {
        plan: 'support',
        trace: expect.arrayContaining([
          expect.objectContaining({ plan: 'screening', step: 'blocked', kind: 'skipped' }),
        ]) as unknown,
      },
    });
  });

  test.each(['911', '+1911', '112', '+44999'])('never keeps anybody from calling %s', (to) => {
    expect(answer(to, {}, table)).not.toMatchObject({ plan: { plan: 'screening' } });
  });

  test('of a table with a country it exempts the numbers of that country', () => {
    const us = { ...table, numbering: { defaultCountry: 'US' } };
    expect(answer('911', {}, us)).toMatchObject({ destination: { type: 'dial-sip' } });
    expect(answer('110', {}, us)).toMatchObject({ plan: { plan: 'screening' } });
  });
});
