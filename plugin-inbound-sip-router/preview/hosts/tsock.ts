/** tsock.twilio.com: Sync, Chat and Voice keep a socket open; nothing happens on it here. */
import type { WebSocket } from 'ws';
import { readTwilsockFrame, writeTwilsockFrame, type TwilsockHeader } from './twilsock-frame';

export const TSOCK = /^tsock[\w.-]*\.twilio\.com$/;

const OK = { code: 200, status: 'OK' };

/** What Flex is content to have an empty answer to: what it tells about itself, and settings of its chat. */
const EXPECTED =
  /^(?:POST flex-sdk\.twilio\.com\/v1\/Telemetry\/Events|GET aim[\w.]*\.twilio\.com\/Client\/v2\/Configuration)$/;

/** Whatever is asked through the socket is answered with an empty 200; `onUnknown` hears of what has no other answer. */
export function openTsock(socket: WebSocket, onUnknown: (what: string) => void): void {
  socket.on('message', (data: Buffer) => {
    const header = readTwilsockFrame(data);
    const asked = header.http_request;
    const what = asked && `${asked.method} ${asked.host}${asked.path}`;
    if (what !== undefined && !EXPECTED.test(what)) onUnknown(what);
    const frame = replyTo(header);
    if (frame) socket.send(frame);
  });
}

function replyTo({ method, id, capabilities }: TwilsockHeader): Buffer | undefined {
  const reply = { method: 'reply', id, status: OK };
  switch (method) {
    case 'reply':
    case 'ping':
      return undefined;
    case 'init':
      return writeTwilsockFrame({
        ...reply,
        payload_type: 'application/json',
        continuation_token: 'the-only-one',
        continuation_token_status: {
          reissued: true,
          reissue_reason: 'MISSING',
          reissue_message: '',
        },
        capabilities: capabilities ?? [],
        offline_storage: {},
        init_registrations: [],
        debug_info: { id: 'preview' },
      });
    case 'message':
      return writeTwilsockFrame(
        { ...reply, http_status: OK, http_headers: {}, payload_type: 'application/json' },
        '{}',
      );
    default:
      return writeTwilsockFrame(reply);
  }
}
