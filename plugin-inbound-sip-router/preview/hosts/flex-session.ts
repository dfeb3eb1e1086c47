/** What Flex asks about its session, its team and its email. */
import type { HostRoute } from './host-route';

export const flexSession: readonly HostRoute[] = [
  {
    method: 'GET',
    host: 'flex.twilio.com',
    path: '/api/v1/Session',
    answer: () => ({ insights_active: false, features: [] }),
  },
  {
    method: 'GET',
    host: 'flex-api.twilio.com',
    path: /\/Teams\/Context$/,
    answer: () => ({ team_setup_complete: false }),
  },
  {
    // Asked about email only: with another answer Flex would look for its addresses and queues.
    method: 'GET',
    host: 'flex-api.twilio.com',
    path: '/v1/account/provision/status',
    answer: () => ({ status: 'inactive' }),
  },
];
