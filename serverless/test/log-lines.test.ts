/** What the Functions write to their log while calls go through plans: nothing of whoever calls. */
import type { RouteTable } from 'route-table';
import { startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(60_000);

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(table());
});
afterAll(() => world.dispose());

/** Ways in which what the caller sends may reach a line: conditions, placeholders, tasks, flows, refusals. */
function table(): RouteTable {
  const caller = { list: ['vip'], matches: ['+1555777XXXX'] };
  const office = [
    { id: 'blocked', when: { caller, header: { name: 'X-Who', is: ['nobody'] } }, type: 'hangup' },
    { id: 'source', when: { source: { ip: ['203.0.113.0/24'], user: ['bob'] } }, type: 'hangup' },
    { id: 'half', when: { share: { from: 0, to: 1, by: 'caller' } }, type: 'hangup' },
    { id: 'named', when: { hours: { id: 'ny', is: ['holiday'] } }, type: 'hangup' },
    { id: 'hello', type: 'say', destination: 'Hello {{caller}}', options: { thenContinue: true } },
    { id: 'desk', type: 'dial-client', destination: 'desk' },
    {
      id: 'mobile',
      type: 'dial-number',
      destination: '+15559990000',
      options: { callerId: '+15550000000', screen: true },
    },
    { id: 'ivr', when: { header: { name: 'X-Ivr' } }, type: 'webhook', destination: world.flow },
    {
      id: 'queue',
      type: 'enqueue',
      destination: world.workflow,
      options: { maxWait: 40, waitText: 'Please wait.' },
    },
    {
      id: 'message',
      type: 'voicemail',
      destination: 'Please leave a message.',
      options: { workflow: world.workflow },
    },
  ].map((step) => ({ destination: '', ...step }));
  return {
    routes: [
      { address: 'office', type: 'call-plan', destination: 'office' },
      { address: 'pass', type: 'dial-sip', destination: 'sip:{{caller}}@pbx.example.com' },
      { address: 'broken', type: 'dial-number', destination: '' },
    ],
    default: { type: 'say', destination: 'Hello {{callerName}}' },
    numbering: { defaultCountry: 'US' },
    plans: [{ id: 'office', name: 'Office', steps: office }],
    callerLists: [{ id: 'vip', name: 'VIP', entries: [{ id: 'e1', address: '+15557778888' }] }],
    hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
  } as unknown as RouteTable;
}

/** Numbers, names, headers, addresses and credentials of callers, none of which is in the table. */
const OF_CALLERS = /555[ -]?321[ -]?7788|Zora|Quill|zq-header|198\.51\.100\.77|alice|From|Caller/i;

const CALLER = 'sip:+15553217788@carrier.example.com';
const CALLERS = [
  CALLER,
  'sip:5553217788@carrier.example.com',
  '"Zora Quill" <sip:zora.quill@carrier.example.com>',
];

test('no line has anything of a caller, whatever becomes of the call', async () => {
  const answers = {
    desk: 'busy',
    '+15559990000': 'refuses',
    [world.workflow]: 'no-answer',
  } as const;
  const more = { headers: { 'X-Who': 'zq-header' }, sourceIp: '198.51.100.77' };
  for (const from of CALLERS) {
    await world.place({ from, to: 'sip:office@acme.sip.twilio.com', answers, ...more });
  }
  for (const user of ['pass', 'broken', 'nobody']) {
    await world.place({ from: CALLER, to: `sip:${user}@acme.sip.twilio.com`, answers, ...more });
  }
  const office = { from: CALLER, to: 'sip:office@acme.sip.twilio.com', answers };
  const toStudio = { ...office, headers: { 'X-Ivr': 'zq-header' } };
  await world.place(toStudio);
  for (const [host, request] of [
    ['taskrouter.twilio.com', office],
    ['studio.twilio.com', toStudio],
  ] as const) {
    const action = { kind: 'answer', status: 503 } as const;
    world.emulator.faults.add({ match: { host }, times: 99, action });
    await world.place(request);
    world.emulator.faults.clear();
  }
  const lines = await world.allLogged();
  const text = lines.join('\n');
  for (const event of ['inbound-call', 'call-step', 'message', 'call-ended']) {
    expect(text).toContain(`"event":"${event}"`);
  }
  for (const fact of ['"outcome":"nobody-told"', '"status":500', '"flowsAsked":1', '503']) {
    expect(text).toContain(fact);
  }
  expect(lines.filter((line) => OF_CALLERS.test(line))).toEqual([]);
});

test('each call has one line with its route, plan, step, hours and milliseconds', async () => {
  const { callSid } = await world.place({
    to: 'sip:office@acme.sip.twilio.com',
    answers: { desk: 'answered' },
  });
  const lines = (await world.logged('inbound-call')).filter((line) => line['callSid'] === callSid);
  expect(lines).toEqual([
    {
      event: 'inbound-call',
      callSid,
      calledUser: 'office',
      sipDomain: 'acme.sip.twilio.com',
      route: '["","exact","office"]',
      why: expect.any(String) as unknown,
      destinationType: 'dial-client',
      plan: 'office',
      step: 'desk',
      hours: { ny: 'open' },
      status: 200,
      tableVersion: expect.any(String) as unknown,
      ms: expect.any(Number) as unknown,
    },
  ]);
});
