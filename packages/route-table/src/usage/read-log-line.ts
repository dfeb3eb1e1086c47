/** Reads the lines that the Functions of this service write for each call; whatever else is in a log is left out. */
import { canonicalSipDomain } from '../address/sip-domain';
import type { Outcome } from '../going-on/outcome';

/** A call that came in. */
export interface CallLine {
  readonly kind: 'call';
  readonly callSid: string | undefined;
  /** Undefined: the line does not name it by its key, as in older releases. Otherwise as `loggedKey`, or `default`. */
  readonly route: string | undefined;
  /** What was dialled; undefined if it is not an address. */
  readonly user: string | undefined;
  /** Label of the SIP domain; empty for a call to a phone number. */
  readonly domain: string;
  readonly why: string | undefined;
  readonly plan: string | undefined;
  readonly step: string | undefined;
  /** Why it was answered with an error; undefined if it was not. */
  readonly error: string | undefined;
  readonly tableVersion: string | undefined;
}

/** A step of a plan that ended. */
export interface StepLine {
  readonly kind: 'step';
  readonly callSid: string | undefined;
  readonly route: string | undefined;
  readonly plan: string;
  readonly step: string;
  readonly member: string | undefined;
  /** `heard`: an announcement, which has no outcome. */
  readonly outcome: Outcome | 'heard';
  /** Where the call came next; `default` is the default route. */
  readonly nextPlan: string | undefined;
  readonly nextStep: string | undefined;
  readonly error: string | undefined;
  readonly tableVersion: string | undefined;
}

export type LogLine = CallLine | StepLine;

/** Characters of a text that are kept: names are shorter, and a log may hold anything. */
const MAX_TEXT = 200;
/** The same of a key: an address may be a long union of patterns. */
const MAX_KEY = 4_000;
/** Commands that check whether the router answers send this one: no call. */
const CHECK_SID = `CA${'0'.repeat(32)}`;
/** Of a line; longer ones are not ours. */
const MAX_LINE = 20_000;

/**
 * Undefined for a line that says nothing of a call. Never throws: a log holds whatever callers and other code have made
 * it hold. A line of ours that was cut counts as a call of which nothing is known.
 */
export function readLogLine(message: unknown): LogLine | undefined {
  if (typeof message !== 'string' || message.length > MAX_LINE) return undefined;
  const fields = parsed(message);
  if (!fields) return message.startsWith('{"event":"inbound-call"') ? UNKNOWN_CALL : undefined;
  if (fields['callSid'] === CHECK_SID) return undefined;
  switch (fields['event']) {
    case 'inbound-call':
      return callLine(fields);
    case 'call-step':
      return stepLine(fields);
    default:
      return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function callLine(fields: Fields): CallLine {
  return {
    kind: 'call',
    callSid: text(fields['callSid']),
    route: routeOf(fields),
    user: text(fields['calledUser']),
    domain: domainOf(text(fields['sipDomain'])),
    why: text(fields['why']),
    plan: text(fields['plan']),
    step: text(fields['step']),
    error: errorOf(fields),
    tableVersion: text(fields['tableVersion']),
  };
}

const UNKNOWN_CALL = callLine({});

function stepLine(fields: Fields): StepLine | undefined {
  const plan = text(fields['plan']);
  const step = text(fields['step']);
  if (plan === undefined || step === undefined) return undefined;
  return {
    kind: 'step',
    callSid: text(fields['callSid']),
    route: routeOf(fields),
    plan,
    step,
    member: text(fields['member']),
    outcome: OUTCOMES.find((outcome) => outcome === fields['outcome']) ?? 'unknown',
    nextPlan: text(fields['nextPlan']),
    nextStep: text(fields['nextStep']),
    error: errorOf(fields),
    tableVersion: text(fields['tableVersion']),
  };
}

function domainOf(host = ''): string {
  return canonicalSipDomain(host) ?? host;
}

/** The first releases name a route by its address and row, later ones by the list that a key is made of. */
function routeOf({ route, row }: Fields): string | undefined {
  if (row !== undefined) return undefined;
  if (route === 'default') return route;
  if (Array.isArray(route)) return keyOf(route);
  const key = text(route, MAX_KEY);
  if (!key?.startsWith('[')) return undefined;
  try {
    return keyOf(JSON.parse(key));
  } catch {
    return undefined;
  }
}

function keyOf(identity: unknown): string | undefined {
  if (!Array.isArray(identity) || identity.length < 3 || identity.length > 4) return undefined;
  const parts: readonly unknown[] = identity;
  if (!parts.slice(0, 3).every((part) => typeof part === 'string')) return undefined;
  const earlier = parts[3];
  return earlier === undefined || Number.isInteger(earlier) ? JSON.stringify(parts) : undefined;
}

function errorOf({ status, problem }: Fields): string | undefined {
  if (typeof status !== 'number' || status < 500) return undefined;
  return text(problem) ?? 'unknown';
}

function parsed(message: string): Fields | undefined {
  if (!message.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(message) as unknown;
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function text(value: unknown, max = MAX_TEXT): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, max) : undefined;
}

const OUTCOMES: readonly StepLine['outcome'][] = [
  'answered',
  'busy',
  'no-answer',
  'failed',
  'not-bridged',
  'left',
  'queue-full',
  'queue-error',
  'recorded',
  'canceled',
  'caller-gone',
  'unknown',
  'heard',
];
