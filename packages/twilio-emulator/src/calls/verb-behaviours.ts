/** What Twilio does with the verbs of a call: Dial, Enqueue, Record, Gather, Refer. */
import type { Behaviour } from '../api/behaviour';

type VerbBehaviour = Behaviour & { readonly code?: number };

const DIAL = 'Twilio docs, voice/twiml/dial';
const NOT_FOUND = 'for Twilio not found: docs and issues searched 2026-11';

export const verbBehaviours = {
  dialAction: {
    says: 'The action of a Dial gets DialCallStatus, DialCallSid, DialBridged, DialCallDuration of a conversation, RecordingUrl of a recorded one, and the parameters of the call. Nothing after a Dial with an action is reached; without one the next verb follows.',
    source: `${DIAL} (action)`,
    sure: 'docs',
  },
  dialSipAction: {
    says: 'After a Sip noun the action also gets DialSipCallId, DialSipResponseCode and DialSipHeader_X-… of the final response.',
    source: 'Twilio docs, voice/twiml/sip (action)',
    sure: 'docs',
  },
  dialStatus: {
    says: 'DialCallStatus is completed, answered (conferences only), busy, no-answer, failed or canceled.',
    source: `${DIAL} (DialCallStatus)`,
    sure: 'docs',
  },
  dialTimeout: {
    says: 'A Dial rings 5 to 600 s, 30 when nothing is said, and always 5 s more.',
    source: `${DIAL} (timeout)`,
    sure: 'docs',
  },
  dialSeveral: {
    says: 'Up to ten nouns ring at once, and the first to answer is connected, the others are canceled; with sequential they ring in turn, each for the timeout.',
    source: `${DIAL} (nouns, sequential); that the timeout is of each is assumed`,
    sure: 'docs',
  },
  dialStatusOfSeveral: {
    says: 'If none of several nouns is connected, the action hears of the one that ended last.',
    source: `${DIAL} read for it; ${NOT_FOUND}`,
    sure: 'assumed',
  },
  dialNobody: {
    says: 'A Dial that dials nobody is ignored, with an alert 13201.',
    source:
      'Twilio docs, api/errors/13201 (a noun without a number); that it is ignored: docs and issues searched 2026-11',
    sure: 'assumed',
    code: 13201,
  },
  answerOnBridge: {
    says: 'A Dial with answerOnBridge as the first verb keeps the call ringing until somebody is connected. In a later document of the call too (switch: answerOnBridgeLater).',
    source: `${DIAL} (answerOnBridge: the first verb); of later documents ${NOT_FOUND}`,
    sure: 'assumed',
  },
  sipOutcomes: {
    says: 'Of SIP responses 486 and 600 are busy, 408, 480 and 487 no-answer, other final errors failed.',
    source: `RFC 3261 §21; ${NOT_FOUND}`,
    sure: 'assumed',
  },
  screening: {
    says: 'The url of a Number, Sip or Client is asked once it answers, for its own leg: CallSid of its own, ParentCallSid that of the caller. At the end of the document both are connected; a Hangup there ends the leg.',
    source: 'Twilio docs, voice/twiml/number, sip and client (url)',
    sure: 'docs',
  },
  screeningFailed: {
    says: 'A leg whose screening document cannot be had is hung up on.',
    source: `Twilio docs, voice/twiml/number read for it; ${NOT_FOUND}`,
    sure: 'assumed',
  },
  siblingsDuringScreening: {
    says: 'While one of several hears its screening document the others ring on (switch: siblingsDuringScreening).',
    source:
      'Twilio docs, voice/twiml/number and client (the first call to pick up is connected, the rest are hung up; of the document nothing is said); blog, Dialing Multiple Numbers Simultaneously; twilio-labs/function-templates#11; docs and issues searched 2026-11',
    sure: 'assumed',
  },
  refusedScreening: {
    says: 'If somebody answered and was not connected, DialBridged is false and DialCallStatus completed (switch: refusedScreeningStatus).',
    source:
      'Twilio docs, voice/twiml/dial (DialBridged; no status of this case); twilio-labs/function-templates issues 12 and 17; docs and issues searched 2026-11',
    sure: 'assumed',
  },
  legStatus: {
    says: 'statusCallback of a noun gets the events that statusCallbackEvent names, completed when it names none.',
    source: 'Twilio docs, voice/twiml/number (statusCallbackEvent)',
    sure: 'docs',
  },
  sipHeadersInActions: {
    says: 'SipHeader_ parameters come with the requests of actions too (switch: sipHeadersInActions).',
    source: `Twilio docs, voice/api/sending-sip read for it; ${NOT_FOUND}`,
    sure: 'assumed',
  },
  callerGone: {
    says: 'A caller who hangs up during a Dial, Enqueue or Record: the action is asked with CallStatus completed and, of a Dial that nobody answered, DialCallStatus no-answer; nothing follows from its answer (switches: callerGoneStatus, callerGoneDialStatus).',
    source:
      'Twilio docs, voice/twiml/enqueue (QueueResult hangup) and record (Digits hangup): that it is asked; twilio/twilio-node#744 (of a Dial, disputed); the statuses: docs and issues searched 2026-11',
    sure: 'assumed',
  },
  failedAction: {
    says: 'An action that cannot be had leads to the fallback URL of the call (switch: failedAction).',
    source: `Twilio docs, usage/security/availability-reliability (fatal errors of a call); of actions ${NOT_FOUND}`,
    sure: 'assumed',
  },
  enqueueAction: {
    says: 'The action of an Enqueue gets QueueResult, QueueTime and QueueSid: at once after Leave, when both have hung up after a conversation. Without an action the next verb follows.',
    source: 'Twilio docs, voice/twiml/enqueue (action)',
    sure: 'docs',
  },
  waitUrl: {
    says: 'waitUrl gets QueuePosition, QueueSid, QueueTime, AvgQueueTime, CurrentQueueSize and MaxQueueSize, is asked again when its document ends, and may use Play, Say, Pause, Hangup, Redirect, Leave and Gather.',
    source: 'Twilio docs, voice/twiml/enqueue (waitUrl)',
    sure: 'docs',
  },
  queueFull: {
    says: 'A call that is put into a queue with as many callers as its MaxSize does not get in: QueueResult queue-full.',
    source:
      'Twilio docs, voice/twiml/enqueue (QueueResult); api/errors/14207 (also of MaxQueueSize)',
    sure: 'docs',
  },
  waitFailed: {
    says: 'A waitUrl that cannot be had takes the call out of the queue with QueueResult error.',
    source: `Twilio docs, voice/twiml/enqueue (QueueResult) read for it; ${NOT_FOUND}`,
    sure: 'assumed',
  },
  enqueueRefused: {
    says: 'A workflow that is not there, or attributes that are not JSON: QueueResult error.',
    source: `Twilio docs, voice/twiml/enqueue (QueueResult) read for it; ${NOT_FOUND}`,
    sure: 'assumed',
  },
  taskAttributes: {
    says: 'The task of an enqueued call has the attributes of its Task noun and call_sid, from, to, called, caller, direction, account_sid, api_version and call_status of the call.',
    source:
      'Twilio docs, taskrouter/twiml-queue-calls; twilio-labs/plugin-queued-callbacks-and-voicemail, which reads call_sid, caller and called of it; which others there are is assumed',
    sure: 'docs',
  },
  taskAfterHangup: {
    says: 'The task of a caller who hangs up in the queue is canceled, with reason hangup.',
    source: 'Twilio docs, taskrouter/lifecycle-task-state (canceled)',
    sure: 'docs',
  },
  taskAfterLeave: {
    says: 'The task of a call that left its queue by Leave is canceled (switch: taskAfterLeave).',
    source:
      'Twilio docs, voice/twiml/leave and taskrouter/lifecycle-task-state (neither says it); twilio-labs/plugin-queued-callbacks-and-voicemail, which cancels the task itself when it takes a call out of its queue; docs and issues searched 2026-11',
    sure: 'assumed',
  },
  taskAfterTimeout: {
    says: 'A task that times out is canceled, and the caller waits on.',
    source: `Twilio docs, taskrouter/api/task (Timeout); that the caller waits on: ${NOT_FOUND}`,
    sure: 'assumed',
  },
  recordAction: {
    says: 'The action of a Record gets RecordingUrl, RecordingDuration and Digits, hangup if the caller hung up; without an action the same document is asked for again. If nothing is said, the next verb follows.',
    source:
      'Twilio docs, voice/twiml/record (action, and the example of a voicemail); twilio-labs/plugin-queued-callbacks-and-voicemail, which says so after its Record',
    sure: 'docs',
  },
  recordingCallback: {
    says: 'recordingStatusCallback gets AccountSid, CallSid, RecordingSid, RecordingUrl, RecordingStatus, RecordingDuration, RecordingChannels, RecordingStartTime, RecordingSource and RecordingTrack, once the recording can be fetched: 2 s after its end.',
    source:
      'Twilio docs, voice/twiml/record (recordingStatusCallback); the 2 s are a simplification',
    sure: 'docs',
  },
  gather: {
    says: 'A Gather asks its action, or the same document, with Digits; without keys the next verb follows, unless actionOnEmptyResult is set.',
    source: 'Twilio docs, voice/twiml/gather (action, actionOnEmptyResult, finishOnKey, numDigits)',
    sure: 'docs',
  },
  sounds: {
    says: 'Say takes a second for 15 letters, Play 10 s (or as said), Pause its length.',
    source: 'a simplification of the emulator',
    sure: 'assumed',
  },
  audioDocument: {
    says: 'A document that is an audio file is played.',
    source: 'Twilio docs, voice/twiml (content types)',
    sure: 'docs',
  },
  referAction: {
    says: 'The action of a Refer gets ReferCallStatus, ReferSipResponseCode and NotifySipResponseCode; without one the call ends once it was referred.',
    source: 'Twilio docs, voice/twiml/refer (action); the end of the call is assumed',
    sure: 'docs',
  },
  studioExecution: {
    says: 'A flow that takes a call makes an Execution whose Context has the parameters of the call under trigger.call; the status callback ends it.',
    source: 'Twilio docs, studio/rest-api/v2/execution-context',
    sure: 'docs',
  },
} as const satisfies Record<string, VerbBehaviour>;
