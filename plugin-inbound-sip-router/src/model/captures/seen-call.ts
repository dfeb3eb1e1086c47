/** A call of a log or capture, as the tester tries it. */
import { answerCall, type Route, type RouteTable } from 'route-table';
import type { TriedCall } from '../router-state';
import { sentCall } from '../sent-call';
import type { TrialPlace } from '../try-call';
import { triedTable } from '../tried-table';
import type { CapturedCall } from './captured-call';

/** The display name is in `From`, as Twilio sends it. */
export function seenCall({ called, caller, ...rest }: CapturedCall): TriedCall {
  const name = rest.displayName.replace(/["\\]/g, '\\$&');
  return {
    dialled: called,
    caller: name === '' || caller === '' ? caller : `"${name}" <${caller}>`,
    sipDomain: '',
    seen: { headers: rest.headers, sourceIp: ipOf(rest.source) },
  };
}

/** The route that takes the call; undefined if none does. */
export function routeFor(
  table: RouteTable,
  tried: TriedCall,
  { moment, ownUrls }: TrialPlace,
): Route | undefined {
  const { opened, routeOf } = triedTable(table);
  if (opened.kind === 'broken') return undefined;
  const call = { headers: {}, ...sentCall(tried), ...tried.seen, isPartial: true };
  const { match } = answerCall(opened.table, call, moment, ownUrls);
  return match.kind === 'route' ? routeOf(match.key) : undefined;
}

function ipOf(source: string): string | undefined {
  const [, ip6, ip4] = /^(?:\[([\da-f:.]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/i.exec(source) ?? [];
  return ip6 ?? ip4;
}
