/** Provisioning Status: whether Flex is set up on the account; the Flex UI asks at its start. */
import type { ApiCall, Routes } from '../api/call';
import { ok } from '../api/reply';

export const provisioningStatusRoutes: Routes = {
  FetchProvisioningStatus: {
    run: (call: ApiCall) =>
      ok({ status: 'active', url: `https://${call.host}/v1/account/provision/status` }),
    sure: 'spec',
    simplified: 'Flex is always set up.',
  },
};
