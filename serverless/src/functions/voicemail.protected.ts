/** POST /voicemail: the recording callback of voicemails, and where callbacks are noted down: tells somebody of the message. */
import { messageAt, type MessageAt, type MessagePlace } from 'route-table';
import { realTime, TimeBudget, twilioAsker, type Ask } from 'publishing';
import { answerLater } from '../http/answer';
import { CALLBACK_LIMIT_MS } from '../http/callback-limit';
import { readFunctionPlace } from '../http/function-context';
import { readInboundCall, type InboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { Reply } from '../http/reply';
import type { FunctionHandler } from '../http/twilio-runtime';
import { messageLogLine } from '../messages/message-log';
import { playKey } from '../messages/play-key';
import { readMessageRequest } from '../messages/read-message-request';
import { tellOfMessage } from '../messages/tell-of-message';
import { DeployedTable } from '../routing/deployed-table';
import type { TableReading } from '../routing/table-file';
import { readingAtStart } from '../history/reading-at-start';
import { fetchCallAddresses } from '../twilio-api/call-addresses';

const table = new DeployedTable();
const EMPTY: Reply = { kind: 'empty' };

export const handler: FunctionHandler = (context, event, callback) => {
  void answerLater(callback, async () => {
    const request = readMessageRequest(event);
    const sent = readInboundCall(event);
    if (request.kind === 'nothing') {
      log(messageLogLine({ callSid: sent.callSid, outcome: request.why }));
      return EMPTY;
    }
    const functionPlace = readFunctionPlace(context);
    const { accountSid, authToken } = functionPlace;
    const budget = new TimeBudget(realTime, CALLBACK_LIMIT_MS);
    const ask = twilioAsker(functionPlace, budget);
    const { callSid, place, recording } = request;
    const call = recording ? await withAddresses(sent, ask, accountSid, callSid) : sent;
    const at = await messageOf(place, call, () =>
      readingAtStart(functionPlace, budget, { callSid, earliestStart: undefined }),
    );
    const message = {
      key: recording?.sid ?? `${callSid}-${place.step ?? 'callback'}`,
      kind: place.kind,
      callSid,
      place,
      at,
      recording: recording && { ...recording, playKey: playKey(recording.sid, authToken) },
    };
    const { outcome, problem } = await tellOfMessage(message, ask, budget);
    (problem === undefined ? log : logError)(messageLogLine({ message, outcome, problem }));
    // A caller is never told of a failure. Twilio repeats a recording callback that fails, if its URL says so.
    if (!recording) return { kind: 'twiml', twiml: at.announcement };
    if (problem === undefined) return EMPTY;
    return {
      kind: 'refused',
      status: 500,
      message: 'The message was not passed on; the log says why.',
    };
  });
};

/** By the live table; if its step is gone and the URL names no workflow, by the table at the start of the call. */
async function messageOf(
  place: MessagePlace,
  call: InboundCall,
  readBefore: () => Promise<TableReading | undefined>,
): Promise<MessageAt> {
  const byTable = (reading: TableReading | undefined) =>
    messageAt(reading?.kind === 'read' ? reading.table : undefined, place, call);
  const at = table.answer(byTable);
  if (at.workflow !== undefined || at.url !== undefined) return at;
  const before = await readBefore().catch(() => undefined);
  return before ? byTable(before) : at;
}

/** Whoever cannot be asked for is left out: a message without a number is better than none. */
async function withAddresses(
  sent: InboundCall,
  ask: Ask,
  accountSid: string,
  callSid: string,
): Promise<InboundCall> {
  try {
    return { ...sent, ...(await fetchCallAddresses(ask, accountSid, callSid)) };
  } catch {
    return sent;
  }
}
