/** Twilio Flex v1, as it stands in this emulator. */
import type { Api } from '../api/api';
import { flexBehaviours } from './behaviours';

export const flexApi: Api = {
  product: 'flex-api',
  document: 'flex_v1',
  routes: {},
  behaviours: flexBehaviours,
};
