/** The small view of whoever may only switch hours, and its link: both appear once the service has let them in. */
import type * as Flex from '@twilio/flex-ui';
import { useRouter, RouterProvider, type RouterTools } from '../views/router-context';
import { SwitchView } from '../views/SwitchView';
import { RouterTitle } from './router-title';
import { VIEW_NAME } from './router-view';

/** Asks once, for everybody who is more than an agent: the rights are in the table, not in Flex. */
export function addSwitchView(flex: typeof Flex, tools: RouterTools, openView: () => void): void {
  flex.ViewCollection.Content.add(
    <flex.View name={VIEW_NAME} key={VIEW_NAME}>
      <RouterProvider value={tools}>
        <SwitchView />
      </RouterProvider>
    </flex.View>,
  );
  const Link = (props: object) => {
    const isLetIn = useRouter(({ supervised }) => supervised.kind === 'loaded');
    if (!isLetIn) return null;
    return (
      <flex.SideLink
        {...props}
        icon="IncomingCall"
        iconActive="IncomingCallBold"
        showLabel
        onClick={openView}
      >
        <RouterTitle />
      </flex.SideLink>
    );
  };
  flex.SideNav.Content.add(<Link key={VIEW_NAME} />);
  tools.effects.loadHours();
}
