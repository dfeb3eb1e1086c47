/** What a call is answered with if it rings a team. */
import { OWN_URLS } from '../../test/build-call';
import { wallClock } from '../../test/build-plan';
import { answerCall } from '../answer/answer-call';
import type { Call } from '../answer/call';
import { openTable } from '../answer/open-table';

const TEAM = {
  id: 'oncall',
  name: 'On call',
  members: [
    { id: 'm1', type: 'dial-client', destination: 'alice', options: { parameters: { a: 'b' } } },
    {
      id: 'm2',
      type: 'dial-number',
      destination: '+15557654321',
      options: { callerId: '+15550001111' },
    },
    {
      id: 'm3',
      type: 'dial-sip',
      destination: 'sip:bob@acme.sip.twilio.com',
      options: { username: 'u', password: 'p' },
    },
  ],
  rotation: { from: '2027-01-04T09:00', timeZone: 'America/New_York', everyDays: 7 },
};
const ring = (options: object) => ({ type: 'ring', destination: 'oncall', options });
const table = (options: object, teams: readonly unknown[] = [TEAM]) => ({
  routes: [
    { address: '1', type: 'call-plan', destination: 'p' },
    { address: '2', ...ring(options) },
  ],
  default: { type: 'hangup', destination: '' },
  plans: [
    {
      id: 'p',
      name: 'P',
      steps: [
        { id: 'hello', type: 'say', destination: 'Hello', options: { thenContinue: true } },
        { id: 's', ...ring(options) },
      ],
    },
  ],
  teams,
});

function decision(to: string, json: unknown, more: Partial<Call> = {}) {
  const opened = openTable(json);
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const call: Call = { to, from: 'sip:+15551112222@x', sipDomain: undefined, headers: {}, ...more };
  const instant = Date.parse('2027-01-04T10:00-05:00');
  return answerCall(opened.table, call, { instant, wallClock }, OWN_URLS).decision;
}

const twiml = (...args: Parameters<typeof decision>) => {
  const found = decision(...args);
  return found.kind === 'refused'
    ? found.issues[0]?.code
    : found.twiml.replace(/^<\?xml.*?\?>/, '');
};

const NOUNS =
  '<Client><Identity>alice</Identity><Parameter name="a" value="b"/></Client>' +
  '<Number>+15557654321</Number>' +
  '<Sip username="u" password="p">sip:bob@acme.sip.twilio.com?X-Isr-Hops=1</Sip>';

test('all members are nouns of one Dial, below what is announced', () => {
  const dial = `<Dial callerId="+15550001111" timeout="20" answerOnBridge="true">${NOUNS}</Dial>`;
  expect(twiml('1', table({ timeout: 20 }))).toBe(`<Response><Say>Hello</Say>${dial}</Response>`);
  expect(twiml('2', table({ timeout: 20 }))).toBe(`<Response>${dial}</Response>`);
});

test('the member on call is the only noun', () => {
  expect(twiml('2', table({ who: 'on-call' }))).toBe(
    '<Response><Dial timeout="30" answerOnBridge="true"><Client><Identity>alice</Identity><Parameter name="a" value="b"/></Client></Dial></Response>',
  );
});

test('the decision says who rings when', () => {
  expect(decision('1', table({ who: 'on-call-then-rest', timeout: 10 }))).toMatchObject({
    kind: 'destination',
    destination: { type: 'ring' },
    rounds: [
      { members: [{ id: 'm1' }], dial: { timeout: 10 } },
      { members: [{ id: 'm2' }], dial: { callerId: '+15550001111' } },
      { members: [{ id: 'm3' }] },
    ],
    plan: { step: 's' },
  });
});

test('a call that went through this router before counts on', () => {
  expect(twiml('2', table({}), { headers: { 'x-isr-hops': '1' } })).toContain('X-Isr-Hops=2');
});

test.each<[string, unknown, string]>([
  ['is not there', table({}, []), 'refers-to-nothing'],
  ['cannot be read', table({}, [{ ...TEAM, members: [{ id: 'x' }] }]), 'refers-to-nothing'],
  ['has no members', table({}, [{ ...TEAM, members: [] }]), 'nobody-to-ring'],
  [
    'has nobody on call',
    table({ who: 'on-call' }, [{ ...TEAM, rotation: undefined }]),
    'nobody-to-ring',
  ],
])('a call for a team that %s is refused', (_what, json, code) => {
  expect(twiml('1', json)).toBe(code);
  expect(twiml('2', json)).toBe(code);
});

test('a dialled SIP domain of Twilio counts in a plan, and is left as it was in a route', () => {
  const sip = { type: 'dial-sip', destination: 'sip:bob@acme.sip.ie1.twilio.com' };
  const json = {
    ...table({}),
    routes: [
      { address: '1', type: 'call-plan', destination: 'p' },
      { address: '2', ...sip },
    ],
    plans: [{ id: 'p', name: 'P', steps: [{ id: 's', ...sip }] }],
  };
  expect(twiml('1', json)).toContain('?X-Isr-Hops=1');
  expect(twiml('2', json)).not.toContain('X-Isr-Hops');
});
