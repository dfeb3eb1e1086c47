/** Questions that are answered by calls between two SIP endpoints. */
import { CannotAsk } from '../cannot-ask';
import type { Prepared } from '../prepare';
import type { OpenQuestion, Question } from '../question';
import type { Scratch } from '../scratch';
import { SCREENING_SECONDS } from './call-function';
import {
  openCallDesk,
  type CallDesk,
  type CallRecord,
  type CallSettings,
  type CallStep,
  type Scenario,
} from './call-desk';

interface CallQuestion extends Omit<Question, 'ask'> {
  readonly scenario: Scenario;
  readonly find: (record: CallRecord) => string;
}

/** What comes with the first request of a SIP call from an endpoint with a password. */
const CARRIED =
  'To From Called Caller CallSid AccountSid CallStatus Direction ApiVersion SipDomain SipDomainSid SipCallId SipSourceIp SipUsername'.split(
    ' ',
  );

const RECORDED = ['RecordingUrl', 'RecordingSid', 'RecordingDuration', 'Digits'];

/** What comes once a recording can be fetched. */
const TOLD_OF_RECORDING =
  'AccountSid CallSid RecordingSid RecordingUrl RecordingStatus RecordingDuration RecordingChannels RecordingStartTime RecordingSource RecordingTrack'.split(
    ' ',
  );

/** What wait documents learn of their queue. */
const TOLD_OF_QUEUE =
  'QueuePosition QueueSid QueueTime AvgQueueTime CurrentQueueSize MaxQueueSize'.split(' ');

const CALL_QUESTIONS: readonly CallQuestion[] = [
  {
    id: 'voice-request',
    does: 'reads which parameters come with a SIP call',
    settles: ['calls.voiceRequest'],
    assumed: 'all that were assumed',
    scenario: 'refuse',
    find: (record) => compared(stepOf(record, 'first'), CARRIED),
  },
  {
    id: 'sip-outcome',
    does: 'reads DialCallStatus after the callee has refused',
    settles: ['calls.sipOutcomes'],
    assumed: 'the status that was assumed for the SIP response',
    scenario: 'refuse',
    find: (record) => {
      const action = stepOf(record, 'action');
      const status = action.value('DialCallStatus') ?? 'none';
      const code = action.value('DialSipResponseCode') ?? 'none';
      if (status === 'completed') throw new CannotAsk('the callee has answered');
      return status === statusOf(code)
        ? 'the status that was assumed for the SIP response'
        : `${code.slice(0, 4)} is ${status.slice(0, 20)}`;
    },
  },
  {
    id: 'sip-headers-in-actions',
    does: 'reads whether SIP headers come with the action of a Dial',
    settles: ['calls.sipHeadersInActions'],
    assumed: 'they come',
    scenario: 'refuse',
    find: (record) => {
      const isHeader = (name: string) => name.startsWith('SipHeader_');
      if (!stepOf(record, 'first').names.some(isHeader)) {
        throw new CannotAsk('the caller sends no X- header');
      }
      return stepOf(record, 'action').names.some(isHeader) ? 'they come' : 'they do not come';
    },
  },
  {
    id: 'screening-refused',
    does: 'reads the action of a Dial whose callee answered and did not press a key',
    settles: ['calls.refusedScreening'],
    assumed: 'DialCallStatus completed, DialBridged false',
    scenario: 'screen',
    find: (record) => {
      if (!record.has('screen')) throw new CannotAsk('the callee did not answer');
      const action = stepOf(record, 'action');
      const [status, bridged] = ['DialCallStatus', 'DialBridged'].map(
        (name) => action.value(name)?.slice(0, 20) ?? 'none',
      );
      return `DialCallStatus ${status}, DialBridged ${bridged}`;
    },
  },
  {
    id: 'caller-gone',
    does: 'reads the action of a Dial whose caller has hung up',
    settles: ['calls.callerGone'],
    assumed: 'CallStatus completed, DialCallStatus no-answer',
    scenario: 'hang-up',
    find: (record) => {
      const action = record.get('action');
      if (!action) return 'it is not asked';
      const [call, dial] = ['CallStatus', 'DialCallStatus'].map(
        (name) => action.value(name)?.slice(0, 20) ?? 'none',
      );
      return `CallStatus ${call}, DialCallStatus ${dial}`;
    },
  },
  {
    id: 'action-failed',
    does: 'leads a Dial to an action that does not exist',
    settles: ['calls.failedAction'],
    assumed: 'the fallback URL of the domain is asked',
    scenario: 'broken',
    find: (record) =>
      record.has('fallback')
        ? 'the fallback URL of the domain is asked'
        : 'the fallback URL of the domain is not asked',
  },
  {
    id: 'record-action',
    does: 'reads which parameters come with the action of a Record that a key ended',
    settles: ['calls.recordAction'],
    assumed: 'all that were assumed',
    scenario: 'record',
    find: (record) => {
      const action = stepOf(record, 'action');
      const digits = action.value('Digits') ?? '1';
      if (digits !== '1') throw new CannotAsk('the caller did not press 1');
      return compared(action, RECORDED);
    },
  },
  {
    id: 'recording-callback',
    does: 'reads what the recording status callback of a Record is told, and when',
    settles: ['calls.recordingCallback'],
    assumed: 'after the action, completed, all that were assumed',
    scenario: 'record',
    find: (record) => {
      const action = stepOf(record, 'action');
      const told = record.get('recording');
      if (!told) return 'it is not asked';
      const order = told.atMs < action.atMs ? 'before' : 'after';
      const status = told.value('RecordingStatus')?.slice(0, 20) ?? 'no status';
      return `${order} the action, ${status}, ${compared(told, TOLD_OF_RECORDING)}`;
    },
  },
  {
    id: 'wait-document',
    does: 'reads which parameters come with the wait document of a queue',
    settles: ['calls.waitUrl'],
    assumed: 'all that were assumed',
    scenario: 'leave',
    find: (record) => compared(stepOf(record, 'wait'), TOLD_OF_QUEUE),
  },
  {
    id: 'leave-action',
    does: 'reads the action of an Enqueue whose wait document is a Leave',
    settles: ['calls.enqueueAction'],
    assumed: 'QueueResult leave, all that were assumed',
    scenario: 'leave',
    find: (record) => {
      const action = stepOf(record, 'action');
      const result = action.value('QueueResult')?.slice(0, 20) ?? 'none';
      return `QueueResult ${result}, ${compared(action, ['QueueSid', 'QueueTime'])}`;
    },
  },
];

/** Asked only with a second endpoint to dial. */
const TWO_CALLEES: readonly CallQuestion[] = [
  {
    id: 'screening-siblings',
    does: 'reads when a callee stops ringing while another hears its screening document',
    settles: ['calls.siblingsDuringScreening'],
    assumed: 'it rings on',
    scenario: 'siblings',
    find: (record) => {
      const screen = record.get('screen');
      if (!screen) throw new CannotAsk('the first callee did not answer');
      const second = stepOf(record, 'second');
      if (second.value('CallStatus') === 'completed') {
        throw new CannotAsk('the second callee has answered');
      }
      const isOverBefore = second.atMs - screen.atMs < (SCREENING_SECONDS * 1000) / 2;
      return isOverBefore ? 'it is given up when the other answers' : 'it rings on';
    },
  },
];

/** The questions, for endpoints that are there. */
export function callQuestions(settings: CallSettings): readonly Question[] {
  let desk: CallDesk | undefined;
  const deskOf = (scratch: Scratch, prepared: Prepared): CallDesk =>
    (desk ??= openCallDesk(scratch, prepared, settings));
  return questionsFor(settings).map(({ scenario, find, ...question }) => ({
    ...question,
    ask: async (scratch, prepared) => ({
      found: find(await deskOf(scratch, prepared).record(scenario)),
    }),
  }));
}

/** Those that are left without calls, or without a second callee. */
export function openCallQuestions(settings: CallSettings | undefined): readonly OpenQuestion[] {
  const asked = settings ? questionsFor(settings) : [];
  const because = settings ? 'it needs a second --callee' : 'it needs calls (--calls)';
  return CALL_ROWS.filter((each) => !asked.includes(each)).map(({ id, does, settles }) => ({
    id,
    does,
    settles,
    because,
  }));
}

/** Rows of the behaviour table that calls settle. */
export const CALL_ROWS = [...CALL_QUESTIONS, ...TWO_CALLEES] as const;

function questionsFor({ secondCallee }: CallSettings): readonly CallQuestion[] {
  return secondCallee === undefined ? CALL_QUESTIONS : CALL_ROWS;
}

function stepOf(record: CallRecord, step: string): CallStep {
  const found = record.get(step);
  if (!found) throw new CannotAsk(`the ${step === 'first' ? 'voice URL' : step} was not asked`);
  return found;
}

function compared({ names }: CallStep, assumed: readonly string[]): string {
  const missing = assumed.filter((name) => !names.includes(name));
  return missing.length === 0 ? 'all that were assumed' : `without ${missing.join(', ')}`;
}

/** Row calls.sipOutcomes of the behaviour table. */
function statusOf(code: string): string {
  if (code === '486' || code === '600') return 'busy';
  return ['408', '480', '487'].includes(code) ? 'no-answer' : 'failed';
}
