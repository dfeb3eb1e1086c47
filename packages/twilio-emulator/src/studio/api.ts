/** Twilio Studio v2, as it is in this emulator. */
import type { Api } from '../api/api';
import { studioBehaviours } from './behaviours';
import { executionRoutes } from './executions';
import { flowRoutes } from './flows';

export const studioApi: Api = {
  product: 'studio',
  document: 'studio_v2',
  routes: { ...flowRoutes, ...executionRoutes },
  behaviours: studioBehaviours,
};
