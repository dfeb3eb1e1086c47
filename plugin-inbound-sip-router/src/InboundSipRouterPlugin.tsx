/** Adds the inbound SIP router to Flex for workers with the admin role. */
import type * as Flex from '@twilio/flex-ui';
import { FlexPlugin } from '@twilio/flex-plugin';
import { CustomizationProvider } from '@twilio-paste/core/customization';
import { AddressView } from './views/AddressView';

const VIEW_NAME = 'inbound-sip-router';

export default class InboundSipRouterPlugin extends FlexPlugin {
  constructor() {
    super('plugin-inbound-sip-router');
  }

  override init(flex: typeof Flex, manager: Flex.Manager): void {
    if (!manager.user.roles.includes('admin')) return;
    flex.setProviders({ PasteThemeProvider: CustomizationProvider });
    flex.ViewCollection.Content.add(
      <flex.View name={VIEW_NAME} key={VIEW_NAME}>
        <AddressView />
      </flex.View>,
    );
    flex.SideNav.Content.add(
      <flex.SideLink
        key={VIEW_NAME}
        icon="Directory"
        iconActive="DirectoryBold"
        showLabel
        onClick={() => {
          void flex.Actions.invokeAction('NavigateToView', { viewName: VIEW_NAME });
        }}
      >
        Inbound SIP Router
      </flex.SideLink>,
    );
  }
}
