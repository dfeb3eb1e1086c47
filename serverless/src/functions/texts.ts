/** POST /texts: the texts of a language for whoever works in Flex; the plugin lays them over its English ones. */
import { realTime, TimeBudget, twilioAsker } from 'publishing';
import { checkWorker } from '../admin/worker-door';
import { answerLater } from '../http/answer';
import { readFunctionPlace } from '../http/function-context';
import { log } from '../http/log';
import type { Reply } from '../http/reply';
import type { FunctionHandler } from '../http/twilio-runtime';
import { isLanguageTag, languageFor } from '../texts/languages';
import { validateFlexToken } from '../twilio-api/flex-token';

export const handler: FunctionHandler = (context, event, callback) => {
  void answerLater(callback, async () => {
    const place = readFunctionPlace(context);
    const { language: tag } = event;
    const badTag = () => {
      const message = 'language must be a language tag such as de or de-AT.';
      return { status: 400, code: 'bad-parameter', message } as const;
    };
    const verdict = await checkWorker(
      event,
      place,
      (token) =>
        validateFlexToken(twilioAsker(place, new TimeBudget(realTime)), place.accountSid, token),
      () => (isLanguageTag(tag) ? undefined : badTag()),
    );
    const reply = verdict.kind === 'open' ? textsReply(String(tag)) : refusal(verdict);
    const { status } = reply;
    log(JSON.stringify({ event: 'texts', language: isLanguageTag(tag) ? tag : undefined, status }));
    return verdict.origin === undefined ? reply : { ...reply, origin: verdict.origin };
  });
};

type JsonReply = Extract<Reply, { kind: 'json' }>;

function textsReply(tag: string): JsonReply {
  const found = languageFor(tag);
  if (found) return { kind: 'json', status: 200, body: { success: true, ...found } };
  const message = 'The service has no texts of this language.';
  return refusal({ status: 404, code: 'no-language', message });
}

function refusal({
  status,
  code,
  message,
}: {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}): JsonReply {
  return { kind: 'json', status, body: { success: false, code, message } };
}
