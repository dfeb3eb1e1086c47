/** Says what was probably meant by an address as people type it. Only people read this: calls do without it. */
import type { TypedAddress } from '../findings/findings';
import { warn } from '../findings/findings';
import type { Findings, Path, Remedy } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { parsePattern } from '../matching/pattern';
import {
  hasInvisible,
  namesOfInvisible,
  withoutInvisible,
} from '../typed-address/invisible-characters';
import { cleanedNumber, hasOnlyVisualSeparators } from '../typed-address/number-text';
import {
  isDialplanLine,
  isRegularExpression,
  meantPattern,
  patternOfExpression,
} from '../typed-address/pattern-looks';
import { severalAddresses } from '../typed-address/several-addresses';
import { spreadsheetDamage } from '../typed-address/spreadsheet-damage';
import {
  hasHost,
  SAFE_USER_PART,
  shownAddress,
  userPartIn,
  withoutHost,
} from '../typed-address/typed-host';
import { cleanedPattern, patternOfStar, smallLetter } from '../typed-address/typed-pattern';
import { escapedUserPart, isUserPart, MAX_USER_PART } from '../typed-address/user-part-characters';

type Check = (typed: TypedAddress, found: Findings) => boolean;

/** Warns of one thing about an address that is not broken, the first that applies: often there are several at once. */
export function adviseOnAddress(typed: TypedAddress, found: Findings): void {
  CHECKS.some((check) => check(typed, found));
}

/** In this order; each answers with whether it has said something. */
const CHECKS: readonly Check[] = [
  saysInvisible,
  saysSeveral,
  saysHost,
  saysDamage,
  saysExpression,
  saysPattern,
  saysSeparators,
  saysSmallLetter,
  saysCharacters,
  saysLength,
];

/** What a text that is not a pattern was meant to be. */
export function remedyOfPattern(address: string, path: Path): Remedy | undefined {
  const damage = spreadsheetDamage(address);
  if (damage)
    return damage.meant === undefined ? undefined : setting(path, { address: damage.meant });
  if (hasHost(address)) {
    const { user, domain } = userPartIn(address);
    const isPattern = SAFE_USER_PART.test(user) && parsePattern(user).kind === 'parsed';
    return isPattern ? setting(path, { address: user, ...(domain && { domain }) }) : undefined;
  }
  const meant = isRegularExpression(address) ? patternOfExpression(address) : meantPattern(address);
  if (meant) return setting(path, meant);
  const cleaned = cleanedPattern(address);
  return cleaned === undefined ? undefined : setting(path, { address: cleaned });
}

function saysInvisible({ address, path }: TypedAddress, found: Findings): boolean {
  if (!hasInvisible(address)) return false;
  const visible = withoutInvisible(address);
  const shown = { address: quote(visible), characters: namesOfInvisible(address) };
  const meant = withoutHost(visible) ?? cleanedNumber(visible) ?? visible;
  const remedy = meant === '' ? undefined : setting(path, { address: meant });
  warn(found, path, 'address-invisible-characters', shown, remedy);
  return true;
}

function saysSeveral({ address, path }: TypedAddress, found: Findings): boolean {
  const several = severalAddresses(address);
  if (several === undefined) return false;
  const shown = { address: quote(address) };
  if (several.kind === 'list') warn(found, path, 'address-several', shown);
  else if (several.pattern === undefined) warn(found, path, 'address-several:range', shown);
  else {
    const { pattern } = several;
    const remedy = setting(path, { address: pattern, match: 'pattern' });
    warn(found, path, 'address-several:pattern', { ...shown, meant: quote(pattern) }, remedy);
  }
  return true;
}

/** They are around all of it, so they are said of first. */
function isInQuotes(address: string): boolean {
  const kind = spreadsheetDamage(address)?.kind;
  return kind === 'formula' || kind === 'quoted';
}

function saysHost({ address, path }: TypedAddress, found: Findings): boolean {
  if (!hasHost(address) || isInQuotes(address) || isDialplanLine(address)) return false;
  const { user, domain } = userPartIn(address);
  const isKnown = SAFE_USER_PART.test(user);
  const shown = {
    address: shownAddress(address, user),
    userPart: quote(isKnown ? user : '1234'),
  };
  if (domain === undefined) {
    const remedy = isKnown ? setting(path, { address: user }) : undefined;
    warn(found, path, 'address-not-a-user-part', shown, remedy);
  } else {
    const remedy = isKnown ? setting(path, { address: user, domain }) : undefined;
    const text = 'address-not-a-user-part:domain';
    warn(found, path, text, { ...shown, domain: quote(domain) }, remedy);
  }
  return true;
}

function saysDamage({ address, match, path }: TypedAddress, found: Findings): boolean {
  const damage = spreadsheetDamage(address);
  const isPlain = match !== 'pattern' || !/^#[XZN\d]+!$/.test(address);
  if (damage === undefined || !isPlain) return false;
  const { kind, meant } = damage;
  const shown = { address: quote(address), damage: { phrase: `damage-${kind}` } } as const;
  if (meant === undefined) warn(found, path, 'address-spreadsheet-damage', shown);
  else {
    const text = 'address-spreadsheet-damage:known';
    warn(found, path, text, { ...shown, meant: quote(meant) }, setting(path, { address: meant }));
  }
  return true;
}

function saysExpression({ address, path }: TypedAddress, found: Findings): boolean {
  if (!isRegularExpression(address)) return false;
  const meant = patternOfExpression(address);
  const shown = { address: quote(address) };
  if (meant === undefined) warn(found, path, 'address-regular-expression', shown);
  else {
    const text = 'address-regular-expression:pattern';
    warn(found, path, text, { ...shown, meant: quote(meant.address) }, setting(path, meant));
  }
  return true;
}

function saysPattern({ address, match, path }: TypedAddress, found: Findings): boolean {
  const hasStar = /[*%]$/.test(address);
  if (match === 'pattern' && !hasStar && !/[\dXZN]\?+$/.test(address)) return false;
  const meant = match === 'pattern' && hasStar ? patternOfStar(address) : meantPattern(address);
  if (meant === undefined) return false;
  const text =
    meant.match === 'prefix'
      ? 'address-looks-like-pattern:star-prefix'
      : match === 'pattern' && hasStar
        ? 'address-looks-like-pattern:star-pattern'
        : 'address-looks-like-pattern';
  const shown = { address: quote(address), meant: quote(meant.address) };
  warn(found, path, text, shown, setting(path, meant));
  return true;
}

function saysSeparators({ address, match, path }: TypedAddress, found: Findings): boolean {
  const digits = match === 'pattern' ? cleanedPattern(address) : cleanedNumber(address);
  if (digits === undefined) return false;
  const text =
    match === 'pattern' || hasOnlyVisualSeparators(address, digits)
      ? 'address-visual-separators'
      : 'address-visual-separators:otherwise';
  const shown = { address: quote(address), digits };
  warn(found, path, text, shown, setting(path, { address: digits }));
  return true;
}

function saysSmallLetter({ address, match, path }: TypedAddress, found: Findings): boolean {
  const small = match === 'pattern' ? smallLetter(address) : undefined;
  if (small === undefined) return false;
  const { letter, meant } = small;
  const shown = { pattern: quote(address), lower: letter, upper: letter.toUpperCase() };
  warn(found, path, 'pattern-lower-case', shown, setting(path, { address: meant }));
  return true;
}

function saysCharacters({ address, match, path }: TypedAddress, found: Findings): boolean {
  const literal = match === 'pattern' ? address.replace(/\[[^\]]*\]/g, '') : address;
  if (isUserPart(literal)) return false;
  const escaped = match === 'exact' ? escapedUserPart(address) : undefined;
  const shown = { address: quote(address) };
  if (escaped === undefined) warn(found, path, 'address-illegal-characters', shown);
  else {
    const text = 'address-illegal-characters:escaped';
    const remedy = setting(path, { address: escaped });
    warn(found, path, text, { ...shown, escaped: quote(escaped) }, remedy);
  }
  return true;
}

function saysLength({ address, match, path }: TypedAddress, found: Findings): boolean {
  const length = match === 'pattern' ? placesOf(address) : address.length;
  if (length <= MAX_USER_PART) return false;
  warn(found, path, 'address-too-long', { length, limit: MAX_USER_PART + 1 });
  return true;
}

/** How many characters an address has at least that the pattern takes. */
function placesOf(pattern: string): number {
  const parsed = parsePattern(pattern);
  return parsed.kind === 'failed' ? 0 : parsed.pattern.places.length;
}

type Fields = Readonly<Partial<Record<'address' | 'match' | 'domain', string>>>;

function setting(path: Path, fields: Fields): Remedy {
  const row = path.slice(0, -1);
  return Object.entries(fields).map(([name, value]) => ({ path: [...row, name], value }));
}
