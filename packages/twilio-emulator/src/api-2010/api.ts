/** Twilio's 2010-04-01 API, as it stands in this emulator. */
import type { Api } from '../api/api';
import { api2010Behaviours } from './behaviours';

export const api2010Api: Api = {
  product: 'api',
  document: 'api_v2010',
  routes: {},
  behaviours: api2010Behaviours,
};
