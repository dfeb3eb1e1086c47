/** Reads the parameters of admin requests: all of them come from outside. */
import { isPublishId } from 'publishing';
import type { FunctionEvent } from '../http/twilio-runtime';

/** A parameter is missing or malformed; its message is for the caller. */
export class BadParameter extends Error {
  override readonly name = 'BadParameter';
}

const BUILD_SID = /^ZB[0-9a-f]{32}$/;
const VERSION_SID = /^ZN[0-9a-f]{32}$/;
const MAX_NOTE_CHARACTERS = 1_000;
const MAX_NAME_CHARACTERS = 2_000;

/** Throws `BadParameter` unless it is the SID of a build. */
export function buildSidOf(event: FunctionEvent, name = 'buildSid'): string {
  return matching(event, name, BUILD_SID, 'the SID of a build, ZB…');
}

/** Undefined if it is missing; throws `BadParameter` if it is anything else than the SID of a build. */
export function optionalBuildSidOf(event: FunctionEvent, name: string): string | undefined {
  return event[name] === undefined ? undefined : buildSidOf(event, name);
}

/** The asset version that the edit started from. Throws `BadParameter` unless it is such a SID. */
export function versionOf(event: FunctionEvent): string {
  return matching(event, 'version', VERSION_SID, 'the version that admin/list gave, ZN…');
}

/** Undefined if the client, like the original one, sends none. Throws `BadParameter` if its form is wrong. */
export function publishIdOf(event: FunctionEvent): string | undefined {
  const id = event['id'];
  if (id === undefined) return undefined;
  if (typeof id === 'string' && isPublishId(id)) return id;
  throw new BadParameter('The parameter id is 8 to 64 letters, digits, - and _.');
}

/** Empty if it is missing. Throws `BadParameter` for anything but a text of at most 1,000 characters. */
export function noteOf(event: FunctionEvent): string {
  const note = event['note'] ?? '';
  if (typeof note === 'string' && note.length <= MAX_NOTE_CHARACTERS) return note;
  throw new BadParameter(
    `The parameter note is a text of at most ${MAX_NOTE_CHARACTERS} characters.`,
  );
}

/** Throws `BadParameter` unless it is a text of 1 to 2,000 characters. */
export function nameOf(event: FunctionEvent, name: string): string {
  const value = event[name];
  if (typeof value === 'string' && value !== '' && value.length <= MAX_NAME_CHARACTERS)
    return value;
  throw new BadParameter(`The parameter ${name} is missing, or no text.`);
}

/** Undefined if it is missing; otherwise as `nameOf`. */
export function optionalNameOf(event: FunctionEvent, name: string): string | undefined {
  return event[name] === undefined ? undefined : nameOf(event, name);
}

/**
 * JSON as it is, or, in a form, as a text. Undefined if the parameter is missing. Throws `BadParameter` for a text that
 * is not JSON, and for more than 100 levels.
 */
export function jsonOf(event: FunctionEvent, name: string): unknown {
  const value = parsedJson(event[name], name);
  if (isDeeperThan(value, MAX_DEPTH)) {
    throw new BadParameter(`The parameter ${name} is nested more than ${MAX_DEPTH} levels deep.`);
  }
  return value;
}

/** A table needs seven levels, task attributes more; whoever walks it by recursion is safe. */
const MAX_DEPTH = 100;

function parsedJson(value: unknown, name: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new BadParameter(`The parameter ${name} is not JSON.`);
  }
}

/** Level by level, not by recursion. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** Names and texts: `{"<marker>": "<secret>"}`; none if it is missing. Throws `BadParameter` for anything else. */
export function secretsOf(event: FunctionEvent): ReadonlyMap<string, string> {
  const value = jsonOf(event, 'secrets') ?? {};
  const entries: [string, unknown][] | undefined =
    typeof value === 'object' ? Object.entries(value) : undefined;
  if (entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
    return new Map(entries);
  }
  throw new BadParameter('The parameter secrets is an object of markers and their secrets.');
}

function matching(event: FunctionEvent, name: string, form: RegExp, what: string): string {
  const value = event[name];
  if (typeof value === 'string' && form.test(value)) return value;
  throw new BadParameter(`The parameter ${name} is missing or malformed: it is ${what}.`);
}
