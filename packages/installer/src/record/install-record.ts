/** The record of an installation: what was there before, as variables of the service, so that it can be put back. */
import { PREFIX, readWaysIn, type RememberedWayIn, type Variable } from './way-in-record';

/** What `deploy` found before it changed something; a part that is missing was not changed by it. */
export interface InstallRecord {
  readonly serviceCreated: boolean;
  /** Domain that Flex named before; null: none. */
  readonly flex?: { readonly domain: string | null };
  /** Version of the plugin that was released before; null: none. */
  readonly plugin?: { readonly version: string | null };
  readonly waysIn: readonly RememberedWayIn[];
}

const SERVICE = `${PREFIX}SERVICE`;
export const FLEX_KEY = `${PREFIX}FLEX`;
export const PLUGIN_KEY = `${PREFIX}PLUGIN`;
/** Means null: a variable cannot be empty. */
const NONE = '-';

export function isRecordKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

export function serviceCreatedVariable(): Variable {
  return { key: SERVICE, value: 'created' };
}

export function flexVariable(domain: string | null): Variable {
  return { key: FLEX_KEY, value: domain ?? NONE };
}

export function pluginVariable(version: string | null): Variable {
  return { key: PLUGIN_KEY, value: version ?? NONE };
}

export function readInstallRecord(variables: readonly Variable[]): InstallRecord {
  const valueOf = (key: string) => variables.find((each) => each.key === key)?.value;
  const orNull = (value: string) => (value === NONE ? null : value);
  const flex = valueOf(FLEX_KEY);
  const plugin = valueOf(PLUGIN_KEY);
  return {
    serviceCreated: valueOf(SERVICE) !== undefined,
    ...(flex === undefined ? {} : { flex: { domain: orNull(flex) } }),
    ...(plugin === undefined ? {} : { plugin: { version: orNull(plugin) } }),
    waysIn: readWaysIn(variables),
  };
}
