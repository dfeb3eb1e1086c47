/** A call that came, as the tester tries it. */
import type { ToldCall } from 'admin-contract';
import { keptCall } from 'route-table';
import type { TriedCall } from '../router-state';

/** As if it came now; its headers and its sender are kept nowhere. */
export function callToTry(call: ToldCall): TriedCall {
  const { to, from } = keptCall(call);
  return {
    dialled: String(to),
    caller: typeof from === 'string' ? from : '',
    sipDomain: call.domain,
    callSid: call.callSid,
  };
}
