/** Random values of `To`: addresses in every form, damaged ones, and what is not an address at all. */
import type { Random } from './random';

/** User parts and beginnings of them that routes have as well, so that calls meet routes. */
const NUMBERS = ['+1555123', '1555123', '555123', '0111', '00', '911', '*72', '+4930', '100', '2'];
/** One number in the ways in which it is dialled. */
const WAYS = [
  ...['+15551234567', '15551234567', '5551234567', '01115551234567', '(555) 123-4567'],
  ...['+15551234567;ext=12', '5551234567;ext=1', '1-555-123-4567;EXT=1-2'],
];
const NAMES = ['alice', 'Alice', 'say', 'queue', 'ünï', '#31#', 'a.b', ''];
const DIGITS = ['0', '1', '2', '4', '5'];
const SEPARATORS = ['-', '.', '(', ')', ' ', '%20', '%2B', '%00', '%', '%zz', '/', '&', '=', '+'];
const USER_PARAMETERS = [
  ';isub=1',
  ';ext=1',
  ';phone-context=+1',
  ';rn=5',
  ';',
  ';a=%41',
  ';=x',
  ';x="',
];
const SCHEMES = ['sip:', 'SIP:', 'sips:', 'tel:', 'client:', '', 'http:', ':'];
const HOSTS = [
  ...['acme.sip.twilio.com', 'ACME.sip.dublin.twilio.com', 'acme.sip.us1.twilio.com.'],
  ...['a.b.sip.twilio.com', 'acme.sip.twilio.com.evil.com', 'example.com', '192.0.2.1'],
  ...['[2001:db8::1]', '[::', '', '.', 'sip.twilio.com', '-.sip.twilio.com'],
];
const TAILS = [':5060', ':0', ':99999', ':x', ';transport=udp', ';lr', ';region=us1', ';;', '?X=1'];
const NASTY = [
  ...['\u0000', '\r\n', '\t', '"', '\\', '<', '>', '&', "'", ']]>', '{{caller}}', '@', '@@', ';'],
  ...['\ud800', '\udfff', '\ufffe', '\u{1f600}', '\u200b', '%', '%E4%BD', ':', '[', ']', '!', '#'],
];
const NO_TEXTS: readonly unknown[] = [undefined, null, 0, true, {}, [], ['sip:100@acme'], NaN];

/** What Twilio, a strange SIP client, or a bug might send. */
export function randomAddress(random: Random): unknown {
  const plain = () => addressWith(random, randomUser(random));
  switch (random.below(40)) {
    case 0:
      return random.pick(NO_TEXTS);
    case 1:
      return random.join([...NASTY, ...DIGITS, ...SCHEMES], 0, 12);
    case 2:
      return random.join([...NASTY, ...DIGITS], 1, 3).repeat(1 + random.below(500));
    case 3:
      return randomUnits(random);
    default:
      return random.oneIn(4) ? damaged(random, plain()) : plain();
  }
}

/** A user part, escaped or not, with or without what belongs to no number. */
export function randomUser(random: Random): string {
  if (random.oneIn(4)) return random.pick(WAYS);
  const stem = random.oneIn(3) ? random.pick(NAMES) : random.pick(NUMBERS);
  const digits = random.join(DIGITS, 0, 4);
  const noise = random.oneIn(4) ? random.join([...SEPARATORS, ...DIGITS], 1, 3) : '';
  const parameters = random.oneIn(6) ? random.join(USER_PARAMETERS, 1, 2) : '';
  return stem + noise + digits + parameters;
}

/** An address with the user part; more often than not a plain one. */
export function addressWith(random: Random, user: string): string {
  const scheme = random.oneIn(3) ? random.pick(SCHEMES) : 'sip:';
  const host = random.oneIn(3) ? random.pick(HOSTS) : 'acme.sip.twilio.com';
  const password = random.oneIn(10) ? ':secret' : '';
  const tails = random.oneIn(4) ? random.join(TAILS, 1, 3) : '';
  const uri = `${scheme}${user}${password}${random.oneIn(10) ? '' : `@${host}`}${tails}`;
  if (!random.oneIn(5)) return uri;
  const name = random.pick(['', 'Bob ', '"Bob" ', '"B\\"ob" ', '"Bob ', '<', ' ']);
  return `${name}<${uri}>${random.pick(['', '', ';tag=1', '>', ' ;x'])}`;
}

/** One to three places cut out or overwritten. */
function damaged(random: Random, text: string): string {
  let result = text;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(result.length + 1);
    const until = at + random.below(3);
    result =
      result.slice(0, at) + (random.oneIn(3) ? '' : random.pick(NASTY)) + result.slice(until);
  }
  return result;
}

/** Any UTF-16 units, halves of pairs included. */
function randomUnits(random: Random): string {
  const units = Array.from({ length: random.below(20) }, () => random.below(0x10000));
  return String.fromCharCode(...units);
}
