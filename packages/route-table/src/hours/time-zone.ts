/** Which names of time zones a table may hold. */

/**
 * Names that IANA has changed. Runtimes know both, but list only one of them as their own, an older one in V8 than in
 * the tz database (measured on Node 20 to 24).
 */
const RENAMED: ReadonlySet<string> = new Set([
  'Africa/Asmara',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
  'UTC',
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
  if (RENAMED.has(name) || knownZones().has(name)) return { kind: 'known' };
  const sameLetters = [...RENAMED, ...knownZones()].find(
    (zone) => zone.toLowerCase() === name.toLowerCase(),
  );
  const meant = sameLetters ?? resolve(name);
  return meant === undefined ? { kind: 'unknown' } : { kind: 'meant', timeZone: meant };
}

let zones: ReadonlySet<string> | undefined;

function knownZones(): ReadonlySet<string> {
  return (zones ??= new Set(supportedZones()));
}

/** Undefined if the runtime does not know the name, or knows it as an offset only, such as `+05:30`. */
function resolve(name: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return knownZones().has(timeZone) ? timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** ECMA-402 since 2022: newer than the library of types with which the plugin is compiled. */
function supportedZones(): readonly string[] {
  const intl: unknown = Intl;
  return (intl as { supportedValuesOf(key: 'timeZone'): string[] }).supportedValuesOf('timeZone');
}
