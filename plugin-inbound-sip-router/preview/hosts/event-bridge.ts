/** event-bridge.twilio.com: TaskRouter as Flex sees it, asked by POST and told by socket. */
import type { WebSocket } from 'ws';
import type { TaskRouterDesk } from '../server/task-router-desk';
import type { BridgedRequest } from './bridged-request';
import type { HostRoute } from './host-route';

export const EVENT_BRIDGE = /^event-bridge[\w.-]*\.twilio\.com$/;

/** Flex takes the socket for dead after 30 seconds of silence (@twilio/flex-ui 2.17.1; traced). */
const HEARTBEAT_MS = 10_000;

const EIGHT_HOURS_MS = 28_800_000;

export function eventBridgeRoutes(desk: TaskRouterDesk): readonly HostRoute[] {
  return [
    {
      method: 'POST',
      host: EVENT_BRIDGE,
      path: '/v1/wschannels',
      answer: ({ body }) => ({
        payload: desk.answer(JSON.parse(body.toString('utf8')) as BridgedRequest),
      }),
    },
  ];
}

/** Says whose socket it is, lives on, and passes on what changes. `address` carries the user's token. */
export function openEventBridge(socket: WebSocket, address: string, desk: TaskRouterDesk): void {
  const { accountSid, workspaceSid } = desk.routing;
  const user = desk.userOf(new URL(address, 'ws://event-bridge').searchParams.get('token') ?? '');
  if (!user) {
    socket.close();
    return;
  }
  const tell = (event_type: string, payload: object) => {
    socket.send(JSON.stringify({ event_type, payload }));
  };
  tell('init', {
    channel_id: user.workerSid,
    account_sid: accountSid,
    workspace_sid: workspaceSid,
    token_lifetime: EIGHT_HOURS_MS,
  });
  const heartbeat = setInterval(() => {
    socket.send(' ');
  }, HEARTBEAT_MS);
  const stopListening = desk.onChange((workerSid, worker) => {
    if (workerSid === user.workerSid) tell('worker.activity.update', worker);
  });
  socket.once('close', () => {
    clearInterval(heartbeat);
    stopListening();
  });
}
