/** The calls that a live check had recorded, and how their recordings go: no other recording is touched. */
import type { Account } from 'sip-provisioning';
import type { Twilio } from 'twilio';
import { InstallerError } from '../installer-error';
import { readCallLine } from './calls/call-line';

type Ask = <Result>(request: (client: Twilio) => Promise<Result>) => Promise<Result>;

/** Docs, voice/api/call-resource (status). */
const UNDER_WAY = ['queued', 'ringing', 'in-progress'];
const CALL_SID = /^CA[0-9a-f]{32}$/;

/** SIDs of calls, from the logs of a scratch service: Twilio alone can write those lines. */
export async function findRecordedCalls(
  account: Account,
  serviceSid: string,
): Promise<readonly string[]> {
  const ask: Ask = (request) => account.ask('Look for recorded calls', request);
  const found = new Set<string>();
  const environments = await ask(({ serverless }) =>
    serverless.v1.services(serviceSid).environments.list(),
  );
  for (const { sid, dateCreated: startDate } of environments) {
    const logs = await ask(({ serverless }) =>
      serverless.v1.services(serviceSid).environments(sid).logs.list({ startDate, pageSize: 200 }),
    );
    for (const { message } of logs) {
      const line = readCallLine(message);
      const callSid = line?.value('CallSid') ?? '';
      const isRecorded = line?.scenario === 'record' && line.step === 'first';
      if (isRecorded && CALL_SID.test(callSid)) found.add(callSid);
    }
  }
  return [...found];
}

/** Rejects while the call goes on: its recording is not there yet. */
export async function removeRecordings(ask: Ask, callSid: string): Promise<void> {
  const { status } = await ask(({ calls }) => calls(callSid).fetch());
  if (UNDER_WAY.includes(status))
    throw new InstallerError('twilio-refused', 'the call still goes on');
  for (const { sid } of await ask(({ recordings }) => recordings.list({ callSid }))) {
    const recording = await ask(({ recordings }) => recordings(sid).fetch());
    if (recording.callSid === callSid) await ask(({ recordings }) => recordings(sid).remove());
  }
}
