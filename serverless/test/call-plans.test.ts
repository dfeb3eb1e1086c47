/** Call plans through the deployed Functions: what a caller hears when nobody answers, and who is told afterwards. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Assumptions, CallTrace, PlaceCallRequest } from 'twilio-emulator';
import type { RouteTable } from 'route-table';
import { send } from './http';
import { heard, startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(60_000);

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(table());
});
afterAll(() => world.dispose());

const client = (id: string, more: object = {}) => ({
  id,
  type: 'dial-client',
  destination: id,
  ...more,
});
const say = (id: string, more: object = {}) => ({ id, type: 'say', destination: id, ...more });
const toFlex = (more: object = {}) => ({ options: { workflow: world.workflow, ...more } });
const number = (id: string, destination: string) => ({
  id,
  type: 'dial-number',
  destination,
  options: { callerId: '+15550000000' },
});

function table(changed: Readonly<Record<string, readonly object[]>> = {}): RouteTable {
  const plans = {
    office: [
      client('desk'),
      say('notice', { options: { thenContinue: true } }),
      client('mobile', { options: { screen: true, timeout: 20 } }),
      say('message', { type: 'voicemail', ...toFlex({ attributes: { skill: 'sales' } }) }),
    ],
    queue: [
      {
        id: 'queue',
        type: 'enqueue',
        destination: world.workflow,
        options: { maxWait: 60, waitText: 'Please wait.', offerText: 'Press 1.' },
      },
      client('oncall'),
      say('message', { type: 'voicemail', ...toFlex() }),
    ],
    team: [
      { id: 'sales', type: 'ring', destination: 'sales', options: { who: 'in-turn', timeout: 10 } },
      say('nobody'),
    ],
    mixed: [
      { id: 'all', type: 'ring', destination: 'mixed', options: { timeout: 20 } },
      say('nobody'),
    ],
    callback: [
      client('desk'),
      say('We will call you back.', { id: 'back', type: 'callback', ...toFlex() }),
      say('bye'),
    ],
    studio: [client('desk'), { id: 'ivr', type: 'webhook', destination: world.flow }],
    ...changed,
  };
  const hours = { hours: 'ny' };
  return {
    routes: Object.keys(plans).map((id) => ({
      address: id,
      type: 'call-plan',
      destination: id,
      ...hours,
    })),
    default: { type: 'say', destination: 'default' },
    plans: Object.entries(plans).map(([id, steps]) => ({ id, name: 'Sales', steps })),
    teams: [
      {
        id: 'sales',
        name: 'Sales team',
        members: [client('ann'), number('ben', '+15557654321'), client('cleo')],
        order: ['cleo', 'ann', 'ben'],
      },
      {
        id: 'mixed',
        name: 'Mixed',
        members: [
          client('ann'),
          {
            ...number('mob', '+15557654321'),
            options: { callerId: '+15550000000', screen: true },
          },
          client('ben'),
        ],
      },
    ],
    hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
  } as unknown as RouteTable;
}

const call = (plan: string, more: Partial<PlaceCallRequest> = {}): Promise<CallTrace> =>
  world.place({ to: `sip:${plan}@acme.sip.twilio.com`, ...more });

describe('somebody rings, then somebody else, then voicemail', () => {
  test('the caller hears the plan, and agents get one task with the message', async () => {
    const trace = await call('office', {
      answers: { desk: 'busy', mobile: 'mailbox' },
      messages: [{ seconds: 9, digits: '#' }],
    });
    expect(heard(trace)).toEqual([
      'Dial desk',
      'Say notice',
      'Dial mobile',
      'Say message',
      'Record',
    ]);
    const tasks = await world.tasks();
    const { recordingSid } = tasks[0] ?? {};
    expect(tasks).toEqual([
      {
        type: 'voicemail',
        name: '+15550001111',
        caller: '+15550001111',
        called: 'office',
        customers: { phone: '+15550001111' },
        conversations: { external_contact: 'office' },
        skill: 'sales',
        callSid: trace.callSid,
        route: '["","exact","office"]',
        plan: 'office',
        step: 'message',
        recordingSid: expect.stringMatching(/^RE[0-9a-f]{32}$/) as unknown,
        recordingSeconds: 9,
        recordingPlayKey: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
        router_message: recordingSid,
      },
    ]);
  });

  test('each further step has a line in the log, without the caller', async () => {
    const trace = await call('office', { answers: { desk: 'busy', mobile: 'presses-1' } });
    const lines = (await world.logged('call-step')).filter(
      ({ callSid }) => callSid === trace.callSid,
    );
    expect(lines).toMatchObject([
      { plan: 'office', step: 'desk', outcome: 'busy', nextStep: 'mobile', status: 200 },
      { plan: 'office', step: 'mobile', outcome: 'answered', status: 200 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('5550001111');
    expect(lines[0]?.['route']).toBe('["","exact","office"]');
  });

  test('an agent can play the message, a stranger cannot', async () => {
    const [task] = await world.tasks();
    const { recordingSid, recordingPlayKey: playKey } = task ?? {};
    const knock = (body: object, headers: Readonly<Record<string, string>> = {}) =>
      send(
        world.emulator.url,
        'POST',
        '/recording',
        { host: world.domain, 'content-type': 'application/json', ...headers },
        JSON.stringify(body),
      );
    const { agent, supervisor, admin } = world.emulator.flexTokens;
    for (const Token of [agent, supervisor, admin]) {
      const played = await knock({ Token, recordingSid, playKey });
      expect(played).toMatchObject({ status: 200, body: { contentType: 'audio/mpeg' } });
      expect(Buffer.from(String(played.body['audio']), 'base64').length).toBeGreaterThan(100);
    }
    const closed = async (body: object, headers?: Readonly<Record<string, string>>) => {
      const { status, body: answer } = await knock(body, headers);
      return [status, answer['code']];
    };
    const other = `RE${'0'.repeat(32)}`;
    expect(await closed({ recordingSid, playKey })).toEqual([401, 'no-token']);
    expect(await closed({ Token: 'x', recordingSid, playKey })).toEqual([401, 'bad-token']);
    expect(await closed({ Token: agent, recordingSid })).toEqual([403, 'wrong-key']);
    expect(await closed({ Token: agent, recordingSid: other, playKey })).toEqual([
      403,
      'wrong-key',
    ]);
    expect(await closed({ Token: agent, recordingSid: '../x', playKey })).toEqual([
      400,
      'bad-parameter',
    ]);
    const evil = { origin: 'https://evil.example' };
    expect(await closed({ Token: agent, recordingSid, playKey }, evil)).toEqual([
      403,
      'foreign-origin',
    ]);
  });

  test('a caller who hangs up at the tone leaves no task', async () => {
    const before = (await world.tasks()).length;
    await call('office', {
      answers: { desk: 'busy', mobile: 'no-answer' },
      messages: [{ seconds: 1, hangsUp: true }],
    });
    expect(await world.tasks()).toHaveLength(before);
    expect((await world.logged('message')).at(-1)).toMatchObject({ outcome: 'too-short' });
  });

  test('a recording callback that arrives twice makes one task', async () => {
    const before = (await world.tasks()).length;
    const trace = await call('office', {
      answers: { desk: 'busy', mobile: 'no-answer' },
      onRequest: ({ purpose }) => (purpose === 'recording-status' ? 'repeat' : undefined),
    });
    expect(heard(trace).at(-1)).toBe('Record');
    expect(await world.tasks()).toHaveLength(before + 1);
  });

  test('five at the same time make one task', async () => {
    const before = (await world.tasks()).length;
    const callback = {
      CallSid: `CA${'1'.repeat(32)}`,
      RecordingSid: `RE${'2'.repeat(32)}`,
      RecordingStatus: 'completed',
      RecordingDuration: '5',
    };
    const path = `/voicemail?w=${world.workflow}&r=default`;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.webhook(path, callback)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await world.tasks()).toHaveLength(before + 1);
  });

  describe('TaskRouter fails', () => {
    const making = { method: 'POST', host: 'taskrouter.twilio.com', path: '*/Tasks' };
    const leaveMessage = () => call('office', { answers: { desk: 'busy', mobile: 'no-answer' } });
    afterEach(() => world.emulator.faults.clear());

    test('once: it is asked again', async () => {
      const before = (await world.tasks()).length;
      world.emulator.faults.add({ match: making, action: { kind: 'answer', status: 503 } });
      await leaveMessage();
      expect(await world.tasks()).toHaveLength(before + 1);
    });

    test('its answer is lost: the task is there, and no second one is made', async () => {
      const before = (await world.tasks()).length;
      world.emulator.faults.add({ match: making, action: { kind: 'drop-answer' } });
      await leaveMessage();
      expect(await world.tasks()).toHaveLength(before + 1);
    });

    test('to the end: the caller hears nothing of it, the callback fails, and the log says so', async () => {
      world.emulator.faults.add({
        match: making,
        times: 99,
        action: { kind: 'answer', status: 503 },
      });
      const trace = await leaveMessage();
      expect(heard(trace).at(-1)).toBe('Record');
      const told = trace.steps.flatMap((step) =>
        step.kind === 'request' && step.purpose === 'recording-status' ? [step.answer] : [],
      );
      expect(JSON.stringify(told)).toContain('500');
      expect((await world.logged('message')).at(-1)).toMatchObject({
        outcome: 'nobody-told',
        problem: expect.stringContaining('503') as unknown,
      });
    });
  });
});

describe('a queue', () => {
  test('gives the caller back after the longest wait, and the plan is read below it', async () => {
    const trace = await call('queue', {
      answers: { [world.workflow]: 'no-answer', oncall: 'no-answer' },
    });
    expect(heard(trace).filter((verb) => /^(?:Dial|Record|Say message)/.test(verb))).toEqual([
      'Dial oncall',
      'Say message',
      'Record',
    ]);
    expect(heard(trace)).toContain('Gather Please wait.+Press 1.');
    const [line] = (await world.logged('call-step')).filter(
      ({ callSid }) => callSid === trace.callSid,
    );
    expect(line).toMatchObject({ step: 'queue', outcome: 'left', nextStep: 'oncall' });
  });

  test('whoever presses 1 leaves a message, and nobody rings', async () => {
    const trace = await call('queue', {
      answers: { [world.workflow]: 'no-answer' },
      digits: ['1'],
    });
    expect(heard(trace).filter((verb) => /^(?:Dial|Record)/.test(verb))).toEqual(['Record']);
  });

  test.each(['queue-full', 'error', 'system-error'])(
    '%s: the plan is read below it',
    async (end) => {
      const trace = await call('queue', {
        answers: { [world.workflow]: end, oncall: 'answered' },
      });
      expect(heard(trace).at(-1)).toBe('Dial oncall');
    },
  );

  test('an agent who answers ends the plan', async () => {
    const trace = await call('queue', { answers: { [world.workflow]: 'answered' } });
    expect(heard(trace).some((verb) => verb.startsWith('Dial'))).toBe(false);
  });
});

describe('a team', () => {
  test('in turn: one Dial each, in the order of the team, until somebody answers', async () => {
    const trace = await call('team', { answers: { cleo: 'busy', ann: 'no-answer' } });
    expect(heard(trace)).toEqual(['Dial cleo', 'Dial ann', 'Dial +15557654321']);
    const nobody = await call('team', { answers: { '*': 'busy' } });
    expect(heard(nobody)).toEqual(['Dial cleo', 'Dial ann', 'Dial +15557654321', 'Say nobody']);
  });

  test('screened members ring after the others, each alone; a mailbox does not take the call', async () => {
    const trace = await call('mixed', {
      answers: { ann: 'busy', ben: 'busy', '+15557654321': 'mailbox' },
    });
    expect(heard(trace)).toEqual(['Dial ann+ben', 'Dial +15557654321', 'Say nobody']);
    expect(JSON.stringify(trace.steps)).toContain('Call for Mixed. Press 1.');
    const accepted = await call('mixed', {
      answers: { ann: 'busy', ben: 'busy', '+15557654321': 'presses-1' },
    });
    expect(heard(accepted)).toEqual(['Dial ann+ben', 'Dial +15557654321']);
  });
});

describe('a message for a URL', () => {
  test('is sent by the table at the start of the call if the step is gone meanwhile, signed', async () => {
    const received: { body: string; header: string }[] = [];
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        received.push({ body, header: String(request.headers['x-router-message-signature']) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    const options = { url: `http://127.0.0.1:${port}/`, secret: 's'.repeat(32) };
    await world.publish(table({ url: [say('message', { type: 'voicemail', options })] }));
    await call('url', {
      duringCall: async () => {
        await world.publish(table({ url: [say('other')] }));
      },
    });
    await call('url');
    receiver.close();
    receiver.closeAllConnections();
    expect(received).toHaveLength(1);
    expect(JSON.parse(received[0]?.body ?? '{}')).toMatchObject({
      type: 'voicemail',
      caller: '+15550001111',
      plan: 'url',
    });
    await world.publish(table());
  });
});

describe('a callback', () => {
  test('makes a task without a recording, and says so', async () => {
    const trace = await call('callback', { answers: { desk: 'busy' } });
    expect(heard(trace)).toEqual(['Dial desk', 'Redirect', 'Say We will call you back.', 'Hangup']);
    const task = (await world.tasks()).at(-1);
    expect(task).toMatchObject({
      type: 'callback',
      caller: '+15550001111',
      plan: 'callback',
      step: 'back',
    });
    expect(task).not.toHaveProperty('recordingSid');
  });

  test('anonymous callers fall on to the next step', async () => {
    const trace = await call('callback', {
      answers: { desk: 'busy' },
      from: 'sip:anonymous@anonymous.invalid',
    });
    expect(heard(trace)).toEqual(['Dial desk', 'Say bye']);
  });
});

describe('in the middle of a call', () => {
  test('a table is published: steps come from it, those that are gone are skipped', async () => {
    const changed = table({ office: [client('desk'), say('We moved.', { id: 'message' })] });
    const trace = await call('office', {
      answers: {
        desk: {
          outcome: 'busy',
          meanwhile: async () => {
            await world.publish(changed);
          },
        },
      },
    });
    expect(heard(trace)).toEqual(['Dial desk', 'Say We moved.']);
    await world.publish(table());
  });

  test('the caller hangs up: nothing more happens', async () => {
    const trace = await call('office', {
      answers: { desk: { outcome: 'no-answer', afterSeconds: 20 } },
      hangUpAt: 8,
    });
    expect(heard(trace)).toEqual(['Dial desk']);
  });

  test('a request arrives twice: the caller hears the plan once', async () => {
    const trace = await call('office', {
      answers: { desk: 'busy', mobile: 'presses-1' },
      onRequest: ({ purpose }) => (purpose === 'action' ? 'repeat' : undefined),
    });
    expect(heard(trace)).toEqual(['Dial desk', 'Say notice', 'Dial mobile']);
  });

  test('a Function that is killed leads to the fallback URL, and to no step', async () => {
    const trace = await call('office', {
      answers: { desk: 'busy' },
      onRequest: ({ purpose }) => (purpose === 'action' ? 'lose' : undefined),
    });
    const asked = trace.steps.flatMap((one) => (one.kind === 'request' ? [one.purpose] : []));
    expect(asked).toContain('fallback');
    expect(heard(trace)).toEqual(['Dial desk']);
  });

  test('nothing of a step asks Twilio', async () => {
    world.emulator.requests.clear();
    await call('office', { answers: { desk: 'busy', mobile: 'presses-1' } });
    const asked = world.emulator.requests.all().map(({ host }) => host);
    expect(asked.filter((host) => /^(?:api|taskrouter|serverless|studio)\./.test(host))).toEqual(
      [],
    );
  });
});

describe('Studio', () => {
  const ended = async ({ callSid }: CallTrace) =>
    (await world.logged('call-ended')).filter((line) => line['callSid'] === callSid);

  test('is told once that the call ended, whatever step led there', async () => {
    const trace = await call('studio', { answers: { desk: 'busy' } });
    expect(trace.flows).toEqual([{ flowSid: world.flow.slice(-34), isStuck: false }]);
    expect(await ended(trace)).toMatchObject([{ reportedToStudio: true, flowsAsked: 1 }]);
  });

  test('is told of this call, not of another of the same caller', async () => {
    const during = call('studio', {
      answers: { desk: 'busy' },
      duringCall: async () => {
        const to = 'sip:studio@acme.sip.twilio.com';
        const talk = await world.placeMeanwhile({ to, answers: { desk: 'answered' } });
        expect(talk.flows).toEqual([]);
        expect(await ended(talk)).toMatchObject([{ reportedToStudio: false }]);
      },
    });
    expect((await during).flows).toMatchObject([{ isStuck: false }]);
  });

  test('is not asked about calls of plans that lead to no flow', async () => {
    const trace = await call('callback', { answers: { desk: 'answered' } });
    const [line] = await ended(trace);
    expect(line).toMatchObject({ reportedToStudio: false });
    expect(line).not.toHaveProperty('flowsAsked');
  });

  test('is told by the plan at the start too, if the step is gone meanwhile', async () => {
    const trace = await call('studio', {
      answers: { desk: 'busy' },
      duringCall: async () => {
        await world.publish(table({ studio: [client('desk'), say('bye')] }));
      },
    });
    expect(trace.flows).toMatchObject([{ isStuck: false }]);
    await world.publish(table());
  });
});

/** What is not said by any public page: the caller hears the same, whichever way it is. */
const ASSUMED: readonly Partial<Assumptions>[] = [
  { siblingsDuringScreening: 'canceled' },
  { refusedScreeningStatus: 'no-answer' },
  { sipHeadersInActions: false },
  { callerGoneStatus: 'no-answer' },
  { callerGoneStatus: 'canceled' },
  { callerGoneStatus: 'not-asked' },
  { callerGoneDialStatus: 'canceled' },
  { failedAction: 'hang-up' },
  { taskAfterLeave: 'stays' },
  { answerOnBridgeLater: false },
];

describe.each(ASSUMED)('if Twilio behaves as %j', (assumptions) => {
  test('the plans are heard as they are written', async () => {
    const talks = await call('office', { answers: { desk: 'answered' }, assumptions });
    expect(heard(talks)).toEqual(['Dial desk']);
    const message = await call('office', {
      answers: { desk: 'busy', mobile: 'mailbox' },
      assumptions,
    });
    expect(heard(message).slice(-3)).toEqual(['Dial mobile', 'Say message', 'Record']);
    const waits = await call('queue', {
      answers: { [world.workflow]: 'no-answer', oncall: 'busy' },
      assumptions,
    });
    expect(heard(waits).slice(-4)).toEqual(['Leave', 'Dial oncall', 'Say message', 'Record']);
    const gone = await call('office', {
      answers: { desk: { outcome: 'no-answer', afterSeconds: 20 } },
      hangUpAt: 8,
      assumptions,
    });
    expect(heard(gone)).toEqual(['Dial desk']);
    const team = await call('mixed', {
      answers: { ann: 'busy', ben: 'busy', '+15557654321': 'refuses' },
      assumptions,
    });
    expect(heard(team)).toEqual(['Dial ann+ben', 'Dial +15557654321', 'Say nobody']);
  });
});
