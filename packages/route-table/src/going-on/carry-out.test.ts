/** Which steps a call comes to, and what it hears and dials there. */
import { begin, firstTwiml, leadsBack, next, queryOf, verbs } from '../../test/call-through-plan';
import { say, WORKFLOW } from '../../test/plan-tables';
import { client, hours, table, after } from '../../test/steps-of-call';

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
