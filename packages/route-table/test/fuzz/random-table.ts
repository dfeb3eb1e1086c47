/** Random tables: mostly rows as people write them, some with a field that is wrong. */
import type { DestinationType } from '../../src/destination';
import { destinationTypes } from '../../src/destinations/destination-kinds';
import { values, exampleOptions, needsOptions } from '../build-row';
import { randomUser } from './random-address';
import type { Random } from './random';

type Fields = Readonly<Record<string, unknown>>;

/** A table as it is stored; its rows may be anything. */
export interface FuzzTable {
  readonly routes: readonly unknown[];
  readonly default: unknown;
  readonly numbering?: unknown;
  readonly plans?: unknown;
  readonly teams?: unknown;
}

const PLACEHOLDERS = 'a{{caller}}b{{called}}c{{header.X-A}}d{{other}}';
const DIAL = { callerId: '{{caller}}', timeout: 20, answerOnBridge: true, timeLimit: 60 };
const PARAMETERS = { dialled: PLACEHOLDERS, constructor: 'x' };
/** As many placeholders as validation lets through: what a caller sends is multiplied. */
const MANY_PARAMETERS = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => [
    `p${index}`,
    '{{header.X-A}}'.repeat(1 + (index % 40)),
  ]),
);
/** Options that are hard on TwiML; a type that is not here has the examples of its fields. */
const HARD_OPTIONS: Partial<Readonly<Record<DestinationType, readonly Fields[]>>> = {
  webhook: [{ method: 'GET' }],
  'dial-application': [
    { parameters: PARAMETERS, customerId: PLACEHOLDERS },
    { parameters: MANY_PARAMETERS },
  ],
  'dial-client': [{ ...DIAL, parameters: PARAMETERS }, { parameters: MANY_PARAMETERS }],
  'dial-sip': [
    { ...DIAL, username: 'u"&', password: '<p>', headers: { 'X-A': PLACEHOLDERS, 'X-B': '%' } },
    { headers: { 'X-A': PLACEHOLDERS.repeat(4) } },
  ],
  'dial-number': [DIAL, { callerId: '+15550009999', record: 'record-from-answer' }],
  'dial-conference': [
    { timeLimit: 60, muted: true, beep: 'false', maxParticipants: 2, record: 'record-from-start' },
    { startConferenceOnEnter: false, waitUrl: 'https://example.com/?a=1&b=2', waitMethod: 'GET' },
  ],
  play: [{ loop: 0 }],
  ring: [{ timeout: 20 }, { who: 'shuffled', callerId: PLACEHOLDERS }, { who: 'in-turn' }],
  say: [{ voice: 'Polly.Joanna', language: 'en-US', loop: 2 }],
  enqueue: [
    { attributes: { name: PLACEHOLDERS, deep: { list: [PLACEHOLDERS, null] } }, priority: 1 },
    { attributes: MANY_PARAMETERS },
    { waitUrl: 'https://example.com/?a=1&b=2', waitMethod: 'GET' },
  ],
};
const MORE_VALUES: Partial<Readonly<Record<DestinationType, readonly string[]>>> = {
  webhook: ['http://example.com/a?b=1&c="2"', 'https://user:secret@example.com/'],
  say: ['<b>&amp;</b> ]]> "quoted" \u{1f600}', '\u0001 control'],
  twiml: ['<Response><Say>&lt;</Say></Response>', '<Response><Say>', '<?xml version="1.0"?><a/>'],
  'dial-sip': ['sip:a@b.example;transport=tls?X-C=1', 'sips:a%20b@[::1]:5061'],
  'dial-conference': ['a <b> & "c" {{caller}}', ' \u{1f600} '],
  reject: ['rejected'],
};
const PLACES = ['1', '2', '5', '0', 'X', 'Z', 'N', '[12]', '[2-5]', '[1-35]', '[+]'];
const JUNK: readonly unknown[] = [
  ...[null, 0, -1, 1e21, true, '', ' ', '\u0000', '\ud800', '<&>"', 'X[', '[]', '!!', '2!1'],
  ...[[], [[]], {}, { type: 'say' }, { constructor: null }, 'x'.repeat(70_000)],
];
const FIELDS = ['address', 'match', 'domain', 'enabled', 'type', 'destination', 'options'];
const NUMBERINGS: readonly unknown[] = [
  { defaultCountry: 'US', internationalPrefixes: ['011', '00'] },
  { defaultCountry: 'DE', bareE164: true },
];

/** A plan leads to no other plan. */
const STEP_TYPES = destinationTypes.filter((type) => type !== 'call-plan');
/** Conditions of steps: they hold for some calls. */
const CONDITIONS: readonly Fields[] = [
  { header: { name: 'X-A', present: true } },
  { caller: { anonymous: true } },
  { caller: { matches: ['+1555!', '5!'] } },
  { share: { from: 0, to: 50, by: 'call' } },
];

export function randomTable(random: Random): FuzzTable {
  const isWild = random.oneIn(3);
  const routes = Array.from({ length: random.below(13) }, () => {
    const row = { ...randomKey(random), ...randomDestination(random) };
    return isWild && random.oneIn(3) ? spoiled(random, row) : row;
  });
  const defaultRoute = randomDestination(random);
  return {
    routes,
    default: isWild && random.oneIn(4) ? spoiled(random, defaultRoute) : defaultRoute,
    ...(random.oneIn(2) && {
      numbering: random.oneIn(20) ? { defaultCountry: 'ZZ' } : random.pick(NUMBERINGS),
    }),
    ...(!random.oneIn(4) && { plans: [randomPlan(random, isWild)] }),
    ...(!random.oneIn(4) && { teams: [randomTeam(random, isWild)] }),
  };
}

const MEMBER_TYPES: readonly DestinationType[] = ['dial-client', 'dial-sip', 'dial-number'];

/** The team that routes and steps of the type `ring` name. */
function randomTeam(random: Random, isWild: boolean): Fields {
  const members = Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const member = { id: `member-${index}`, ...randomDestination(random, MEMBER_TYPES) };
    return isWild && random.oneIn(6) ? spoiled(random, member) : member;
  });
  return { id: values.ring, name: 'Sales', members, order: members.map((_, at) => `member-${at}`) };
}

/** The plan that routes of the type `call-plan` name. */
function randomPlan(random: Random, isWild: boolean): Fields {
  const steps = Array.from({ length: 1 + random.below(4) }, (_, index) => {
    const destination = randomDestination(random, STEP_TYPES);
    const when = random.oneIn(2) && { when: random.pick(CONDITIONS) };
    const step = { id: `step-${index}`, ...destination, ...when };
    return isWild && random.oneIn(6) ? spoiled(random, step) : step;
  });
  return { id: values['call-plan'], name: 'Support', steps };
}

function randomKey(random: Random): Fields {
  return {
    ...randomComparison(random),
    ...(random.oneIn(3) && { domain: random.pick(['acme', 'ACME.sip.twilio.com', 'a.b']) }),
    ...(random.oneIn(6) && { enabled: random.oneIn(2) }),
  };
}

function randomComparison(random: Random): Fields {
  switch (random.below(4)) {
    case 0:
      return { match: 'prefix', address: randomUser(random).slice(0, random.below(8)) };
    case 1: {
      const start = random.pick(['', '+', '+1', '1555', '555123']);
      const end = random.pick(['', '.', '!', 'XXX']);
      return { match: 'pattern', address: start + random.join(PLACES, 1, 4) + end };
    }
    default:
      return { address: randomUser(random) };
  }
}

function randomDestination(
  random: Random,
  types: readonly DestinationType[] = destinationTypes,
): Fields {
  const type = random.pick(types);
  return {
    type,
    destination: random.pick([values[type], ...(MORE_VALUES[type] ?? [])]),
    ...((needsOptions(type) || random.oneIn(2)) && {
      options: random.pick(HARD_OPTIONS[type] ?? [exampleOptions(type)]),
    }),
  };
}

/** A row in which one field is something else, or which is not a row at all. */
function spoiled(random: Random, row: Fields): unknown {
  if (random.oneIn(10)) return random.pick(JUNK);
  const field = random.pick(FIELDS);
  const junk = random.pick(JUNK);
  const options = row['options'];
  if (field !== 'options' || typeof options !== 'object') return { ...row, [field]: junk };
  const name = random.pick([...Object.keys(options ?? {}), 'unknown']);
  return { ...row, options: { ...options, [name]: junk } };
}

/** A user part that a row of the table matches, if the row is one; otherwise any. */
export function userForRow(random: Random, row: unknown): string {
  const address: unknown =
    typeof row === 'object' && row !== null && 'address' in row && row.address;
  if (typeof address !== 'string') return randomUser(random);
  const parameters = random.oneIn(6) ? ';isub=1' : '';
  if (!('match' in Object(row))) {
    const at = random.oneIn(4) ? 1 : 0;
    return address.slice(0, at) + (at > 0 ? '-' : '') + address.slice(at) + parameters;
  }
  const example = address.replace(/\[([^\]]).*?\]/g, '$1').replace(/[XZN]/g, '5');
  return example.replace(/[.!]$/, () => random.join(['1', '5'], 0, 3)) + parameters;
}
