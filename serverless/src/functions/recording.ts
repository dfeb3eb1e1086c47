/** POST /recording: plays a voicemail to a worker of Flex, so that nobody needs a login to Twilio for it. */
import { realTime, TimeBudget, twilioAsker } from 'publishing';
import { answerLater } from '../http/answer';
import { readFunctionPlace } from '../http/function-context';
import { log } from '../http/log';
import type { Reply } from '../http/reply';
import type { FunctionHandler } from '../http/twilio-runtime';
import { checkDoor } from '../messages/recording-door';
import { fetchRecording } from '../twilio-api/recording-media';
import { validateFlexToken } from '../twilio-api/flex-token';

export const handler: FunctionHandler = (context, event, callback) => {
  void answerLater(callback, async () => {
    const place = readFunctionPlace(context);
    const budget = new TimeBudget(realTime);
    const verdict = await checkDoor(event, place, (token) =>
      validateFlexToken(twilioAsker(place, budget), place.accountSid, token),
    );
    const reply = async (): Promise<Reply> => {
      if (verdict.kind === 'closed') {
        const { status, code, message } = verdict;
        return { kind: 'json', status, body: { success: false, code, message } };
      }
      const media = await fetchRecording(place, verdict.recordingSid, budget);
      const status = media.kind === 'found' ? 200 : media.status;
      const body =
        media.kind === 'found'
          ? { success: true, contentType: media.contentType, audio: media.base64 }
          : { success: false, code: media.code, message: media.message };
      return { kind: 'json', status, body };
    };
    const answered = await reply();
    const outcome = verdict.kind === 'closed' ? verdict.code : 'open';
    const status = answered.kind === 'json' ? answered.status : undefined;
    log(JSON.stringify({ event: 'recording', outcome, status }));
    return verdict.origin === undefined ? answered : { ...answered, origin: verdict.origin };
  });
};
