/** Which names of time zones a table may hold. */

/**
 * Names that IANA has changed, and what they are called now. Every runtime knows both, but lists only one of them as
 * its own, and not every runtime the same one (measured on Node 20 to 24: the older one of all of these).
 */
const CURRENT: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/**
 * `known`, or the name that is probably meant; `unknown` if nothing like it exists.
 *
 * The spelling has to be exact: `Intl` takes `europe/berlin`, but a Function that exchanges `TZ` would read it as UTC
 * without any error. Links such as `US/Eastern` are refused in favour of the zone that they lead to.
 */
export type TimeZoneCheck =
  | { readonly kind: 'known' }
  | { readonly kind: 'meant'; readonly timeZone: string }
  | { readonly kind: 'unknown' };

export function checkTimeZone(name: string): TimeZoneCheck {
  if (knownZones().has(name)) return { kind: 'known' };
  const meant = CURRENT.get(name) ?? inOtherLetters(name) ?? resolve(name);
  return meant === undefined ? { kind: 'unknown' } : { kind: 'meant', timeZone: meant };
}

/** All that a table may hold, in order. */
export function timeZoneNames(): readonly string[] {
  return [...knownZones()].sort();
}

function inOtherLetters(name: string): string | undefined {
  const small = name.toLowerCase();
  return [...knownZones()].find((zone) => zone.toLowerCase() === small);
}

let zones: ReadonlySet<string> | undefined;

/** The same ones in every runtime. */
function knownZones(): ReadonlySet<string> {
  return (zones ??= new Set(['UTC', ...supportedZones().map(currentName)]));
}

function currentName(zone: string): string {
  return CURRENT.get(zone) ?? zone;
}

/** Undefined if the runtime does not know the name, or knows it as an offset only, such as `+05:30`. */
function resolve(name: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    const current = currentName(timeZone);
    return knownZones().has(current) ? current : undefined;
  } catch {
    return undefined;
  }
}

/** ECMA-402 since 2022: newer than the library of types with which the plugin is compiled. */
function supportedZones(): readonly string[] {
  const intl: unknown = Intl;
  return (intl as { supportedValuesOf(key: 'timeZone'): string[] }).supportedValuesOf('timeZone');
}
