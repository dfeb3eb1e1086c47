/** What is known of each client's connection: its recent calls, and alerts that it was not registered. */
import type { Finding } from './finding';

/** No API lists SIP registrations: this is the nearest to the console's "registered SIP endpoints". */
export interface ClientActivity {
  readonly client: string;
  readonly addresses: readonly string[];
  /** Days that were looked back. */
  readonly days: number;
  /** ISO 8601, newest first. */
  readonly callsTo: readonly string[];
  readonly callsFrom: readonly string[];
  /** Alerts with code 32009: a call reached nobody, as the endpoint was not registered. */
  readonly notRegistered: readonly string[];
  /** Of a test call, if one was asked for. */
  readonly testCall?: TestCallEnd;
}

export type TestCallEnd =
  /** `status`: of the call, as Twilio says it. */
  | { readonly kind: 'ended'; readonly address: string; readonly status: string }
  | { readonly kind: 'not-placed'; readonly reason: string };

/** Statuses of a call that reached an endpoint (docs, voice/api/call-resource). */
const REACHED = ['ringing', 'in-progress', 'completed', 'busy', 'no-answer'];

export function hasReached(status: string): boolean {
  return REACHED.includes(status);
}

export function verifyClients(activity: readonly ClientActivity[]): Finding[] {
  return activity.flatMap((each) => [
    ...(each.testCall === undefined ? [] : [testCallFinding(each, each.testCall)]),
    activityFinding(each),
  ]);
}

function testCallFinding({ client }: ClientActivity, end: TestCallEnd): Finding {
  const about = `client ${client}`;
  const rule = 'test-call';
  if (end.kind === 'not-placed') {
    return { level: 'FAIL', rule, about, found: `no test call could be placed: ${end.reason}` };
  }
  const { address, status } = end;
  if (hasReached(status)) {
    return { level: 'PASS', rule, about, found: `a test call reached ${address} (${status})` };
  }
  const found = `no test call reached it, last ${address} (${status})`;
  return { level: 'FAIL', rule, about, found, remedy: 'check that the endpoint is registered' };
}

function activityFinding({
  client,
  days,
  callsTo,
  callsFrom,
  notRegistered,
}: ClientActivity): Finding {
  const about = `client ${client}`;
  const rule = 'client-seen';
  const lastCall = [...callsTo, ...callsFrom].sort().at(-1);
  const lastAlert = [...notRegistered].sort().at(-1);
  if (lastAlert !== undefined && (lastCall === undefined || lastAlert >= lastCall)) {
    const found = `was not registered at ${lastAlert}`;
    return { level: 'WARN', rule, about, found, remedy: 'check that the endpoint is registered' };
  }
  if (lastCall === undefined) {
    return { level: 'WARN', rule, about, found: `no call to or from it in ${days} days` };
  }
  return { level: 'PASS', rule, about, found: `last call ${lastCall}` };
}
