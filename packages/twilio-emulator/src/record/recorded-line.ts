/** What a record says of a request: enough to report a gap, and nothing that is anybody's. Pure. */
import type { LoggedRequest } from '../request-log';

/** One line of the record; left out is what does not apply. */
export interface RecordedLine {
  readonly at: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly operation?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly form?: Readonly<Record<string, unknown>>;
  /** 0: the client got no answer. */
  readonly status: number;
  /** Why the emulator could not answer as Twilio: `not-emulated`, `unknown-path`, `unknown-product`, `foreign-host`. */
  readonly gap?: string;
  /** Parameters that Twilio's specification does not know. */
  readonly unknownParameters?: readonly string[];
  readonly fault?: string;
  readonly failed?: true;
}

const SID = /\b([A-Z]{2})[0-9a-f]{32}\b/g;
const WHOLE_SID = /^[A-Z]{2}[0-9a-f]{32}$/;
/** Seven digits or more, as people write them. */
const PHONE_NUMBER = /\+?\d(?:[\s().-]*\d){6,}/;
/** A part of Twilio's own paths: `Services`, `2010-04-01`, `v1`, `SIP`, `Calls.json`; names are seldom so. */
const PATH_WORD = /^(?:[A-Z][A-Za-z]{1,30}(?:\.[a-z]{2,4}\d?)?|v\d{1,2}|\d{4}-\d{2}-\d{2})$/;
/** Values of these parameters are words of Twilio's: `completed`, `POST`, `initiated ringing`. */
const NAMED_CHOICE =
  /(?:Method|Status|Visibility|Runtime|Event|Order|Ordering|Level|Mode|Beep)s?$/i;
/** Other numbers may be keys that a caller pressed, an extension or a PIN. */
const NAMED_COUNT = /(?:Size|Page|Seconds|Timeout|Ttl|Priority|Limit|Length)$/i;
const CHOICE = /^[A-Za-z][A-Za-z0-9 _-]{0,40}$/;

/**
 * Everything is hidden but what is known to be harmless: names of parameters, Twilio's own words, sizes and times,
 * flags. Headers, and bodies that are not forms, are left out.
 */
export function recordedLine(request: LoggedRequest): RecordedLine {
  const { at, method, host, path, operation, query, form, status } = request;
  const isFunction = host.endsWith('.twil.io');
  const { gap, unknownParameters, fault, failure } = request;
  return {
    at,
    method: /^[A-Z]{1,10}$/.test(method) ? method : '<method>',
    host: isFunction ? '<deployed>.twil.io' : knownHost(host),
    path: shownPath(path),
    ...(operation === undefined ? {} : { operation }),
    ...shownFields('query', query, isFunction),
    ...shownFields('form', form, isFunction),
    status,
    ...(gap === undefined ? {} : { gap }),
    ...(unknownParameters ? { unknownParameters: unknownParameters.map(shownName) } : {}),
    ...(fault === undefined ? {} : { fault }),
    ...(failure === undefined ? {} : { failed: true as const }),
  };
}

/** The host of somebody else may be a customer's. */
function knownHost(host: string): string {
  return host.endsWith('.twilio.com') ? host : '<other host>';
}

function shownPath(path: string): string {
  return path
    .split('/')
    .map((part) => shownPart(decoded(part)))
    .join('/');
}

function shownPart(part: string): string {
  const withoutSids = part.replace(SID, '$1***');
  if (withoutSids !== part)
    return /^[A-Z]{2}\*\*\*(\.[a-z]+)?$/.test(withoutSids) ? withoutSids : '<text>';
  if (part === '' || PATH_WORD.test(part)) return part;
  return PHONE_NUMBER.test(part) ? '<phone number>' : '<text>';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '%';
  }
}

function shownFields(
  name: 'query' | 'form',
  values: Readonly<Record<string, unknown>>,
  isFunction: boolean,
): Partial<Record<'query' | 'form', Record<string, unknown>>> {
  const entries = Object.entries(values);
  if (entries.length === 0) return {};
  const shown = entries.map(([key, value]) => [
    shownName(key),
    isFunction ? '<hidden>' : shownValue(key, value),
  ]);
  return { [name]: Object.fromEntries(shown) as Record<string, unknown> };
}

/** A client may send anything as a name: `+15551234567=`. */
function shownName(name: string): string {
  return /^[A-Za-z][A-Za-z_.<>-]{0,60}$/.test(name) ? name : '<name>';
}

function shownValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => shownValue(name, each));
  if (typeof value !== 'string') return '<hidden>';
  if (/^(?:|true|false)$/i.test(value)) return value;
  if (NAMED_COUNT.test(name) && /^\d{1,6}$/.test(value)) return value;
  if (WHOLE_SID.test(value)) return `${value.slice(0, 2)}***`;
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(value)) return value;
  if (NAMED_CHOICE.test(name) && CHOICE.test(value)) return value;
  return kindOf(value);
}

function kindOf(value: string): string {
  if (/^\w+:\/\//.test(value)) return '<URL>';
  if (/^sips?:/i.test(value)) return '<SIP URI>';
  if (/^[[{]/.test(value)) return '<JSON>';
  return PHONE_NUMBER.test(value) ? '<phone number>' : '<text>';
}
