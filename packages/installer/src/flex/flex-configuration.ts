/** What is read of Flex's configuration, and the one key of it that is ours. Pure. */
import { isDeepStrictEqual } from 'node:util';

export type Configuration = Readonly<Record<string, unknown>>;

/** The key of `ui_attributes` that the plugin reads. */
export const OUR_KEY = 'inbound_sip_router';
const DOMAIN_FIELD = 'serverless_functions_domain';

/** The domain that Flex names; null: none. */
export function domainIn(configuration: Configuration): string | null {
  const domain = ourValueIn(configuration)[DOMAIN_FIELD];
  return typeof domain === 'string' && domain !== '' ? domain : null;
}

/** `ui_attributes` with this domain in it, and everything else as it is; null: without it. */
export function attributesWith(configuration: Configuration, domain: string | null): Configuration {
  const ours = { ...ourValueIn(configuration) };
  if (domain !== null) {
    return {
      ...attributesOf(configuration),
      [OUR_KEY]: { ...ours, [DOMAIN_FIELD]: domain },
    };
  }
  const others = without(attributesOf(configuration), OUR_KEY);
  const otherFields = without(ours, DOMAIN_FIELD);
  return Object.keys(otherFields).length === 0 ? others : { ...others, [OUR_KEY]: otherFields };
}

/** Names of what differs, our own key left out: `ui_attributes.theme`, `crm_enabled`. */
export function foreignChanges(before: Configuration, after: Configuration): readonly string[] {
  return [
    ...differingNames(before, after, IGNORED),
    ...differingNames(attributesOf(before), attributesOf(after), [OUR_KEY]).map(
      (name) => `ui_attributes.${name}`,
    ),
  ];
}

/** Told by Twilio with every change. */
const IGNORED = ['ui_attributes', 'date_updated'];

function differingNames(
  before: Configuration,
  after: Configuration,
  ignored: readonly string[],
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !ignored.includes(name))
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .sort();
}

function ourValueIn(configuration: Configuration): Configuration {
  return recordOf(attributesOf(configuration)[OUR_KEY]);
}

function attributesOf(configuration: Configuration): Configuration {
  return recordOf(configuration['ui_attributes']);
}

function without(fields: Configuration, name: string): Configuration {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
}

function recordOf(value: unknown): Configuration {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Configuration)
    : {};
}
