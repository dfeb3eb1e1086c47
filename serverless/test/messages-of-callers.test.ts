/** Messages of callers through the deployed Functions: who is told of them, once, and who may play them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallTrace, PlaceCallRequest } from 'twilio-emulator';
import { send } from './http';
import { officePlans, say } from './office-plans';
import { heard, startPlanWorld, type PlanWorld } from './plan-calls-world';

jest.setTimeout(60_000);

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(officePlans(world));
});
afterAll(() => world.dispose());

const call = (plan: string, more: Partial<PlaceCallRequest> = {}): Promise<CallTrace> =>
  world.place({ to: `sip:${plan}@acme.sip.twilio.com`, ...more });

describe('a voicemail', () => {
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
        conversations: {
          external_contact: 'office',
          conversation_attribute_9: 'office',
          conversation_attribute_10: 'office',
        },
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
    await world.publish(
      officePlans(world, { url: [say('message', { type: 'voicemail', options })] }),
    );
    await call('url', {
      duringCall: async () => {
        await world.publish(officePlans(world, { url: [say('other')] }));
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
    await world.publish(officePlans(world));
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
