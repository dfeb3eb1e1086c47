/** A call that is kept again: its records and log lines, at another moment, with another caller. */
import { callOfAlice, createSipDomain } from '../../test/calls-world';
import { startTestEmulator, TEST_TIME } from '../../test/test-emulator';
import { logs } from '../serverless/logs';

const emulator = startTestEmulator();
const DAY_MS = 24 * 60 * 60 * 1000;
const LATER = new Date(TEST_TIME.getTime() + DAY_MS);

/** Of a call that nobody answers: no webhook is there. */
async function placedCall(): Promise<string> {
  await createSipDomain(emulator, { voice: { VoiceUrl: 'https://gone.example.com/' } });
  const { callSid } = await emulator.running.placeCall(callOfAlice());
  if (callSid === undefined) throw new Error('The call was turned away.');
  return callSid;
}

const fetchCall = async (sid: string) => {
  const path = `/2010-04-01/Accounts/${emulator.running.accountSid}/Calls/${sid}.json`;
  return (await emulator.get('api.twilio.com', path)).body;
};

/** As a Function would have written it. */
function writeLine(callSid: string): void {
  const { running } = emulator;
  running.store.put(logs, {
    ...{ sid: 'NO1', account_sid: running.accountSid, service_sid: 'ZS1', environment_sid: 'ZE1' },
    ...{ build_sid: 'ZB1', deployment_sid: 'ZD1', function_sid: 'ZH1', request_sid: 'RQ1' },
    ...{ level: 'info', message: `{"callSid":"${callSid}"}`, date_created: '2026-01-01T00:00:02Z' },
  });
}

test('its record is that of the first, later, with SIDs and a caller of its own', async () => {
  const callSid = await placedCall();
  const { repeatCall } = emulator.running;
  const [same = '', other = ''] = repeatCall({
    callSid,
    moments: [{ at: LATER }, { at: new Date(LATER.getTime() + DAY_MS), from: '+15550100007' }],
  });
  const [first, second, third] = [
    await fetchCall(callSid),
    await fetchCall(same),
    await fetchCall(other),
  ];
  expect(new Set([callSid, same, other]).size).toBe(3);
  expect(second).toMatchObject({ to: first['to'], from: first['from'], status: first['status'] });
  expect(third).toMatchObject({ from: '+15550100007', duration: first['duration'] });
  const days = (call: Record<string, unknown>) => Date.parse(String(call['start_time'])) / DAY_MS;
  expect(days(third) - days(second)).toBe(1);
});

test('the lines of the log name the new call, and are as much later', async () => {
  const callSid = await placedCall();
  writeLine(callSid);
  const created = Date.parse(String((await fetchCall(callSid))['date_created']));
  const [sid = ''] = emulator.running.repeatCall({
    callSid,
    moments: [{ at: new Date(created + 3_600_000) }],
  });
  const [line] = emulator.running.store.all(logs, ({ message }) => message.includes(sid));
  expect(line).toMatchObject({
    ...{ function_sid: 'ZH1', build_sid: 'ZB1', date_created: '2026-01-01T01:00:02Z' },
    message: `{"callSid":"${sid}"}`,
  });
  expect(line?.sid).not.toBe('NO1');
});

test('a call that is not there is not repeated', () => {
  expect(() => emulator.running.repeatCall({ callSid: 'CA1', moments: [] })).toThrow(
    'No call CA1 has ended.',
  );
});
