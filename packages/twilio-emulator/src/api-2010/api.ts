/** Twilio's 2010-04-01 API, as it is in this emulator. */
import type { Api } from '../api/api';
import { authenticateForAccount } from './account-path';
import { accountRoutes } from './accounts';
import { addressRoutes } from './addresses';
import { applicationRoutes } from './applications';
import { availablePhoneNumberRoutes } from './available-phone-numbers';
import { api2010Behaviours } from './behaviours';
import { callEventRoutes } from './call-events';
import { callRoutes } from './calls';
import { createCallRoutes } from './create-call';
import { dependentPhoneNumberRoutes } from './dependent-phone-numbers';
import { incomingPhoneNumberRoutes } from './incoming-phone-numbers';
import { keyRoutes } from './keys';
import { queueMemberRoutes } from './queue-members';
import { queueRoutes } from './queues';
import { recordingRoutes, recordingSoundRoutes } from './recordings';
import { credentialListRoutes } from './sip-credential-lists';
import { credentialRoutes } from './sip-credentials';
import { sipDomainRoutes } from './sip-domains';
import { ipAccessControlListRoutes } from './sip-ip-access-control-lists';
import { ipAddressRoutes } from './sip-ip-addresses';
import { sipMappingRoutes } from './sip-mappings';

export const api2010Api: Api = {
  product: 'api',
  document: 'api_v2010',
  routes: {
    ...accountRoutes,
    ...keyRoutes,
    ...applicationRoutes,
    ...sipDomainRoutes,
    ...sipMappingRoutes,
    ...credentialListRoutes,
    ...credentialRoutes,
    ...ipAccessControlListRoutes,
    ...ipAddressRoutes,
    ...availablePhoneNumberRoutes,
    ...incomingPhoneNumberRoutes,
    ...addressRoutes,
    ...dependentPhoneNumberRoutes,
    ...callRoutes,
    ...createCallRoutes,
    ...callEventRoutes,
    ...recordingRoutes,
    ...queueRoutes,
    ...queueMemberRoutes,
  },
  undocumented: recordingSoundRoutes,
  behaviours: api2010Behaviours,
  authenticate: authenticateForAccount,
};
