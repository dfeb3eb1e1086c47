/** Random calls: each ends, carries no verb out twice, and leaves nothing open. */
import fc from 'fast-check';
import { ASSUMPTION_VALUES, type Assumptions, type CallTrace } from '../src/index';
import { callOfAlice, createSipDomain } from './calls-world';
import { startTestEmulator } from './test-emulator';
import { startTestWebhookServer } from './webhook-server';

const emulator = startTestEmulator();
const web = startTestWebhookServer();

const DOCUMENTS = ['/d0', '/d1', '/d2', '/d3'];
/** Documents lead only to later ones, so that no verb is reached twice by right. */
const later = (from: number) => fc.constantFrom(...DOCUMENTS.slice(from + 1), '/gone');

const sound = fc.constantFrom('<Say>Hello there</Say>', '<Play>/a.mp3</Play>', '<Pause/>');
const target = fc.constantFrom(
  '<Client>bob</Client>',
  '<Number url="/screen">+15557654321</Number>',
  '<Sip statusCallback="/leg">sip:desk@pbx.example.com</Sip>',
  '<Conference>team</Conference>',
);

function verbs(at: number): fc.Arbitrary<string> {
  const action = fc.option(later(at)).map((url) => (url === null ? '' : `action="${url}"`));
  const flag = (name: string) => fc.boolean().map((is) => (is ? `${name}="true"` : ''));
  const dial = fc
    .tuple(action, flag('sequential'), flag('answerOnBridge'), fc.array(target, { maxLength: 3 }))
    .map(
      ([to, inTurn, bridge, nouns]) => `<Dial ${to} ${inTurn} ${bridge}>${nouns.join('')}</Dial>`,
    );
  const wait = fc.constantFrom('', 'waitUrl="/wait"', 'waitUrl="/leave"', 'waitUrl="/gone"');
  const enqueue = fc.tuple(action, wait).map((all) => `<Enqueue ${all.join(' ')}>sales</Enqueue>`);
  const record = later(at).map((url) => `<Record action="${url}" recordingStatusCallback="/leg"/>`);
  const gather = later(at).map((url) => `<Gather action="${url}"><Say>Press</Say></Gather>`);
  const redirect = later(at).map((url) => `<Redirect>${url}</Redirect>`);
  const end = fc.constantFrom('<Hangup/>', '<Reject reason="busy"/>', '<Leave/>', '<Bogus/>');
  return fc
    .array(fc.oneof(sound, dial, dial, enqueue, record, gather, redirect, end), { maxLength: 4 })
    .map((all) => all.join(''));
}

const answer = fc.constantFrom(
  ...['busy', 'no-answer', 'failed', 'mailbox', 'refuses', 'answered', 'answered:3@1', '603'],
  ...['queue-full', 'presses-1', 'answered@200'],
);
const V = ASSUMPTION_VALUES;
const assumptions: fc.Arbitrary<Assumptions> = fc.record({
  siblingsDuringScreening: fc.constantFrom(...V.siblingsDuringScreening),
  refusedScreeningStatus: fc.constantFrom(...V.refusedScreeningStatus),
  sipHeadersInActions: fc.constantFrom(...V.sipHeadersInActions),
  callerGoneStatus: fc.constantFrom(...V.callerGoneStatus),
  callerGoneDialStatus: fc.constantFrom(...V.callerGoneDialStatus),
  failedAction: fc.constantFrom(...V.failedAction),
  taskAfterLeave: fc.constantFrom(...V.taskAfterLeave),
  answerOnBridgeLater: fc.constantFrom(...V.answerOnBridgeLater),
});
const scene = fc.record({
  documents: fc.tuple(verbs(0), verbs(1), verbs(2), verbs(3)),
  fails: fc.option(fc.constantFrom(...DOCUMENTS.slice(1), '/wait', '/screen')),
  answers: fc.dictionary(
    fc.constantFrom('bob', '+15557654321', 'desk@pbx.example.com', 'team', 'sales'),
    fc.array(answer, { minLength: 1, maxLength: 2 }),
  ),
  digits: fc.array(fc.constantFrom('1', '', '2#'), { maxLength: 3 }),
  messages: fc.array(fc.record({ seconds: fc.constantFrom(0, 1, 9), hangsUp: fc.boolean() }), {
    maxLength: 2,
  }),
  hangUpAt: fc.integer({ min: 0, max: 400 }),
  assumptions,
});

/** Every verb in the trace of the caller's own documents, as it is in its document. */
function repeated({ steps }: CallTrace): string[] {
  let document = '';
  const seen = new Map<object, number>();
  const found: string[] = [];
  for (const step of steps) {
    if (step.kind === 'request') document = step.url;
    if (step.kind !== 'verb' || step.leg !== undefined || /wait|leave/.test(document)) continue;
    seen.set(step.verb, (seen.get(step.verb) ?? 0) + 1);
    if (seen.get(step.verb) === 2) found.push(`${document}: ${step.verb.name}`);
  }
  return found;
}

/** What the caller hears after having hung up. */
function heardAfterwards({ steps }: CallTrace): string[] {
  const gone = steps.findIndex((step) => 'note' in step && step.note.includes('caller hangs up'));
  if (gone < 0) return [];
  return steps
    .slice(gone)
    .flatMap((step) => (step.kind === 'verb' && step.leg === undefined ? [step.verb.name] : []));
}

const ENDED = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

it('ends, once, with every leg of it', async () => {
  const { running } = emulator;
  await createSipDomain(emulator, {
    voice: {
      VoiceUrl: `${web.url}/d0`,
      VoiceFallbackUrl: `${web.url}/fallback`,
      VoiceStatusCallbackUrl: `${web.url}/ended`,
    },
  });
  web.twiml('/fallback', '<Say>Sorry</Say>');
  web.twiml('/leave', '<Pause length="7"/><Leave/>');
  for (const path of ['/ended', '/leg']) web.on(path, (response) => response.end());
  const property = fc.asyncProperty(scene, async ({ documents, fails, ...said }) => {
    documents.forEach((text, i) => web.twiml(`/d${i}`, text));
    web.twiml('/wait', '<Play>/music.mp3</Play>');
    web.twiml('/screen', '<Gather numDigits="1" action="/pressed"/><Hangup/>');
    web.twiml('/pressed', '<Say>Connected</Say>');
    if (fails !== null) web.on(fails, (response) => response.writeHead(500).end());
    web.received.length = 0;
    const began = running.clock.nowMs();
    const trace = await running.placeCall({ ...callOfAlice(), ...said });
    const seconds = (running.clock.nowMs() - began) / 1000;
    expect(trace.end.kind).toBe('ended');
    expect(seconds).toBeLessThanOrEqual(said.hangUpAt + 2);
    expect(repeated(trace)).toEqual([]);
    expect(heardAfterwards(trace)).toEqual([]);
    expect(web.received.filter(({ target: path }) => path === '/ended')).toHaveLength(1);
    const path = `/2010-04-01/Accounts/${running.accountSid}/Calls.json?PageSize=1000`;
    const { body } = await emulator.get('api.twilio.com', path);
    const open = (body['calls'] as { sid: string; status: string }[]).filter(
      ({ status }) => !ENDED.has(status),
    );
    expect(open).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60, seed: 5 });
}, 60_000);
