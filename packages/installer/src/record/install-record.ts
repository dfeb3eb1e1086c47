/** The record of an installation: what was there before, as variables of the service, so that it can be put back. */
import { createHash } from 'node:crypto';
import { parseJson } from 'command-line';

/** What `deploy` found before it changed something; a part that is missing was not changed by it. */
export interface InstallRecord {
  readonly serviceCreated: boolean;
  /** Domain that Flex named before; null: none. */
  readonly flex?: { readonly domain: string | null };
  /** Version of the plugin that was released before; null: none. */
  readonly plugin?: { readonly version: string | null };
  /** By name of the SIP domain, with `.sip.twilio.com`. */
  readonly sipDomains: ReadonlyMap<string, DomainBefore>;
}

/** URLs and methods by the names of sip-provisioning; `created`: the domain was made, and there was nothing before. */
export type DomainBefore =
  | { readonly kind: 'created' }
  | { readonly kind: 'pointed'; readonly fields: Readonly<Record<string, string | null>> };

/** A variable of an environment. */
export interface Variable {
  readonly key: string;
  readonly value: string;
}

const PREFIX = 'ROUTER_INSTALL_';
const SERVICE = `${PREFIX}SERVICE`;
export const FLEX_KEY = `${PREFIX}FLEX`;
export const PLUGIN_KEY = `${PREFIX}PLUGIN`;
const SIP = `${PREFIX}SIP_`;
/** Stands for null: a variable cannot be empty. */
const NONE = '-';

/** Bytes of a value (Twilio docs, serverless/api/resource/variable: 450), with some to spare. */
const MAX_VALUE_BYTES = 440;

/** What is remembered of a SIP domain, in this order. */
export const REMEMBERED_FIELDS = [
  'voiceUrl',
  'voiceMethod',
  'voiceStatusCallbackUrl',
  'voiceStatusCallbackMethod',
  'voiceFallbackUrl',
  'voiceFallbackMethod',
] as const;

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

/** In parts: three long URLs are more than one value can hold. By name, so that it is there before the domain is. */
export function sipDomainVariables(name: string, before: DomainBefore): readonly Variable[] {
  const remembered =
    before.kind === 'created'
      ? [name]
      : [name, ...REMEMBERED_FIELDS.map((field) => before.fields[field] ?? null)];
  const bytes = Buffer.from(JSON.stringify(remembered)).toString('base64');
  const parts = bytes.match(new RegExp(`.{1,${MAX_VALUE_BYTES}}`, 'g')) ?? [];
  return parts.map((value, index) => ({ key: `${sipPrefix(name)}${index}`, value }));
}

export function keysOfSipDomain(name: string, variables: readonly Variable[]): readonly string[] {
  return variables.map(({ key }) => key).filter((key) => key.startsWith(sipPrefix(name)));
}

/** Keys have letters, digits and `_` only (assumed), names of domains do not. */
function sipPrefix(name: string): string {
  return `${SIP}${createHash('sha256').update(name).digest('hex').slice(0, 16)}_`;
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
    sipDomains: new Map(
      variables.flatMap(({ key }) => {
        const prefix = /^(.*_SIP_[0-9a-f]{16}_)0$/.exec(key)?.[1];
        const read = prefix === undefined ? undefined : readDomain(prefix, variables);
        return read === undefined ? [] : [read];
      }),
    ),
  };
}

function readDomain(
  prefix: string,
  variables: readonly Variable[],
): readonly [string, DomainBefore] | undefined {
  const parts: string[] = [];
  for (;;) {
    const part = variables.find(({ key }) => key === `${prefix}${parts.length}`);
    if (!part) break;
    parts.push(part.value);
  }
  const read = parseJson(Buffer.from(parts.join(''), 'base64').toString('utf8'));
  if (!Array.isArray(read)) return undefined;
  const [name, ...values] = read as readonly unknown[];
  if (typeof name !== 'string') return undefined;
  if (values.length === 0) return [name, { kind: 'created' }];
  const fields = REMEMBERED_FIELDS.map((field, at) => {
    const value = values[at];
    // A method says nothing without its URL, which stands before it.
    const isVoid = field.endsWith('Method') && typeof values[at - 1] !== 'string';
    return [field, typeof value === 'string' && !isVoid ? value : null] as const;
  });
  return [name, { kind: 'pointed', fields: Object.fromEntries(fields) }];
}
