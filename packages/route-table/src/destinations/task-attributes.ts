/** Attributes of the task of an enqueued call. */
import type { JsonValue } from '../json-value';
import { loggedKey } from '../usage/logged-key';
import type { CallContext } from '../twiml/call-context';
import { cleanCallValue } from '../twiml/placeholders';

type JsonObject = Readonly<Record<string, JsonValue>>;

/**
 * Numbers where Flex and Insights would show SIP addresses (Twilio docs, flex/end-user-guide/insights/data-model; seed).
 * What the call does not tell is left out, so that Flex falls back to what it knows.
 */
export function defaultTaskAttributes(call: CallContext, place: TaskPlace = {}): JsonObject {
  const caller = cleanCallValue(call.callerNumber);
  const called = cleanCallValue(call.calledNumber);
  const conversations = {
    ...(called === '' ? {} : { external_contact: called }),
    ...(place.route === undefined ? {} : { [ROUTE]: routeName(place.route) }),
    ...(place.plan === undefined ? {} : { [PLAN]: place.plan }),
  };
  return {
    ...(caller === '' ? {} : { name: caller, customers: { phone: caller } }),
    ...(Object.keys(conversations).length === 0 ? {} : { conversations }),
  };
}

/** Where in the table a task was made: key of the route, and id of the plan if one led there. */
export interface TaskPlace {
  readonly route?: string | undefined;
  readonly plan?: string | undefined;
}

/**
 * The last two of the ten attributes of a conversation that Flex Insights keeps for whoever runs it (Twilio docs,
 * flex/end-user-guide/insights/data-model; docs): people begin with the first.
 */
const ROUTE = 'conversation_attribute_9';
const PLAN = 'conversation_attribute_10';

/** As people name it: the address, and its SIP domain if it has one. */
function routeName(key: string): string {
  const logged = loggedKey(key);
  try {
    const identity = JSON.parse(logged) as unknown;
    if (!Array.isArray(identity)) return logged;
    const [domain, , address] = identity as readonly unknown[];
    if (typeof address !== 'string') return logged;
    return typeof domain === 'string' && domain !== '' ? `${address}@${domain}` : address;
  } catch {
    return logged;
  }
}

/** `mine` over `base`: objects are merged name by name, anything else of `mine` replaces. */
export function mergeAttributes(base: JsonValue, mine: JsonValue): JsonValue {
  if (!isJsonObject(base) || !isJsonObject(mine)) return mine;
  const merged = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(mine)) {
    const below = merged.get(name);
    merged.set(name, below === undefined ? value : mergeAttributes(below, value));
  }
  // fromEntries defines fields, where assigning `__proto__` would not.
  return Object.fromEntries(merged);
}

function isJsonObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
