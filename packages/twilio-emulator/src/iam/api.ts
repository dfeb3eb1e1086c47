/** iam.twilio.com: the one path of it that Flex applications use. */
import type { Api } from '../api/api';
import { iamBehaviours } from './behaviours';
import { flexTokenRoutes } from './flex-tokens';

export const iamApi: Api = {
  product: 'iam',
  routes: {},
  undocumented: flexTokenRoutes,
  behaviours: iamBehaviours,
};
