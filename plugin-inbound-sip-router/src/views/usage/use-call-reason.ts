/** Says why a route took a call, from what its line in the log says. */
import type { ToldCall } from 'admin-contract';
import { describePattern } from 'route-table';
import { routeNameOfKey } from '../../model/change-words';
import { tryCall } from '../../model/try-call';
import { selectLiveTable } from '../../model/selectors';
import { callToTry } from '../../model/usage/call-to-try';
import { sayWith } from '../../texts/speak';
import { useRouter, useRouterTools } from '../router-context';

/** Undefined if the log does not say. Numbers are read as they are read now. */
export function useCallReason(call: ToldCall): string | undefined {
  const { texts, now } = useRouterTools();
  const { tester } = texts;
  const live = useRouter(selectLiveTable);
  const { why, route, user = '' } = call;
  if (why === undefined) return undefined;
  if (route === 'default') {
    return user === '' ? tester.unreadableGoesToDefault : tester.noMatch;
  }
  const say = Object.entries(tester.reasons).find(([reason]) => reason === why)?.[1];
  if (!say || route === undefined || !live) return why;
  const { address, match } = routeNameOfKey(route);
  const place = { moment: now(), ownUrls: { service: '' } };
  const trial = tryCall(live, callToTry(call), place);
  const read = trial.kind === 'tried' && trial.called.kind === 'parsed' ? trial.called : undefined;
  const number = read?.address.number ?? user;
  const words = (match === 'pattern' && describePattern(address, texts.routeTable)) || '';
  return sayWith(say, { address, number, e164: read?.e164 ?? number, words });
}
