/** Journey: a person places the calls that a live check asks for, and is told what became of what was assumed. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TwilioEmulator } from 'twilio-emulator';
import {
  ARGS,
  CALL_NOW,
  callOf,
  CALLEE,
  ONE,
  PASSWORD,
  runWithPerson,
  type Call,
  type Turned,
} from './live-check-person';
import { createLiveCheckWorld, type LiveCheckWorld } from './live-check-world';

jest.setTimeout(120_000);

type LoggedRequest = ReturnType<TwilioEmulator['requests']['all']>[number];

let world: LiveCheckWorld;
let before: unknown;

beforeAll(async () => {
  world = await createLiveCheckWorld();
  const { sip } = world.client;
  const list = await sip.credentialLists.create({ friendlyName: 'phones' });
  await sip.credentialLists(list.sid).credentials.create({ username: 'ada', password: PASSWORD });
  await recordCallOfOthers(list.sid);
  before = unchanging();
});
afterAll(() => world.dispose());
afterEach(() => world.emulator.requests.clear());

/** A call that has nothing to do with live checks; its recording must stay. */
async function recordCallOfOthers(credentialListSid: string): Promise<void> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/xml');
    response.end('<Response><Record/></Response>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { domains } = world.client.sip;
  const domainName = 'voicemail.sip.twilio.com';
  const { sid } = await domains.create({ domainName, voiceUrl: `http://127.0.0.1:${port}/` });
  await domains(sid).auth.calls.credentialListMappings.create({ credentialListSid });
  const messages = [{ seconds: 3, hangsUp: true }];
  await world.emulator.placeCall({ ...callOf('record', `sip:us@${domainName}`, {}), messages });
  server.close();
  expect(recordings()).toHaveLength(1);
}

/** Rows of the account. */
function recordings(): readonly unknown[] {
  const found = (world.dump() as [string, unknown[]][]).find(([name]) => /recordings/.test(name));
  return found?.[1] ?? [];
}

/** All but calls and their records: Twilio keeps those, and nobody can take them back. */
function unchanging() {
  return (world.dump() as [string, unknown][]).filter(([name]) => !/call|alert/.test(name));
}

it('places seven calls, and all is as assumed', async () => {
  const { ended, calls, verdicts } = await runWithPerson(world);
  expect(ended.err).toBe('');
  expect(verdicts('otherwise')).toEqual([]);
  expect(verdicts('as assumed')).toEqual(
    expect.arrayContaining([
      'voice-request',
      'sip-outcome',
      'sip-headers-in-actions',
      'screening-refused',
      'caller-gone',
      'action-failed',
      'record-action',
      'recording-callback',
      'wait-document',
      'leave-action',
      'screening-siblings',
    ]),
  );
  expect(calls).toBe(7);
  const [, said] = /(\d+) executions of Functions/.exec(ended.out) ?? [];
  const executions = world.emulator.requests.all().filter(({ host }) => host.endsWith('.twil.io'));
  expect(executions.length).toBeLessThanOrEqual(Number(said));
  expect(ended.out).not.toContain(PASSWORD);
  expect(ended.out).not.toContain('@pbx');
  expect(unchanging()).toEqual(before);
});

it('without a second callee does not ask what becomes of one', async () => {
  const { ended, calls, verdicts } = await runWithPerson(world, {}, ONE);
  expect(ended.exitCode).toBe(0);
  expect(verdicts('not asked')).toContain('screening-siblings');
  expect(calls).toBe(6);
});

/** Each in other runs than every other, as its number in binary digits says. */
it.each<[string, Turned]>([
  [
    'caller-gone, record-action, sip-headers-in-actions, sip-outcome',
    {
      record: 'action-without-sid',
      assumptions: { sipHeadersInActions: false, callerGoneDialStatus: 'canceled' },
      isOutcome: true,
    },
  ],
  [
    'caller-gone, recording-callback, screening-refused, screening-siblings, voice-request',
    {
      record: 'callback-first',
      assumptions: {
        refusedScreeningStatus: 'no-answer',
        callerGoneStatus: 'not-asked',
        siblingsDuringScreening: 'canceled',
      },
      isVoiceRequest: true,
    },
  ],
  [
    'action-failed, screening-siblings, sip-outcome, voice-request, wait-document',
    {
      assumptions: { failedAction: 'hang-up', siblingsDuringScreening: 'canceled' },
      isVoiceRequest: true,
      isOutcome: true,
      leave: 'wait',
    },
  ],
  [
    'leave-action, screening-refused, screening-siblings, sip-headers-in-actions',
    {
      assumptions: {
        refusedScreeningStatus: 'no-answer',
        sipHeadersInActions: false,
        siblingsDuringScreening: 'canceled',
      },
      leave: 'action',
    },
  ],
])('finds out exactly %s if they are otherwise', async (ids, turned) => {
  const { ended, otherwise, verdicts } = await runWithPerson(world, turned);
  expect([...otherwise].sort().join(', ')).toBe(ids);
  expect(verdicts('not asked').includes('sip-headers-in-actions')).toBe(
    turned.isVoiceRequest === true,
  );
  expect(ended.exitCode).toBe(4);
  expect(unchanging()).toEqual(before);
});

describe('Ctrl+C', () => {
  const runInterrupted = (
    isMoment: (request: LoggedRequest) => boolean,
    more: Partial<Call> = {},
  ) => {
    let placed: Promise<unknown> | undefined;
    const ended = world.run(ARGS, {
      onLine: (line) => {
        const [, to = '', scenario = ''] = CALL_NOW.exec(line) ?? [];
        if (scenario === '') return;
        placed = world.emulator.placeCall({ ...callOf(scenario, to, {}), ...more });
      },
      signalAt: { signal: 'SIGINT', request: isMoment },
    });
    return { ended, placed: () => placed };
  };

  it('removes the recording that was made', async () => {
    let recorded = 0;
    const run = runInterrupted(({ query }) => {
      if (query['step'] !== 'recording') return false;
      recorded = recordings().length;
      return true;
    });
    expect((await run.ended).exitCode).toBe(130);
    await run.placed();
    expect(recorded).toBe(2);
    expect(unchanging()).toEqual(before);
  });

  it('leaves what it needs to the next run while a recorded call goes on', async () => {
    let goOn = (): void => undefined;
    const isOver = new Promise<void>((resolve) => (goOn = resolve));
    const onRequest: Call['onRequest'] = async ({ purpose, url }) => {
      if (purpose !== 'action' || recordings().length < 2) return undefined;
      expect(url).toContain('step=action');
      // The sign for Ctrl+C, and the call hangs until the command is over.
      await world.client.recordings.list();
      await isOver;
      return undefined;
    };
    const run = runInterrupted(({ path }) => path.endsWith('/Recordings.json'), { onRequest });
    const ended = await run.ended;
    goOn();
    await run.placed();
    expect(ended.err).toMatch(/Not removed: recording of a call to \S+ \(the call still goes on\)/);
    expect(recordings()).toHaveLength(2);
    const next = await world.run(['--yes'], {
      signalAt: {
        signal: 'SIGINT',
        // Not the refused one of a question as well: a second signal ends the command at once.
        request: ({ operation, status }) => operation === 'CreateService' && status === 201,
      },
    });
    expect(next.exitCode).toBe(130);
    expect(next.out).toMatch(/- recording of a call to live-check-[0-9a-f]{8}\n/);
    expect(unchanging()).toEqual(before);
  });
});

it.each([
  [['--calls'], '--calls needs --callee'],
  [['--calls', '--callee', 'desk', '--credential-list', 'phones'], '--callee is a SIP URI'],
  [
    ['--calls', '--callee', CALLEE, '--callee', CALLEE, '--credential-list', 'phones'],
    '--callee may be given twice, for two endpoints',
  ],
  [
    ['--calls', '--callee', CALLEE, '--credential-list', 'nobody'],
    '0 credential lists are called nobody',
  ],
])('says what is wrong with %j before anything is done', async (args, message) => {
  const ended = await world.run(['--yes', ...args]);
  expect(ended.exitCode).toBe(2);
  expect(ended.err).toContain(message);
  expect(world.emulator.requests.all().filter(({ method }) => method !== 'GET')).toEqual([]);
});
