/** Placed calls: waiting in a queue, what its documents learn, and the task that TaskRouter gets. */
import { startCallWorld } from './calls-world';

const { emulator, web, place, secondsPassed } = startCallWorld();
let workspace: string;
let workflow: string;

beforeEach(async () => {
  web.twiml('/wait', '<Play>/music.mp3</Play>');
  const { body } = await emulator.get('taskrouter.twilio.com', '/v1/Workspaces');
  workspace = (body['workspaces'] as { sid: string }[])[0]!.sid;
  const made = { friendlyName: 'Day', workspaceSid: workspace };
  workflow = (await emulator.control('POST', 'workflows', made)).body.sid;
});

const enqueue = (task = '{"type":"inbound"}', attributes = ''): void =>
  web.twiml(
    '/voice',
    `<Enqueue workflowSid="${workflow}" waitUrl="/wait" action="/after"><Task ${attributes}>${task}</Task></Enqueue>`,
  );
const action = () => web.asked('/after')[0]?.form;
const tasks = async () =>
  (await emulator.get('taskrouter.twilio.com', `/v1/Workspaces/${workspace}/Tasks`)).body[
    'tasks'
  ] as { assignment_status: string; reason: string | null; attributes: string; sid: string }[];

it('A worker takes the call: the wait document is asked until then, the action after the talk', async () => {
  enqueue();
  const trace = await place({ answers: { [workflow]: 'answered:60@25' } });
  expect(web.asked('/wait').map(({ form }) => form['QueueTime'])).toEqual(['0', '10', '20']);
  expect(web.asked('/wait')[0]?.form).toMatchObject({
    QueuePosition: '1',
    CurrentQueueSize: '1',
    AvgQueueTime: '0',
    QueueSid: expect.stringMatching(/^QU/) as string,
    CallSid: trace.callSid,
    CallStatus: 'in-progress',
  });
  expect(action()).toMatchObject({
    QueueResult: 'bridged',
    QueueTime: '25',
    QueueSid: web.asked('/wait')[0]?.form['QueueSid'],
    CallStatus: 'in-progress',
  });
  expect(secondsPassed()).toBe(85);
  const [task] = await tasks();
  expect(task).toMatchObject({ assignment_status: 'completed' });
  expect(JSON.parse(task?.attributes ?? '')).toMatchObject({
    type: 'inbound',
    call_sid: trace.callSid,
    from: 'sip:+15550001111@carrier.example.com',
    to: 'sip:1001@acme.sip.twilio.com',
    direction: 'inbound',
  });
});

it.each([
  ['canceled', 'canceled'],
  ['stays', 'pending'],
] as const)('Leave asks the action at once; the task %s', async (taskAfterLeave, status) => {
  enqueue();
  web.on('/wait', (response, { form }) => {
    response.setHeader('Content-Type', 'text/xml');
    const verb = Number(form['QueueTime']) >= 30 ? '<Leave/>' : '<Pause length="20"/>';
    response.end(`<Response>${verb}</Response>`);
  });
  await place({ answers: { '*': 'no-answer' }, assumptions: { taskAfterLeave } });
  expect(action()).toMatchObject({ QueueResult: 'leave', QueueTime: '40' });
  expect(await tasks()).toMatchObject([{ assignment_status: status }]);
});

it.each([
  ['without an action the next verb follows', '', '/next'],
  ['with one nothing else does', 'action="/after"', '/after'],
])('Leave: %s', async (_, attribute, next) => {
  web.twiml(
    '/voice',
    `<Enqueue ${attribute} waitUrl="/wait">sales</Enqueue><Redirect>/next</Redirect>`,
  );
  web.twiml('/wait', '<Leave/>');
  web.twiml('/next', '<Hangup/>');
  await place({ answers: { sales: 'no-answer' } });
  expect(web.received.map(({ target }) => target)).toEqual(['/voice', '/wait', next, '/ended']);
});

it('A key pressed in the wait document leads to its action, also late', async () => {
  enqueue();
  const menu = '<Gather numDigits="1" action="/key" timeout="1"><Play>/m.mp3</Play></Gather>';
  web.twiml('/wait', menu);
  web.twiml('/key', '<Leave/>');
  await place({ answers: { '*': 'no-answer' }, digits: [{ at: 45, digits: '1' }] });
  expect(web.asked('/key')[0]?.form).toMatchObject({ Digits: '1', QueueTime: '45' });
  expect(web.asked('/wait')).toHaveLength(5);
  expect(action()).toMatchObject({ QueueResult: 'leave', QueueTime: '45' });
});

it('The caller who hangs up cancels the task, and the action learns of it', async () => {
  enqueue();
  await place({ hangUpAt: 33, answers: { '*': 'no-answer' } });
  expect(action()).toMatchObject({
    QueueResult: 'hangup',
    QueueTime: '33',
    CallStatus: 'completed',
  });
  expect(await tasks()).toMatchObject([{ assignment_status: 'canceled', reason: 'hangup' }]);
});

it('A Hangup in the wait document ends the call: nothing after the Enqueue is heard', async () => {
  web.twiml('/voice', '<Enqueue waitUrl="/wait">sales</Enqueue><Redirect>/after</Redirect>');
  web.twiml('/wait', '<Hangup/>');
  const trace = await place({ answers: { sales: 'no-answer' } });
  expect(web.asked('/after')).toEqual([]);
  expect(trace.end).toMatchObject({ status: 'completed' });
});

it.each(['queue-full', 'error', 'system-error'])(
  '%s is told to the action at once',
  async (result) => {
    enqueue();
    await place({ answers: { [workflow]: result } });
    expect(action()).toMatchObject({ QueueResult: result, QueueTime: '0' });
    expect(web.asked('/wait')).toEqual([]);
    expect(await tasks()).toEqual([]);
  },
);

it.each([
  ['attributes that are not JSON', 'no json', undefined],
  ['a workflow that is not there', '{}', `WW${'0'.repeat(32)}`],
])('An Enqueue with %s is an error', async (_, task, other) => {
  workflow = other ?? workflow;
  enqueue(task);
  await place();
  expect(action()).toMatchObject({ QueueResult: 'error' });
});

it('A wait document that cannot be had is an error', async () => {
  enqueue();
  web.on('/wait', (response) => response.writeHead(500).end());
  await place();
  expect(action()).toMatchObject({ QueueResult: 'error' });
  expect(await tasks()).toMatchObject([{ assignment_status: 'canceled' }]);
});

it('A task that times out is canceled, and the caller waits on', async () => {
  enqueue('{}', 'timeout="30"');
  const trace = await place({ hangUpAt: 100, answers: { '*': 'answered@50' } });
  expect(action()).toMatchObject({ QueueResult: 'hangup', QueueTime: '100' });
  expect(await tasks()).toMatchObject([
    { assignment_status: 'canceled', reason: 'Task TTL Exceeded' },
  ]);
  expect(JSON.stringify(trace.steps)).toContain('timed out');
});

it('A wait document without sound ends when somebody hangs up, or after 50 of them', async () => {
  enqueue();
  web.twiml('/wait', '<Redirect>/wait</Redirect>');
  await place({ answers: { '*': 'no-answer' } });
  expect(web.asked('/wait')).toHaveLength(50);
  expect(action()).toMatchObject({ QueueResult: 'hangup' });
  web.twiml('/wait', '<Bogus/>');
  await place({ hangUpAt: 10, answers: { '*': 'no-answer' } });
  expect(web.asked('/wait')).toHaveLength(60);
});

it('Calls at the same time share their time', async () => {
  enqueue();
  const [first, second] = await Promise.all([
    place({ answers: { '*': 'answered:10@20' } }),
    place({ answers: { '*': 'answered:10@15' } }),
  ]);
  expect(secondsPassed()).toBe(30);
  expect([first.endedAt, second.endedAt]).toEqual([
    '2026-11-20T12:00:30.000Z',
    '2026-11-20T12:00:25.000Z',
  ]);
});

it('Callers of one queue know their place, and move up', async () => {
  enqueue();
  await Promise.all([
    place({ answers: { '*': 'answered@15' } }),
    place({ hangUpAt: 40, answers: { '*': 'no-answer' }, callId: 'second' }),
  ]);
  const second = web.asked('/wait').filter(({ form }) => form['SipCallId'] === 'second');
  expect(
    second.map(({ form }) => [form['QueueTime'], form['QueuePosition'], form['CurrentQueueSize']]),
  ).toEqual([
    ['0', '2', '2'],
    ['10', '2', '2'],
    ['20', '1', '1'],
    ['30', '1', '1'],
  ]);
});

it('A call at a moment of its own gives the clock back', async () => {
  enqueue();
  const at = new Date('2026-12-24T20:00:00Z');
  const trace = await place({ at });
  expect(trace.placedAt).toBe(at.toISOString());
  expect(secondsPassed()).toBe(0);
});
