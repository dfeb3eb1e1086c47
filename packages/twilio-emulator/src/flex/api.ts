/** Twilio Flex v1, and the one path of flex.twilio.com that loads plugins. */
import type { Api } from '../api/api';
import { authenticateFlex } from './authenticate-flex';
import { flexBehaviours } from './behaviours';
import { configurationRoutes } from './configuration';
import { pluginConfigurationRoutes } from './plugin-configurations';
import { pluginListRoutes } from './plugin-list';
import { pluginReleaseRoutes } from './plugin-releases';
import { pluginVersionRoutes } from './plugin-versions';
import { pluginRoutes } from './plugins';
import { provisioningStatusRoutes } from './provisioning-status';
import { tokenInfoRoutes } from './token-info';

export const flexApi: Api = {
  product: 'flex-api',
  document: 'flex_v1',
  routes: {
    ...configurationRoutes,
    ...provisioningStatusRoutes,
    ...pluginRoutes,
    ...pluginVersionRoutes,
    ...pluginConfigurationRoutes,
    ...pluginReleaseRoutes,
  },
  undocumented: tokenInfoRoutes,
  behaviours: flexBehaviours,
  authenticate: authenticateFlex,
};

/** flex.twilio.com: the Flex UI itself, of which only the plugin list is here. */
export const flexUiApi: Api = {
  product: 'flex',
  routes: {},
  undocumented: pluginListRoutes,
  behaviours: {},
  authenticate: authenticateFlex,
};
