/** The parameters that the action of a Dial gets. Pure. */
import type { Assumptions } from './assumptions';
import type { WebhookParameters } from './call-parameters';
import type { DialResult } from './dial-attempt';

/** Rows calls.dialAction and calls.dialSipAction of the behaviour table. */
export function actionParameters(
  { status, isBridged, durationSeconds, callSid, sip, recording }: DialResult,
  assumptions: Assumptions,
  isCallerGone: boolean,
): WebhookParameters {
  const isUnanswered = !isBridged && isCallerGone;
  return {
    DialCallStatus: isUnanswered ? assumptions.callerGoneDialStatus : status,
    ...(callSid !== undefined && { DialCallSid: callSid }),
    ...(status !== 'answered' && { DialBridged: String(isBridged) }),
    ...(status === 'completed' && isBridged && { DialCallDuration: String(durationSeconds) }),
    ...(sip && {
      DialSipResponseCode: String(sip.code),
      ...(sip.callId !== undefined && { DialSipCallId: sip.callId }),
      ...Object.fromEntries(
        Object.entries(sip.headers)
          .filter(([name]) => /^x-/i.test(name))
          .map(([name, value]) => [`DialSipHeader_${name}`, value]),
      ),
    }),
    ...(recording && { RecordingSid: recording.sid, RecordingUrl: recording.url }),
  };
}
