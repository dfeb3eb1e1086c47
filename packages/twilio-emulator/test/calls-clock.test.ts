/** Placed calls and the clock: what deployed Functions see of it, and who else is left alone. */
import { callOfAlice, createSipDomain, requests } from './calls-world';
import { createDeployedService, fn } from './deployed-service';
import { startTestEmulator, TEST_TIME } from './test-emulator';
import { startTestWebhookServer } from './webhook-server';

const emulator = startTestEmulator();
const web = startTestWebhookServer();

const SAY_TIME = `const twiml = new Twilio.twiml.VoiceResponse();
  twiml.say(new Date().toISOString()); callback(null, twiml);`;
const DIAL = `const twiml = new Twilio.twiml.VoiceResponse();
  twiml.dial({ action: '/after', timeout: 20 }).client('bob'); callback(null, twiml);`;

it('A Function sees the moment of the call, and what has passed of it', async () => {
  const service = await createDeployedService(emulator);
  await service.deploy([fn('/voice', DIAL), fn('/after', SAY_TIME)]);
  await createSipDomain(emulator, { voice: { VoiceUrl: `https://${service.domain}/voice` } });
  const trace = await emulator.running.placeCall({
    ...callOfAlice(),
    at: new Date('2026-12-24T20:00:00Z'),
    answers: { bob: 'no-answer' },
  });
  const [said] = requests(trace)[1]?.twiml?.children ?? [];
  expect(said?.text).toBe('2026-12-24T20:00:25.000Z');
  expect(emulator.running.clock.now()).toEqual(TEST_TIME);
}, 30_000);

it('A Function that somebody else runs meanwhile is not out of time because a call rings', async () => {
  const entered = new Promise<void>((resolve) =>
    web.on('/entered', (response) => resolve(void response.end())),
  );
  const service = await createDeployedService(emulator);
  const slow = `await fetch('${web.url}/entered');
    await new Promise((resolve) => setTimeout(resolve, 300)); ${SAY_TIME}`;
  await service.deploy([fn('/voice', DIAL), fn('/after', SAY_TIME), fn('/slow', slow)]);
  await createSipDomain(emulator, { voice: { VoiceUrl: `https://${service.domain}/voice` } });
  const answers: Promise<{ readonly status: number }>[] = [];
  const meanwhile = async (): Promise<void> => {
    answers.push(emulator.get(service.domain, '/slow'));
    await entered;
  };
  await emulator.running.placeCall({
    ...callOfAlice(),
    answers: { bob: { outcome: 'no-answer', meanwhile } },
  });
  expect(await Promise.all(answers)).toMatchObject([{ status: 200 }]);
}, 30_000);

it('A call on a clock that runs takes no longer than its requests', async () => {
  emulator.running.clock.run();
  const service = await createDeployedService(emulator);
  await service.deploy([fn('/voice', DIAL), fn('/after', SAY_TIME)]);
  await createSipDomain(emulator, { voice: { VoiceUrl: `https://${service.domain}/voice` } });
  const trace = await emulator.running.placeCall({
    ...callOfAlice(),
    answers: { '*': 'answered:600' },
  });
  const seconds = (Date.parse(trace.endedAt) - Date.parse(trace.placedAt)) / 1000;
  expect(seconds).toBeGreaterThanOrEqual(605);
  expect(emulator.running.clock.nowMs()).toBeGreaterThanOrEqual(Date.parse(trace.endedAt));
}, 30_000);
