/** Which flow is told that a call has ended: the one that has this very call, and no other. */
import { OutOfTime, TimeBudget, TwilioFailure, type Ask } from 'publishing';
import { openTable, studioFlowOf, type StudioFlow } from 'route-table';
import { candidateFlows, findStudioFlow } from './tell-studio';
import { CALLBACK_LIMIT_MS } from '../http/callback-limit';
import type { InboundCall } from '../http/inbound-call';

const sid = (kind: string, digit: string) => `${kind}${digit.repeat(32)}`;
const url = (flow: string, account = '0') =>
  `https://webhooks.twilio.com/v1/Accounts/${sid('AC', account)}/Flows/${sid('FW', flow)}`;
const CALL: InboundCall = {
  callSid: sid('CA', '1'),
  to: 'sip:1@acme.sip.twilio.com',
  from: 'sip:+15550001111@x',
  direction: 'inbound',
  sipDomain: undefined,
  sourceIp: undefined,
  sourceUser: undefined,
  callerName: undefined,
  headers: {},
};
const CREATED = new Date('2026-11-30T15:00:00Z');

interface Execution {
  readonly flow: string;
  readonly caller?: string;
  readonly status?: string;
  readonly callSid?: string;
}

function flow(of: string): StudioFlow {
  const found = studioFlowOf({ type: 'webhook', destination: url(of) });
  if (!found) throw new Error(of);
  return found;
}

/** Studio with these executions; the first `hidden` looks at a list find nothing. */
function studio(executions: readonly Execution[], hidden = 0) {
  const asked: string[] = [];
  let looks = 0;
  const ask: Ask = ({ url: of }) => {
    asked.push(of);
    const context = /Executions\/FN(\d)\/Context$/.exec(of)?.[1];
    if (context !== undefined) {
      const callSid = executions[Number(context)]?.callSid ?? CALL.callSid;
      const json = { context: { trigger: { call: { CallSid: callSid } } } };
      return Promise.resolve({ status: 200, json });
    }
    looks += 1;
    const rows = executions.flatMap((one, index) =>
      looks > hidden && of.includes(sid('FW', one.flow))
        ? [
            {
              sid: `FN${index}`,
              status: one.status ?? 'active',
              contact_channel_address: one.caller ?? CALL.from,
            },
          ]
        : [],
    );
    return Promise.resolve({ status: 200, json: { executions: rows, meta: {} } });
  };
  return { ask, asked };
}

function budget() {
  let nowMs = 0;
  const sleep = (ms: number) => {
    nowMs += ms;
    return Promise.resolve();
  };
  return { budget: new TimeBudget({ nowMs: () => nowMs, sleep }), passed: () => nowMs };
}

const find = (executions: readonly Execution[], flows: readonly string[], hidden = 0) =>
  findStudioFlow(flows.map(flow), CALL, CREATED, studio(executions, hidden).ask, budget().budget);

test.each<[string, readonly Execution[], string | undefined]>([
  ['the flow that has the call', [{ flow: '1' }], '1'],
  ['the second flow, if that one has it', [{ flow: '2' }], '2'],
  ['no flow that has ended with it', [{ flow: '1', status: 'ended' }], undefined],
  ['no flow that has a call of another caller', [{ flow: '1', caller: 'sip:x@y' }], undefined],
  ['no flow that has another call of the caller', [{ flow: '1', callSid: 'CA2' }], undefined],
  ['the one of two calls of the caller', [{ flow: '1', callSid: 'CA2' }, { flow: '1' }], '1'],
])('%s', async (_what, executions, expected) => {
  const told = await find(executions, ['1', '2']);
  expect(told.flow?.flowSid).toBe(expected && sid('FW', expected));
  expect(told.asked).toBe(2);
});

test('an execution that Studio shows late is found at a second look, 2 s later', async () => {
  const time = budget();
  const { ask } = studio([{ flow: '1' }], 1);
  const told = await findStudioFlow([flow('1')], CALL, CREATED, ask, time.budget);
  expect(told.flow?.flowSid).toBe(sid('FW', '1'));
  expect(time.passed()).toBe(2_000);
});

test('executions are asked for from 5 s before the call on', async () => {
  const { ask, asked } = studio([{ flow: '1' }]);
  await findStudioFlow([flow('1')], CALL, CREATED, ask, budget().budget);
  expect(asked[0]).toContain(encodeURIComponent('2026-11-30T14:59:55.000Z'));
});

test.each([
  ['of Twilio', new TwilioFailure('unavailable', 'Twilio does not answer.')],
  ['of time', new OutOfTime('The time is over.')],
])('a failure %s is said, and nobody is told', async (_what, error) => {
  const told = await findStudioFlow(
    [flow('1')],
    CALL,
    CREATED,
    () => Promise.reject(error),
    budget().budget,
  );
  expect(told).toEqual({ flow: undefined, asked: 1, problem: error.message });
});

test('flows of the plan now and at the start are asked, three at most, of this account only', () => {
  const reading = (...flows: readonly string[]) => {
    const opened = openTable({
      routes: [{ address: '1', type: 'call-plan', destination: 'p' }],
      default: { type: 'hangup', destination: '' },
      plans: [
        {
          id: 'p',
          name: 'P',
          steps: flows.map((of, index) => ({
            id: `s${index}`,
            when: { header: { name: 'X-Flow', is: [of] } },
            type: 'webhook',
            destination: of === 'x' ? url('9', '7') : url(of),
          })),
        },
      ],
    });
    if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
    return { kind: 'read', table: opened.table, version: 'v' } as const;
  };
  const of = (...readings: readonly ReturnType<typeof reading>[]) =>
    candidateFlows(CALL, readings, sid('AC', '0')).map(({ flowSid }) => flowSid[2]);
  expect(of(reading('1', 'x', '2'), reading('1', '3', '4'))).toEqual(['1', '2', '3']);
  expect(of(reading())).toEqual([]);
});

test('8 s are the end: a second look is not begun if its answer could not be heard', async () => {
  const told = async (passedMs: number) => {
    let nowMs = 0;
    const sleep = (ms: number) => {
      nowMs += ms;
      return Promise.resolve();
    };
    const limited = new TimeBudget({ nowMs: () => nowMs, sleep }, CALLBACK_LIMIT_MS);
    nowMs = passedMs;
    const { ask, asked } = studio([{ flow: '1' }], 1);
    const { flow: found } = await findStudioFlow([flow('1')], CALL, CREATED, ask, limited);
    const looks = asked.filter((of) => of.includes('Executions?')).length;
    return { looks, isFound: found !== undefined, endedAt: nowMs };
  };
  expect(await told(5_500)).toEqual({ looks: 2, isFound: true, endedAt: 7_500 });
  expect(await told(5_501)).toEqual({ looks: 1, isFound: false, endedAt: 5_501 });
});
