/** Adds the player of voicemails for everybody, the editor for admins, and a switch for whoever the table lets close. */
import type * as Flex from '@twilio/flex-ui';
import { FlexPlugin } from '@twilio/flex-plugin';
import { CustomizationProvider } from '@twilio-paste/core/customization';
import { mayLoseWork, warnBeforeLeaving } from './flex-hooks/leaving-warning';
import { addMessagePlayer } from './flex-hooks/message-player';
import { notifyWhenPublishEnds } from './flex-hooks/notifications';
import { addRouterReducer } from './flex-hooks/router-store';
import { createRouterTools } from './flex-hooks/router-tools';
import { addRouterView, VIEW_NAME } from './flex-hooks/router-view';
import { addSwitchView } from './flex-hooks/switch-view';
import { speak, spokenLanguageOf } from './flex-hooks/speak-language';
import { selectTexts } from './model/select/texts';
import { selectHasChanges } from './model/selectors';

export default class InboundSipRouterPlugin extends FlexPlugin {
  constructor() {
    super('plugin-inbound-sip-router');
  }

  override init(flex: typeof Flex, manager: Flex.Manager): void {
    flex.setProviders({ PasteThemeProvider: CustomizationProvider });
    const language = spokenLanguageOf(manager);
    addMessagePlayer(flex, manager, language);
    const { roles } = manager.user;
    const isAdmin = roles.includes('admin');
    // Agents are many, and are asked nothing: rights to switch are for those above them.
    if (!isAdmin && roles.every((role) => role === 'agent')) return;
    const store = addRouterReducer(manager);
    speak(store, language);
    const tools = createRouterTools(manager, store);
    const openView = () => {
      void flex.Actions.invokeAction('NavigateToView', { viewName: VIEW_NAME });
    };
    if (!isAdmin) {
      addSwitchView(flex, tools, openView);
      return;
    }
    addRouterView(flex, tools, openView);
    notifyWhenPublishEnds({
      flex,
      texts: () => selectTexts(store.getState()),
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
