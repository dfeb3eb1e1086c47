/** The attributes of the TaskRouter task of a call: those of the Task noun, and those of the call. Pure. */
import type { WebhookParameters } from './call-parameters';

/** Parameters of the call that a task has, under names of its own (row calls.taskAttributes). */
const FROM_CALL =
  /^(AccountSid|ApiVersion|CallSid|CallStatus|Called.*|Caller.*|Direction|From.*|To.*)$/;

/** JSON text; undefined when the Task noun holds none. */
export function taskAttributes(task: string, parameters: WebhookParameters): string | undefined {
  const own = readObject(task === '' ? '{}' : task);
  if (!own) return undefined;
  const ofCall = Object.entries(parameters)
    .filter(([name]) => FROM_CALL.test(name))
    .map(([name, value]) => [snakeCase(name), value]);
  return JSON.stringify({ ...Object.fromEntries(ofCall), ...own });
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** `CallSid`: `call_sid`. */
function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}
