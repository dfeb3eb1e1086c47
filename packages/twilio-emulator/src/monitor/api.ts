/** Twilio Monitor v1, as it is in this emulator. */
import type { Api } from '../api/api';
import { alertRoutes } from './alerts';
import { monitorBehaviours } from './behaviours';

export const monitorApi: Api = {
  product: 'monitor',
  document: 'monitor_v1',
  routes: alertRoutes,
  behaviours: monitorBehaviours,
};
