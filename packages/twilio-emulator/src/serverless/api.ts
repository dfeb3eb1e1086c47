/** Twilio Serverless v1, as it stands in this emulator. */
import type { Api } from '../api/api';
import { serverlessBehaviours } from './behaviours';
import { serviceRoutes } from './services';

export const serverlessApi: Api = {
  product: 'serverless',
  document: 'serverless_v1',
  routes: { ...serviceRoutes },
  behaviours: serverlessBehaviours,
};
