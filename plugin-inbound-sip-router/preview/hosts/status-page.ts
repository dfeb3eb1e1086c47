/** status.twilio.com: everything is well. */
import type { HostRoute } from './host-route';

/** Those that Flex looks for. */
const COMPONENTS = [
  'FLEX',
  'Flex',
  'Flex Insights',
  'TaskRouter',
  'Voice',
  'Conversations',
  'Programmable Messaging',
  'Studio',
];

export const statusPage: readonly HostRoute[] = [
  {
    method: 'GET',
    host: 'status.twilio.com',
    path: '/api/v2/summary.json',
    answer: () => ({
      page: {},
      components: COMPONENTS.map((name, index) => ({
        id: String(index),
        name,
        status: 'operational',
        group_id: null,
        components: [],
      })),
      incidents: [],
      scheduled_maintenances: [],
      status: { indicator: 'none', description: 'All Systems Operational' },
    }),
  },
];
