/** Twilio Studio v2, as it stands in this emulator. */
import type { Api } from '../api/api';
import { studioBehaviours } from './behaviours';

export const studioApi: Api = {
  product: 'studio',
  document: 'studio_v2',
  routes: {},
  behaviours: studioBehaviours,
};
