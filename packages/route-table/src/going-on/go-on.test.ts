/** Where a call goes when a step has ended: a row for each outcome, and for each pain that others have with it. */
import {
  begin,
  firstTwiml,
  leadsBack,
  next,
  queryOf,
  verbs,
  type Begin,
} from '../../test/call-through-plan';
import type { ActionParameters } from './outcome';

const WORKFLOW = `WW${'0'.repeat(32)}`;
const client = (id: string, more: object = {}) => ({
  id,
  type: 'dial-client',
  destination: id,
  ...more,
});
const say = (id: string, more: object = {}) => ({ id, type: 'say', destination: id, ...more });
const queue = (id: string, more: object = {}) => ({
  id,
  type: 'enqueue',
  destination: WORKFLOW,
  options: { maxWait: 300 },
  ...more,
});
const hours = (...is: string[]) => ({ when: { hours: { id: 'of-route', is } } });

function table(steps: readonly object[], more: object = {}) {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p', hours: 'ny' }],
    default: { type: 'say', destination: 'default' },
    plans: [{ id: 'p', name: 'Plan', steps }],
    hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
    ...more,
  };
}

const DESK_THEN_MESSAGE = table([client('desk'), say('bye')]);
/** What is heard, or how the call ends. */
function after(of: object, sent: object, changed: object = of, more = {}): unknown {
  const gone = next(changed, firstTwiml(of), { ...sent }, more);
  return gone.kind === 'lost' ? 'lost' : verbs(gone.twiml);
}

describe('after a Dial', () => {
  test.each<[string, object, readonly string[]]>([
    ['busy', { DialCallStatus: 'busy' }, ['Say bye']],
    ['nobody answers', { DialCallStatus: 'no-answer' }, ['Say bye']],
    ['it failed', { DialCallStatus: 'failed' }, ['Say bye']],
    ['they talked: no voicemail after that', { DialCallStatus: 'completed' }, []],
    ['they talked, as Twilio says', { DialCallStatus: 'completed', DialBridged: 'true' }, []],
    ['a conference', { DialCallStatus: 'answered' }, []],
    ['canceled by REST', { DialCallStatus: 'canceled' }, []],
    ['a status that is not known', { DialCallStatus: 'napping' }, []],
    ['no status at all', {}, []],
    ['picked up without screening', { DialCallStatus: 'completed', DialBridged: 'false' }, []],
    ['the caller is gone', { DialCallStatus: 'no-answer', CallStatus: 'completed' }, []],
    [
      'the caller hung up while it rang',
      { DialCallStatus: 'no-answer', CallStatus: 'canceled' },
      [],
    ],
    [
      'the call is not answered yet',
      { DialCallStatus: 'busy', CallStatus: 'ringing' },
      ['Say bye'],
    ],
    ['a call status that is not known', { DialCallStatus: 'busy', CallStatus: 'napping' }, []],
    ['no call status', { DialCallStatus: 'busy', CallStatus: undefined }, []],
  ])('%s', (_what, sent, expected) => {
    expect(after(DESK_THEN_MESSAGE, sent)).toEqual(expected);
  });
});

describe('after a queue', () => {
  const of = table([queue('queue'), say('bye')]);
  test.each<[string, object, readonly string[]]>([
    ['the longest wait is over', { QueueResult: 'leave', QueueTime: '300' }, ['Say bye']],
    ['it is full', { QueueResult: 'queue-full' }, ['Say bye']],
    ['error', { QueueResult: 'error' }, ['Say bye']],
    ['system error', { QueueResult: 'system-error' }, ['Say bye']],
    ['an agent answered', { QueueResult: 'bridged' }, []],
    ['an agent is answering', { QueueResult: 'bridging-in-process' }, []],
    ['redirected', { QueueResult: 'redirected' }, []],
    ['redirected by the agent', { QueueResult: 'redirected-from-bridged' }, []],
    ['hung up', { QueueResult: 'hangup' }, []],
    ['a result that is not known', { QueueResult: 'lost-in-space' }, []],
  ])('%s', (_what, sent, expected) => {
    expect(after(of, sent)).toEqual(expected);
  });

  test('whoever pressed 1 comes to the next voicemail, past what rings before it', () => {
    const options = { maxWait: 300, offerText: 'To leave a message, press 1.' };
    const voicemail = say('message', { type: 'voicemail', options: { workflow: WORKFLOW } });
    const plan = table([queue('queue', { options }), client('oncall'), voicemail]);
    expect(after(plan, { QueueResult: 'leave', QueueTime: '20' })).toEqual([
      'Say message',
      'Record',
    ]);
    expect(after(plan, { QueueResult: 'leave', QueueTime: '300' })).toEqual(['Client oncall']);
    expect(after(plan, { QueueResult: 'queue-full', QueueTime: '0' })).toEqual(['Client oncall']);
    const without = table([queue('queue', { options }), client('oncall')]);
    expect(after(without, { QueueResult: 'leave', QueueTime: '20' })).toEqual(['Client oncall']);
  });

  test('hours and periods of the steps below are those of the moment at which it gives the call back', () => {
    const night = Date.parse('2026-11-30T17:05-05:00');
    const plan = table([
      queue('queue', hours('open')),
      client('day', hours('open')),
      say('night', hours('closed')),
      say('any', { when: { period: { from: '2026-11-30T17:00-05:00' } } }),
    ]);
    const leave = { QueueResult: 'leave', QueueTime: '300' };
    expect(after(plan, leave)).toEqual(['Client day']);
    expect(after(plan, leave, plan, { at: night })).toEqual(['Say night']);
  });

  test('callers of the steps below are those of the call when it arrived', () => {
    const plan = table([
      queue('queue'),
      say('vip', { when: { caller: { matches: ['+1555!'] } } }),
      say('other', { when: { caller: { matches: ['+44!'] } } }),
    ]);
    const leave = { QueueResult: 'leave', QueueTime: '300' };
    const changed = { call: { from: 'sip:+447@x' } };
    expect(after(plan, leave, plan, changed)).toEqual(['Say vip']);
  });

  test('below a second queue the hours are decided when that one gives the call back', () => {
    const plan = table([
      queue('one'),
      queue('two', hours('open')),
      say('day', hours('open')),
      say('night', hours('closed')),
    ]);
    const leave = { QueueResult: 'leave', QueueTime: '300' };
    const second = next(plan, firstTwiml(plan), leave);
    if (second.kind !== 'step') throw new Error('No second queue.');
    const third = (at: string) => next(plan, second.twiml, leave, { at: Date.parse(at) });
    expect(third('2026-11-30T16:59-05:00')).toMatchObject({ step: 'day' });
    expect(third('2026-11-30T17:00-05:00')).toMatchObject({ step: 'night' });
  });
});

describe('after a SIP REFER', () => {
  const of = table([
    { id: 'away', type: 'refer', destination: 'sip:a@pbx.example.com' },
    say('bye'),
  ]);
  test.each([
    ['failed', ['Say bye']],
    ['busy', ['Say bye']],
    ['no-answer', ['Say bye']],
    ['completed', []],
    ['in-progress', []],
    ['somewhere', []],
  ])('%s', (ReferCallStatus, expected) => {
    expect(after(of, { ReferCallStatus })).toEqual(expected);
  });
});

describe('conditions are decided when the call arrives', () => {
  test('hours that change while a phone rings do not move the call', () => {
    const plan = table([
      client('desk', hours('open')),
      say('day', hours('open')),
      say('night', hours('closed')),
    ]);
    const night = { at: Date.parse('2026-11-30T17:05-05:00') };
    expect(after(plan, { DialCallStatus: 'busy' }, plan, night)).toEqual(['Say day']);
  });

  test('steps that did not hold then are not in the URL', () => {
    const plan = table([client('desk'), say('night', hours('closed')), say('day', hours('open'))]);
    expect(queryOf(firstTwiml(plan))).toEqual({ p: 'p', s: 'desk', n: 'day', t: 'v1' });
  });

  test('nothing comes after the last step, so nothing leads back', () => {
    expect(leadsBack(firstTwiml(table([client('desk')])))).toBe(false);
  });
});

describe('announcements', () => {
  const notice = say('notice', { options: { thenContinue: true } });

  test('between two phones they are heard before the second rings', () => {
    const plan = table([client('desk'), notice, client('mobile'), say('bye')]);
    expect(after(plan, { DialCallStatus: 'busy' })).toEqual(['Say notice', 'Client mobile']);
  });

  test('before a whole document they lead to it by a redirect', () => {
    const plan = table([notice, { id: 'doc', type: 'twiml', destination: '<Say>Hi</Say>' }]);
    const first = firstTwiml(plan);
    expect(verbs(first)).toEqual(['Say notice', 'Redirect']);
    expect(queryOf(first)).toEqual({ p: 'p', h: 'notice', n: 'doc', t: 'v1' });
    expect(next(plan, first, {})).toMatchObject({ kind: 'step', step: 'doc' });
    expect(next(plan, first, { CallStatus: 'completed' })).toMatchObject({ kind: 'ended' });
  });

  test('after the last step they are heard before the call ends', () => {
    const plan = table([client('desk'), notice]);
    expect(after(plan, { DialCallStatus: 'busy' })).toEqual(['Say notice']);
  });
});

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

describe('callers', () => {
  const callback = say('callback', { type: 'callback', options: { workflow: WORKFLOW } });

  test('a callback is for callers who can be called; anonymous ones fall on', () => {
    const plan = table([client('desk'), callback, say('bye')]);
    expect(after(plan, { DialCallStatus: 'busy' })).toEqual(['Redirect']);
    const anonymous = { call: { from: 'sip:anonymous@anonymous.invalid' } };
    const first = firstTwiml(plan, anonymous);
    const gone = next(plan, first, { DialCallStatus: 'busy' }, anonymous);
    expect(gone).toMatchObject({ kind: 'step', step: 'bye' });
    expect(begin(table([callback, say('bye')]), anonymous)).toMatchObject({
      plan: { step: 'bye' },
    });
  });

  test('a number that this call cannot be passed on as does not end the plan', () => {
    const number = {
      id: 'out',
      type: 'dial-number',
      destination: '+1{{called}}',
      options: { callerId: '+15550000000' },
    };
    const plan = table([number, say('bye')], {
      routes: [{ address: 'name', type: 'call-plan', destination: 'p', hours: 'ny' }],
    });
    expect(begin(plan, { call: { to: 'sip:name@x' } })).toMatchObject({ plan: { step: 'bye' } });
  });
});

test('the same request has the same answer', () => {
  const first = firstTwiml(DESK_THEN_MESSAGE);
  const ask = () => next(DESK_THEN_MESSAGE, first, { DialCallStatus: 'busy' });
  expect(ask()).toEqual(ask());
});

test('a message that was recorded ends the call', () => {
  const plan = table([say('message', { type: 'voicemail', options: { workflow: WORKFLOW } })]);
  expect(after(plan, { RecordingSid: 'RE1', RecordingUrl: 'https://x' })).toEqual([]);
});

describe('teams', () => {
  const member = (id: string, more: object = {}) => client(id, more);
  const teams = (more: object = {}, members = [member('ann'), member('ben'), member('cleo')]) => ({
    teams: [{ id: 't', name: 'Team', members, ...more }],
  });
  const ring = (options: object) => ({ id: 'ring', type: 'ring', destination: 't', options });
  const busy = { DialCallStatus: 'busy' };

  /** Who rings, one Dial after the other, if nobody ever answers. */
  function rung(of: object, more: Begin = {}, sent: ActionParameters = busy): readonly string[] {
    const all: string[] = [];
    let twiml = firstTwiml(of, more);
    for (;;) {
      const step = verbs(twiml);
      all.push(step.map((verb) => verb.replace(/^\w+ /, '')).join('+'));
      if (!leadsBack(twiml) || all.length > 20) return all;
      const gone = next(of, twiml, sent, more);
      if (gone.kind !== 'step') return all;
      twiml = gone.twiml;
    }
  }

  test('at once: one Dial', () => {
    expect(rung(table([ring({}), say('bye')], teams()))).toEqual(['ann+ben+cleo', 'bye']);
  });

  test('in turn: one Dial each, in the order of the team', () => {
    const of = table(
      [ring({ who: 'in-turn' }), say('bye')],
      teams({ order: ['ben', 'cleo', 'ann'] }),
    );
    expect(rung(of)).toEqual(['ben', 'cleo', 'ann', 'bye']);
  });

  test('shuffled: begins with a member by the call, and the same call always so', () => {
    const of = table([ring({ who: 'shuffled' }), say('bye')], teams());
    const orders = Array.from({ length: 40 }, (_, n) => rung(of, { call: { callSid: `CA${n}` } }));
    expect(new Set(orders.map(String))).toEqual(
      new Set(['ann,ben,cleo,bye', 'ben,cleo,ann,bye', 'cleo,ann,ben,bye']),
    );
    expect(rung(of, { call: { callSid: 'CA7' } })).toEqual(orders[7]);
  });

  test('on call, then the rest: who is on call is decided when the call arrives', () => {
    const rotation = { from: '2026-11-30T09:00', timeZone: 'America/New_York', everyDays: 1 };
    const of = table(
      [client('desk'), ring({ who: 'on-call-then-rest' }), say('bye')],
      teams({ rotation }),
    );
    expect(rung(of)).toEqual(['desk', 'ann', 'ben', 'cleo', 'bye']);
    const first = firstTwiml(of);
    expect(queryOf(first)).toMatchObject({ n: 'ring.ann_bye' });
    const tomorrow = { at: Date.parse('2026-12-01T09:00-05:00') };
    expect(next(of, first, busy, tomorrow)).toMatchObject({ kind: 'step', step: 'ring' });
    const gone = next(of, first, busy, tomorrow);
    expect(gone.kind === 'step' && verbs(gone.twiml)).toEqual(['Client ann']);
  });

  test('screened members ring after the others, each alone', () => {
    const members = [member('ann', { options: { screen: true } }), member('ben'), member('cleo')];
    const of = table([ring({}), say('bye')], teams({}, members));
    expect(rung(of)).toEqual(['ben+cleo', 'ann', 'bye']);
  });

  test('picked up and not accepted goes on only where somebody has to accept', () => {
    const members = [member('ann', { options: { screen: true } }), member('ben')];
    const of = table([ring({ who: 'in-turn' }), say('bye')], teams({}, members));
    const refused = { DialCallStatus: 'completed', DialBridged: 'false' };
    expect(rung(of, {}, refused)).toEqual(['ann', 'ben']);
    const second = next(of, firstTwiml(of), refused);
    if (second.kind !== 'step') throw new Error('Nobody rings.');
    expect(next(of, second.twiml, refused)).toMatchObject({ kind: 'ended' });
    // Whether ben had to accept is no longer known, and nobody has talked.
    const gone = table([ring({ who: 'in-turn' }), say('bye')], teams({}, [member('cleo')]));
    expect(next(gone, second.twiml, refused)).toMatchObject({ step: 'bye' });
  });

  test('a member who is gone meanwhile is skipped, and so is a team that is gone', () => {
    const of = table([ring({ who: 'in-turn' }), say('bye')], teams());
    const first = firstTwiml(of);
    const fewer = table([ring({ who: 'in-turn' }), say('bye')], teams({}, [member('cleo')]));
    const rest = next(fewer, first, busy);
    expect(rest.kind === 'step' && verbs(rest.twiml)).toEqual(['Client cleo']);
    const none = table([ring({ who: 'in-turn' }), say('bye')], { teams: [] });
    expect(next(none, first, busy)).toMatchObject({ step: 'bye' });
  });

  test('a member who was moved up meanwhile does not ring twice', () => {
    const of = table([ring({ who: 'in-turn' }), say('bye')], teams());
    const second = next(of, firstTwiml(of), busy);
    if (second.kind !== 'step') throw new Error('Nobody rings.');
    const moved = table(
      [ring({ who: 'in-turn' }), say('bye')],
      teams({ order: ['ben', 'cleo', 'ann'] }),
    );
    const third = next(moved, second.twiml, busy);
    expect(third.kind === 'step' && verbs(third.twiml)).toEqual(['Client cleo']);
  });
});

test('a screened step asks who picks up, and the caller hears ringing meanwhile', () => {
  const screened = client('desk', { options: { screen: true } });
  const twiml = firstTwiml(table([screened, say('bye')]));
  expect(twiml).toContain('answerOnBridge="true"');
  expect(twiml).toContain(
    '<Client url="https://router.example.com/screen?p=p&amp;s=desk">desk</Client>',
  );
});

test('steps and members that dial a Twilio SIP domain count how often the call came through', () => {
  const sip = (id: string) => ({
    id,
    type: 'dial-sip',
    destination: `sip:${id}@other.sip.twilio.com`,
  });
  const ring = { id: 'ring', type: 'ring', destination: 't', options: { who: 'in-turn' } };
  const plan = table([sip('one'), sip('two'), ring], {
    teams: [{ id: 't', name: 'T', members: [sip('three')] }],
  });
  const first = firstTwiml(plan, { call: { headers: { 'x-isr-hops': '1' } } });
  expect(first).toContain('sip:one@other.sip.twilio.com?X-Isr-Hops=2');
  const second = next(plan, first, { DialCallStatus: 'busy' });
  expect(second).toMatchObject({
    twiml: expect.stringContaining('two@other.sip.twilio.com?X-Isr-Hops=1') as unknown,
  });
  const third = second.kind === 'step' && next(plan, second.twiml, { DialCallStatus: 'busy' });
  expect(third).toMatchObject({
    twiml: expect.stringContaining('three@other.sip.twilio.com?X-Isr-Hops=1') as unknown,
  });
  const circle = firstTwiml(plan, { call: { headers: { 'x-isr-hops': '3' } } });
  expect(verbs(circle)).toEqual(['Reject']);
});
