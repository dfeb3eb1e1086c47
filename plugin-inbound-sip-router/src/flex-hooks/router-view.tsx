/** The view of the router, and the link to it in Flex's side navigation. */
import type * as Flex from '@twilio/flex-ui';
import { RouterProvider, type RouterTools } from '../views/router-context';
import { RouterView } from '../views/RouterView';
import { RouterTitle } from './router-title';

export const VIEW_NAME = 'inbound-sip-router';

export function addRouterView(flex: typeof Flex, tools: RouterTools, openView: () => void): void {
  flex.ViewCollection.Content.add(
    <flex.View name={VIEW_NAME} key={VIEW_NAME}>
      <RouterProvider value={tools}>
        <RouterView />
      </RouterProvider>
    </flex.View>,
  );
  flex.SideNav.Content.add(
    <flex.SideLink
      key={VIEW_NAME}
      icon="IncomingCall"
      iconActive="IncomingCallBold"
      showLabel
      onClick={openView}
    >
      <RouterTitle />
    </flex.SideLink>,
  );
}
