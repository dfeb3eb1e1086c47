/** Tells an admin who is elsewhere in Flex how a publish ended. */
import type * as Flex from '@twilio/flex-ui';
import type { RouterState } from '../model/router-state';
import type { Texts } from '../texts/texts';

type Ending = Extract<RouterState['publish']['kind'], 'live' | 'refused' | 'failed'>;

const ENDINGS: readonly Ending[] = ['live', 'refused', 'failed'];
const idOf = (ending: Ending) => `InboundSipRouterPublish-${ending}`;

interface Watched {
  readonly flex: typeof Flex;
  /** Of the language that is spoken by then. */
  readonly texts: () => Texts;
  readonly subscribe: (listener: () => void) => () => void;
  readonly publishOf: () => RouterState['publish'];
  readonly isViewOpen: () => boolean;
  readonly openView: () => void;
}

export function notifyWhenPublishEnds(watched: Watched): void {
  let before = watched.publishOf().kind;
  watched.subscribe(() => {
    const { kind } = watched.publishOf();
    const ended = before === 'running' ? ENDINGS.find((ending) => ending === kind) : undefined;
    before = kind;
    if (!ended || watched.isViewOpen()) return;
    register(watched);
    watched.flex.Notifications.showNotification(idOf(ended));
  });
}

/** Flex throws if an id is registered twice: a plugin may be loaded again. */
function register({ flex, texts, openView }: Watched): void {
  for (const ending of ENDINGS) {
    const id = idOf(ending);
    if (flex.Notifications.registeredNotifications.has(id)) continue;
    flex.Notifications.registerNotification({
      id,
      closeButton: true,
      content: texts().frame.publishEnded[ending],
      type: ending === 'live' ? flex.NotificationType.success : flex.NotificationType.error,
      timeout: ending === 'live' ? 10_000 : 0,
      onClick: openView,
    });
  }
}
