/** The entry that Flex loads. */
import * as FlexPlugin from '@twilio/flex-plugin';
import InboundSipRouterPlugin from './InboundSipRouterPlugin';

FlexPlugin.loadPlugin(InboundSipRouterPlugin);
