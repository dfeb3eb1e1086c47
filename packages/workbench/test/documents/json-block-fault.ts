/** What is wrong with a JSON block: each is recognised by its shape and held to what it is an example of. */
import { validateTable } from 'route-table';

type Fields = Readonly<Record<string, unknown>>;

/** Undefined: it is as it should be. `emulatorKeys` are those of what the emulator prints when it is ready. */
export function jsonBlockFault(
  content: string,
  emulatorKeys: readonly string[],
): string | undefined {
  const value = parsed(content);
  if (value === undefined) return 'it is not a JSON object';
  if ('routes' in value) return tableFault(value);
  if ('conversations' in value) return taskAttributesFault(value);
  if ('ui_attributes' in value) return configurationFault(value);
  if ('proxy' in value) {
    const keys = Object.keys(value).sort().join();
    return keys === [...emulatorKeys].sort().join() ? undefined : 'the emulator prints other keys';
  }
  return 'nothing here knows what it is an example of';
}

function tableFault(table: Fields): string | undefined {
  const checked = validateTable(table);
  const issues = checked.kind === 'invalid' ? checked.issues : [];
  const findings = [...issues, ...checked.warnings].map(({ message }) => message);
  return findings.length === 0 ? undefined : findings.join(' ');
}

/** What the installer writes (packages/installer/src/flex). */
function configurationFault({ account_sid, ui_attributes }: Fields): string | undefined {
  const router = fieldsOf(fieldsOf(ui_attributes)['inbound_sip_router']);
  const domain = router['serverless_functions_domain'];
  const isDomain = typeof domain === 'string' && /^[\w-]+\.twil\.io$/.test(domain);
  return isDomain && /^AC[0-9a-f]{32}$/.test(String(account_sid))
    ? undefined
    : 'Flex would not find the router by it';
}

const CALL: Readonly<Record<string, string>> = {
  'trigger.call.To': 'sip:+15551234567@acme.sip.twilio.com:5060',
  'trigger.call.From': 'sip:+15557654321@carrier.example.com',
};

/** The attributes of "Send to Flex", as Studio would fill them in. */
function taskAttributesFault(attributes: Fields): string | undefined {
  const filled = {
    name: liquid(attributes['name']),
    phone: liquid(fieldsOf(attributes['customers'])['phone']),
    contact: liquid(fieldsOf(attributes['conversations'])['external_contact']),
  };
  const isRight =
    filled.name === '+15557654321' &&
    filled.phone === filled.name &&
    filled.contact === '+15551234567';
  return isRight ? undefined : `Studio would make ${JSON.stringify(filled)} of it`;
}

/** The three filters that are there: split, first, last. */
function liquid(template: unknown): string | undefined {
  const [name = '', ...filters] = String(template)
    .replace(/^\{\{|\}\}$/g, '')
    .split('|')
    .map((part) => part.trim());
  let value: string | readonly string[] | undefined = CALL[name];
  for (const filter of filters) {
    const separator = /^split: '(.)'$/.exec(filter)?.[1];
    if (separator !== undefined) value = typeof value === 'string' ? value.split(separator) : [];
    else if (filter === 'first') value = value?.[0];
    else if (filter === 'last') value = value?.at(-1);
    else return undefined;
  }
  return typeof value === 'string' ? value : undefined;
}

function parsed(content: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? fieldsOf(value)
      : undefined;
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
