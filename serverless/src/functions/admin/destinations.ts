/** POST /admin/destinations: what the account has that a route can lead to or name, for the editor to offer. */
import { adminHandler } from '../../admin/admin-handler';
import { ok } from '../../admin/admin-reply';
import { listDestinations } from '../../destinations/list-destinations';

export const handler = adminHandler('edit', async ({ ask, place }) =>
  ok('destinations', await listDestinations(ask, place.accountSid)),
);
