/** Adds the player of voicemails to Flex for everybody, and the editor for workers with the admin role. */
import type * as Flex from '@twilio/flex-ui';
import { FlexPlugin } from '@twilio/flex-plugin';
import { CustomizationProvider } from '@twilio-paste/core/customization';
import { mayLoseWork, warnBeforeLeaving } from './flex-hooks/leaving-warning';
import { addMessagePlayer } from './flex-hooks/message-player';
import { notifyWhenPublishEnds } from './flex-hooks/notifications';
import { addRouterReducer } from './flex-hooks/router-store';
import { createRouterTools } from './flex-hooks/router-tools';
import { addRouterView, VIEW_NAME } from './flex-hooks/router-view';
import { selectHasChanges } from './model/selectors';

export default class InboundSipRouterPlugin extends FlexPlugin {
  constructor() {
    super('plugin-inbound-sip-router');
  }

  override init(flex: typeof Flex, manager: Flex.Manager): void {
    flex.setProviders({ PasteThemeProvider: CustomizationProvider });
    addMessagePlayer(flex, manager);
    if (!manager.user.roles.includes('admin')) return;
    const store = addRouterReducer(manager);
    const tools = createRouterTools(manager, store);
    const openView = () => {
      void flex.Actions.invokeAction('NavigateToView', { viewName: VIEW_NAME });
    };
    addRouterView(flex, tools, openView);
    notifyWhenPublishEnds({
      flex,
      texts: tools.texts,
      subscribe: store.subscribe,
      publishOf: () => store.getState().publish,
      isViewOpen: () => manager.store.getState().flex.view.activeView === VIEW_NAME,
      openView,
    });
    warnBeforeLeaving(window, () => {
      const state = store.getState();
      return mayLoseWork(state, selectHasChanges(state));
    });
    window.addEventListener('pagehide', tools.effects.keepDraftNow);
  }
}
