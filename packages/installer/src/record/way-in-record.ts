/** What is remembered of a way in before deploy changed it, as variables of the service. */
import { createHash } from 'node:crypto';
import { parseJson } from 'command-line';

/** A SIP domain (with `.sip.twilio.com`) or a phone number of the account (E.164). */
export interface WayIn {
  readonly kind: 'domain' | 'number';
  readonly name: string;
}

/** Fields by the names of sip-provisioning; `created`: deploy made the domain, and there was nothing before. */
export type WayInBefore =
  | { readonly kind: 'created' }
  | {
      readonly kind: 'pointed';
      readonly fields: Readonly<Record<string, string | null>>;
      /** Lists that deploy mapped to a domain that existed. */
      readonly mapped: readonly Mapping[];
    };

export interface Mapping {
  readonly kind: 'calls-credential-list' | 'calls-ip-access-control-list';
  readonly list: string;
}

export interface RememberedWayIn extends WayIn {
  readonly before: WayInBefore;
}

/** A variable of an environment. */
export interface Variable {
  readonly key: string;
  readonly value: string;
}

export const PREFIX = 'ROUTER_INSTALL_';

const KEY_OF_KIND = { domain: `${PREFIX}SIP_`, number: `${PREFIX}NUMBER_` } as const;

/** Bytes of a value (Twilio docs, serverless/api/resource/variable: 450), with some to spare. */
const MAX_VALUE_BYTES = 440;

const URL_FIELDS = [
  'voiceUrl',
  'voiceMethod',
  'voiceStatusCallbackUrl',
  'voiceStatusCallbackMethod',
  'voiceFallbackUrl',
  'voiceFallbackMethod',
] as const;

/** What is remembered of each kind, in this order. */
export const REMEMBERED_FIELDS = {
  domain: URL_FIELDS,
  number: [...URL_FIELDS, 'app'],
} as const;

/** In parts: three long URLs are more than one value can hold. By name, so that it is there before a new domain is. */
export function wayInVariables(wayIn: WayIn, before: WayInBefore): readonly Variable[] {
  const remembered =
    before.kind === 'created'
      ? [wayIn.name]
      : [
          wayIn.name,
          ...REMEMBERED_FIELDS[wayIn.kind].map((field) => before.fields[field] ?? null),
          ...(before.mapped.length === 0 ? [] : [before.mapped]),
        ];
  const bytes = Buffer.from(JSON.stringify(remembered)).toString('base64');
  const parts = bytes.match(new RegExp(`.{1,${MAX_VALUE_BYTES}}`, 'g')) ?? [];
  return parts.map((value, index) => ({ key: `${prefixOf(wayIn)}${index}`, value }));
}

export function keysOfWayIn(wayIn: WayIn, variables: readonly Variable[]): readonly string[] {
  return variables.map(({ key }) => key).filter((key) => key.startsWith(prefixOf(wayIn)));
}

/** Keys have letters, digits and `_` only (assumed), names of domains do not. */
function prefixOf({ kind, name }: WayIn): string {
  return `${KEY_OF_KIND[kind]}${createHash('sha256').update(name).digest('hex').slice(0, 16)}_`;
}

export function readWaysIn(variables: readonly Variable[]): readonly RememberedWayIn[] {
  return (['domain', 'number'] as const).flatMap((kind) => {
    const first = new RegExp(`^(${KEY_OF_KIND[kind]}[0-9a-f]{16}_)0$`);
    return variables.flatMap(({ key }) => {
      const prefix = first.exec(key)?.[1];
      const read = prefix === undefined ? undefined : readWayIn(kind, prefix, variables);
      return read === undefined ? [] : [read];
    });
  });
}

function readWayIn(
  kind: WayIn['kind'],
  prefix: string,
  variables: readonly Variable[],
): RememberedWayIn | undefined {
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
  if (values.length === 0) return { kind, name, before: { kind: 'created' } };
  const names = REMEMBERED_FIELDS[kind];
  const fields = names.map((field, at) => {
    const value = values[at];
    // A method says nothing without its URL, which comes before it.
    const isVoid = field.endsWith('Method') && typeof values[at - 1] !== 'string';
    return [field, typeof value === 'string' && !isVoid ? value : null] as const;
  });
  const mapped = readMappings(values[names.length]);
  return { kind, name, before: { kind: 'pointed', fields: Object.fromEntries(fields), mapped } };
}

function readMappings(value: unknown): readonly Mapping[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((each) => {
    if (typeof each !== 'object' || each === null) return [];
    const { kind, list } = each as Readonly<Record<string, unknown>>;
    const isKnown = kind === 'calls-credential-list' || kind === 'calls-ip-access-control-list';
    return isKnown && typeof list === 'string' ? [{ kind, list }] : [];
  });
}
