/** Builds rows of the table, and shows in short what validation says of them. */
import type { DestinationType } from '../src/destination';
import { destinationKind, destinationTypes } from '../src/destinations/destination-kinds';
import type { Issue } from '../src/issue';
import { validateRoute } from '../src/validation/validate-route';

export const APP = `AP${'0'.repeat(32)}`;
export const WORKFLOW = `WW${'a'.repeat(32)}`;
export const FLOW = `https://webhooks.twilio.com/v1/Accounts/AC${'0'.repeat(32)}/Flows/FW${'F'.repeat(32)}`;

/** Values that tests expect; a type that is not here has the example of its kind. */
const EXPECTED: Partial<Readonly<Record<DestinationType, string>>> = {
  webhook: 'https://example.com/voice',
  'dial-application': APP,
  'dial-client': 'alice',
  'dial-sip': 'sip:alice@sip.example.com',
  'dial-conference': 'team-meeting',
  enqueue: WORKFLOW,
  play: 'https://example.com/a.mp3',
  say: 'Hello',
  refer: 'sip:alice@sip.example.com',
  twiml: '<Say>Hello</Say>',
  'call-plan': 'support',
};

/** A plain valid value of each type. */
export const values = Object.fromEntries(
  destinationTypes.map((type) => [type, EXPECTED[type] ?? destinationKind(type).value.example]),
) as Readonly<Record<DestinationType, string>>;

/** What a type cannot do without. */
const NEEDED: Partial<Readonly<Record<DestinationType, object>>> = {
  'dial-number': { callerId: '+15550009999' },
  voicemail: { workflow: WORKFLOW },
  callback: { workflow: WORKFLOW },
};

/** A valid route of a type, but for what a test says. */
export function buildRow(type: DestinationType, more: object = {}): object {
  const needed = NEEDED[type];
  const options = needed && { options: needed };
  return { address: '100', type, destination: values[type], ...options, ...more };
}

/** An example of every option of a type that goes with the others: a message has a workflow or a URL, not both. */
export function exampleOptions(type: DestinationType): Record<string, unknown> {
  const all = Object.entries(destinationKind(type).options).map(
    ([name, { example }]) => [name, example] as const,
  );
  const isMessage = type === 'voicemail' || type === 'callback';
  return Object.fromEntries(all.filter(([name]) => !isMessage || !/^(?:url|secret)$/.test(name)));
}

/** Whether rows of the type need options. */
export function needsOptions(type: DestinationType): boolean {
  return NEEDED[type] !== undefined && type !== 'dial-number';
}

type Validate = (input: unknown) =>
  | { readonly kind: 'valid'; readonly warnings: readonly Issue[] }
  | {
      readonly kind: 'invalid';
      readonly issues: readonly Issue[];
      readonly warnings: readonly Issue[];
    };

/** `code at path`, issues first; a warning in brackets. */
export function findingsOf(row: unknown, validate: Validate = validateRoute): string[] {
  const result = validate(row);
  const issues = result.kind === 'invalid' ? result.issues : [];
  const show = ({ code, path }: Issue) => `${code} at ${path.join('.')}`;
  return [...issues.map(show), ...result.warnings.map((warning) => `(${show(warning)})`)];
}
