/** Attributes of the task of an enqueued call. */
import type { JsonValue } from '../json-value';
import type { CallContext } from '../twiml/call-context';
import { cleanCallValue } from '../twiml/placeholders';

type JsonObject = Readonly<Record<string, JsonValue>>;

/**
 * Numbers where Flex and Insights would show SIP addresses (Twilio docs, flex/end-user-guide/insights/data-model; seed).
 * What the call does not tell is left out, so that Flex falls back to what it knows.
 */
export function defaultTaskAttributes(call: CallContext): JsonObject {
  const caller = cleanCallValue(call.callerNumber);
  const called = cleanCallValue(call.calledNumber);
  return {
    ...(caller === '' ? {} : { name: caller, customers: { phone: caller } }),
    ...(called === '' ? {} : { conversations: { external_contact: called } }),
  };
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
