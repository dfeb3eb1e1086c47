/** Journey: an account is asked what was assumed of it, and is afterwards as it was. */
import type { TwilioEmulator } from 'twilio-emulator';
import { createLiveCheckWorld, linesOf, type LiveCheckWorld } from './live-check-world';

jest.setTimeout(120_000);

let world: LiveCheckWorld;

beforeAll(async () => {
  world = await createLiveCheckWorld();
});
afterAll(() => world.dispose());
afterEach(() => {
  world.emulator.faults.clear();
  world.emulator.otherwise.clear();
  world.emulator.requests.clear();
  world.emulator.store.setListLag(0);
  world.emulator.store.oldestFirst = false;
});

const idsOf = (out: string, verdict: string) =>
  linesOf(out).flatMap((line) => (line.verdict === verdict ? [line.id] : []));

/** The requests that were to delete something, and whether that was looked at just before. */
function deletions() {
  const all = world.emulator.requests.all();
  return all.flatMap(({ method, path }, index) => {
    if (method !== 'DELETE') return [];
    const earlier = all.slice(0, index).filter((each) => each.method === 'GET');
    const last = earlier.at(-1)?.path ?? '';
    return [{ path, wasLookedAt: path === last || path.startsWith(`${last}/`) }];
  });
}

describe('An account that is as assumed', () => {
  let before: unknown;
  let ended: Awaited<ReturnType<LiveCheckWorld['run']>>;
  let deleted: ReturnType<typeof deletions>;
  let functionRequests: number;

  beforeAll(async () => {
    before = world.dump();
    ended = await world.run(['--yes', '--report', world.path('report.json')]);
    deleted = deletions();
    functionRequests = world.emulator.requests
      .all()
      .filter(({ host }) => host.endsWith('.twil.io')).length;
  });

  it('is told that every question which was asked was answered as assumed', () => {
    expect(ended.err).toBe('');
    expect(ended.exitCode).toBe(0);
    expect(idsOf(ended.out, 'otherwise')).toEqual([]);
    expect([...idsOf(ended.out, 'as assumed')].sort()).toEqual(Object.keys(TURNED).sort());
    const open = idsOf(ended.out, 'not asked').length;
    expect(ended.out).toContain(`41 as assumed, 0 otherwise, ${open} not asked.`);
  });

  it('holds what it held before, and nothing else', () => {
    expect(world.dump()).toEqual(before);
  });

  it('had nothing deleted that was not looked at just before', () => {
    expect(deleted.length).toBeGreaterThan(5);
    expect(deleted.filter(({ wasLookedAt }) => !wasLookedAt)).toEqual([]);
  });

  it('is shown no secret, SID or number, on the terminal or in the report', () => {
    const { authToken, accountSid } = world.emulator;
    const report = world.read('report.json');
    for (const text of [ended.out, ended.err, report]) {
      expect(text).not.toContain(authToken);
      expect(text).not.toContain(accountSid);
      expect(text).not.toMatch(/[A-Z]{2}[0-9a-f]{32}|twil\.io|\+\d{8}/);
    }
    expect(report).not.toMatch(/live-check-[0-9a-f]{8}/);
  });

  it('is asked for no more executions of Functions than was said before', () => {
    const [, said] = /(\d+) executions of Functions/.exec(ended.out) ?? [];
    expect(functionRequests).toBeGreaterThan(5);
    expect(functionRequests).toBeLessThanOrEqual(Number(said));
  });

  it('is named in the report as what it is: the local Twilio', () => {
    expect(JSON.parse(world.read('report.json'))).toMatchObject({
      liveCheck: 1,
      answeredBy: 'emulator',
    });
  });
});

describe('A report', () => {
  it('of the local Twilio is not taken for that of an account', async () => {
    const args = ['--take', world.path('report.json'), '--table', world.path('table.json')];
    const ended = await world.run(args);
    expect(ended.exitCode).toBe(2);
    expect(ended.err).toContain('it was answered by the local Twilio, which proves nothing');
  });

  it('of an account becomes rows with its date', async () => {
    const report = JSON.parse(world.read('report.json')) as object;
    const ofAccount = { ...report, answeredBy: 'account', date: '2026-12-24' };
    world.write('account.json', JSON.stringify(ofAccount));
    const args = ['--take', world.path('account.json'), '--table', world.path('table.json')];
    const ended = await world.run(args);
    expect(ended.err).toBe('');
    const { asks, answers } = JSON.parse(world.read('table.json')) as Record<string, object>;
    const askedWithoutCalls = Object.keys(asks!).filter((row) => !row.startsWith('calls.'));
    expect(Object.keys(answers!)).toEqual(askedWithoutCalls);
    expect(ended.out).toBe(`${askedWithoutCalls.length} rows are answered by an account now.\n`);
    expect(answers).toMatchObject({
      'serverless.buildLive': {
        verdict: 'as-assumed',
        found: '400, code 20001',
        date: '2026-12-24',
      },
    });
  });
});

describe('Without consent', () => {
  it('nothing is done, and what would be done was said', async () => {
    const before = world.dump();
    const ended = await world.run([]);
    expect(ended.exitCode).toBe(2);
    expect(ended.out).toContain('What it may cost');
    expect(ended.err).toContain('add --yes');
    expect(world.emulator.requests.all().filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(world.dump()).toEqual(before);
  });
});

/** How the emulator is made to be otherwise than a question assumes. */
const TURNED: Readonly<Record<string, (emulator: TwilioEmulator) => void>> = {
  'foreign-account': refused('api.foreignAccount'),
  'method-unknown': refused('every-api.methodNotAllowed'),
  'resource-unknown': refused('every-api.notFound'),
  'service-name-taken': refused('serverless.serviceNameTaken'),
  'environment-name-taken': refused('serverless.environmentNameTaken'),
  'environment-domain-taken': refused('serverless.environmentDomainTaken'),
  'domain-suffix-invalid': refused('serverless.domainSuffixInvalid'),
  'name-too-long': refused('serverless.tooLong'),
  'parameter-missing': refused('every-api.missingParameter'),
  'parameter-invalid': refused('every-api.invalidParameter'),
  'variable-key-taken': refused('serverless.variableKeyTaken'),
  'upload-incomplete': refused('serverless.uploadIncomplete'),
  'upload-visibility-invalid': refused('serverless.uploadVisibilityInvalid'),
  'sip-domain-name': answered('POST', '*/SIP/Domains.json', 201, { friendly_name: null }),
  'sip-emergency-caller-unknown': refused('api.emergencyCallerUnknown'),
  'sip-user-name-taken': refused('api.usernameTaken'),
  'sip-list-mapped': refused('api.accessControlListMapped'),
  'queue-name-taken': refused('api.queueNameTaken'),
  'build-empty': refused('serverless.buildEmpty'),
  'build-version-unknown': refused('serverless.buildVersionUnknown'),
  'build-path-twice': refused('serverless.buildPathTwice'),
  'dependencies-malformed': refused('serverless.dependenciesMalformed'),
  'runtime-ended': refused('serverless.runtimeUnsupported'),
  'deploy-unfinished-build': refused('serverless.deploymentBuildUnfinished'),
  'list-order': ({ store }) => (store.oldestFirst = true),
  'list-lag': ({ store }) => store.setListLag(1),
  'path-unknown': refused('functions.notFound'),
  'private-function': refused('functions.privateFile'),
  'unsigned-request': refused('functions.badSignature'),
  'method-unsupported': refused('functions.methodNotSupported'),
  'body-too-large': refused('functions.bodyTooLarge'),
  'function-crashed': refused('functions.crashed'),
  'signed-request': answered('POST', '/request', 200, { headers: ['host'], asked: 'yes' }),
  'time-zone-exchanged': answered('GET', '/time-zone', 200, { hours: '12, 12, 12' }),
  'time-zone-rules': answered('GET', '/zones', 200, { offsets: ['GMT+02:00'] }),
  'log-levels': answered('GET', '*/Logs', 200, {
    logs: ['debug', 'log', 'warn'].map((name) => ({
      message: `live check: ${name}`,
      level: 'info',
    })),
  }),
  'delete-live-build': refused('serverless.buildLive'),
  'delete-live-function': refused('serverless.fileLive'),
  'deploy-live-build': refused('serverless.deploymentRepeated'),
  'deploy-deleted-build': refused('serverless.deploymentBuildUnknown'),
  'live-build-read': answered('GET', '/v1/Services/*/Environments/ZE*', 200, { build_sid: null }),
};

function refused(row: string) {
  return (emulator: TwilioEmulator): void => {
    if (!emulator.otherwise.set(row, { status: 418, code: 99999 })) throw new Error(row);
  };
}

/** Takes the place of the answer to the next such request. */
function answered(method: string, path: string, status: number, body: object) {
  return ({ faults }: TwilioEmulator): void =>
    faults.add({ match: { method, path }, action: { kind: 'answer', status, body } });
}

/**
 * In run n those questions are turned round whose place in the list has a 1 as its nth binary digit: each in other runs
 * than every other, so a line that followed somebody else's answer would be seen.
 */
describe('An account that is otherwise', () => {
  const ids = Object.keys(TURNED);
  const digits = Math.ceil(Math.log2(ids.length + 1));

  it.each(Array.from({ length: digits }, (_, digit) => digit))(
    'is found out in exactly the questions that were turned round (%d)',
    async (digit) => {
      const before = world.dump();
      const turned = ids.filter((_, index) => ((index + 1) >> digit) % 2 === 1);
      for (const id of turned) TURNED[id]!(world.emulator);
      const { out, exitCode } = await world.run();
      expect([...idsOf(out, 'otherwise')].sort()).toEqual([...turned].sort());
      expect(exitCode).toBe(4);
      world.emulator.store.setListLag(0);
      world.emulator.store.oldestFirst = false;
      expect(world.dump()).toEqual(before);
    },
  );
});
