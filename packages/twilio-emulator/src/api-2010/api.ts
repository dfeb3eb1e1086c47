/** Twilio's 2010-04-01 API, as it stands in this emulator. */
import type { Api } from '../api/api';
import { authenticateForAccount } from './account-path';
import { api2010Behaviours } from './behaviours';
import { callEventRoutes } from './call-events';
import { callRoutes } from './calls';

export const api2010Api: Api = {
  product: 'api',
  document: 'api_v2010',
  routes: { ...callRoutes, ...callEventRoutes },
  behaviours: api2010Behaviours,
  authenticate: authenticateForAccount,
};
