/** POST /admin/route: which route takes a call to an address, and the routes that have it; `{address, domain?}`. */
import { answerCall, maskRowSecrets, type CallMatch } from 'route-table';
import { fingerprintWith } from 'publishing';
import type { FoundRoute } from 'admin-contract';
import { adminHandler } from '../../admin/admin-handler';
import { nameOf, optionalNameOf } from '../../admin/admin-parameters';
import { ok, problem } from '../../admin/admin-reply';
import { routesByKey } from '../../deployment/routes-by-key';
import { ownDeployment } from '../../deployment/own-deployment';
import { DeployedTable } from '../../routing/deployed-table';
import { momentNow } from '../../routing/moment';

const table = new DeployedTable();
const NO_CALL = { from: undefined, headers: {} };

/** Of a sharded table only the parts are read that have these routes. */
export const handler = adminHandler('view', ({ event, place }) => {
  const address = nameOf(event, 'address');
  const domain = optionalNameOf(event, 'domain');
  const user = encodeURIComponent(address).replaceAll('%2B', '+').replaceAll('%3B', ';');
  const call = { ...NO_CALL, to: `sip:${user}@${domain ?? 'any'}.sip.twilio.com` };
  const match = table.answer((reading) =>
    reading.kind === 'read'
      ? answerCall(reading.table, { ...call, sipDomain: domain }, momentNow(), {
          service: place.url,
        }).match
      : undefined,
  );
  if (!match) {
    const message = 'The route table cannot be read: the log of a call says why.';
    return Promise.resolve(problem({ code: 'invalid-table', message }));
  }
  const fingerprint = fingerprintWith(place.authToken);
  const found: FoundRoute[] = routesByKey(ownDeployment(), address, keysIn(match)).map(
    ([key, route]) => ({ key, route: maskRowSecrets(route, key, fingerprint) }),
  );
  const [taker, second] = keysIn(match);
  return Promise.resolve(
    ok('route', {
      taker: taker ?? 'default',
      ...(match.kind === 'route' && { reason: match.reason, second: second ?? 'default' }),
      routes: found,
    }),
  );
});

/** The key of the route that takes the call, and of the one that would take it without that one. */
function keysIn(match: CallMatch): readonly string[] {
  if (match.kind === 'default') return [];
  return [match.key, ...(match.second.kind === 'route' ? [match.second.key] : [])];
}
