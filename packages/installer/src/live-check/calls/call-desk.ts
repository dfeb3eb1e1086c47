/** Asks a person to place calls to a SIP domain of the run's own, and reads from the logs what became of them. */
import { rowsOf, textOf } from 'publishing';
import { CannotAsk } from '../cannot-ask';
import { once } from '../once';
import type { Prepared } from '../prepare';
import { fieldOf, mustBeMade, type Scratch } from '../scratch';
import { readCallLine, type CallLine } from './call-line';

export interface CallSettings {
  /** SIP URI that is dialled. */
  readonly callee: string;
  /** Rings beside it in one call, which is not placed without. */
  readonly secondCallee?: string;
  /** The credential list whose users may place the calls. */
  readonly credentialListSid: string;
  /** Tells the person what to do. */
  readonly say: (text: string) => void;
}

export type Scenario = keyof typeof TO_DO;

/** What was asked in one step of a call. */
export type CallStep = Pick<CallLine, 'names' | 'value' | 'atMs'>;

/** Steps of one call; a step that did not come is not there. */
export type CallRecord = ReadonlyMap<string, CallStep>;

export interface CallDesk {
  /** Each scenario is called once. */
  readonly record: (scenario: Scenario) => Promise<CallRecord>;
}

const TO_DO = {
  refuse: 'let the callee refuse the call',
  screen: 'answer at the callee, press nothing, and wait until it ends',
  'hang-up': 'hang up at the caller while the callee rings',
  broken: 'let the callee refuse the call',
  leave: 'wait until it ends',
  siblings:
    'answer at the first callee, press nothing, let the second ring, and wait until it ends',
  record: 'after the tone speak for some seconds, then press 1',
} as const;

/** How long a person may take for one call. */
const CALL_SECONDS = 240;
/** What may come after the end of a call. */
const LAST_STEPS: Partial<Record<Scenario, string>> = { record: 'recording', siblings: 'second' };
/** How long that may take: a recording until it can be fetched. */
const LAST_STEP_SECONDS = 60;
/** Lines that were written before the last one may be listed after it. */
const SETTLE_MS = 5_000;

export function openCallDesk(
  scratch: Scratch,
  prepared: Prepared,
  { callee, secondCallee, credentialListSid, say }: CallSettings,
): CallDesk {
  const domain = once(async () => {
    await prepared.live();
    const { url, site } = await prepared.environment();
    const variable = async (name: string, value: string): Promise<void> =>
      mustBeMade(await scratch.post(`${url}/Variables`, { Key: name, Value: value }));
    await variable('CALLEE', callee);
    if (secondCallee !== undefined) await variable('SECOND_CALLEE', secondCallee);
    const name = `${scratch.name}-3.sip.twilio.com`;
    const domains = `${scratch.accountUrl}/SIP/Domains`;
    const answer = await scratch.post(`${domains}.json`, {
      DomainName: name,
      VoiceUrl: `${site}/call`,
      VoiceFallbackUrl: `${site}/call?step=fallback`,
      VoiceStatusCallbackUrl: `${site}/call?step=ended`,
    });
    mustBeMade(answer);
    const mappings = `${domains}/${fieldOf(answer, 'sid') ?? ''}/Auth/Calls`;
    const form = { CredentialListSid: credentialListSid };
    mustBeMade(await scratch.post(`${mappings}/CredentialListMappings.json`, form));
    return name;
  });
  const call = async (scenario: Scenario): Promise<CallRecord> => {
    const name = await domain();
    const { url } = await prepared.environment();
    say(`  call now    sip:${scenario}@${name}: ${TO_DO[scenario]}\n`);
    const ended = await scratch.until(CALL_SECONDS, async () => {
      const record = await readCall(scratch, url, scenario);
      return record.has('ended') ? record : undefined;
    });
    if (!ended) throw new CannotAsk(`no call came within ${CALL_SECONDS} s`);
    const last = LAST_STEPS[scenario];
    if (last !== undefined && ended.has('action')) {
      const whole = await scratch.until(LAST_STEP_SECONDS, async () => {
        const record = await readCall(scratch, url, scenario);
        return record.has(last) ? record : undefined;
      });
      return whole ?? ended;
    }
    if (ended.has('action') || ended.has('fallback')) return ended;
    await scratch.shell.sleep(SETTLE_MS);
    return readCall(scratch, url, scenario);
  };
  const records = new Map<Scenario, Promise<CallRecord>>();
  return {
    record: (scenario) => {
      const record = records.get(scenario) ?? call(scenario);
      records.set(scenario, record);
      return record;
    },
  };
}

async function readCall(scratch: Scratch, url: string, scenario: Scenario): Promise<CallRecord> {
  const { json } = await scratch.get(`${url}/Logs?PageSize=200`);
  const steps = new Map<string, CallStep>();
  for (const row of rowsOf(json, 'logs')) {
    const line = readCallLine(textOf(row, 'message'));
    if (line?.scenario === scenario) steps.set(line.step, line);
  }
  return steps;
}
