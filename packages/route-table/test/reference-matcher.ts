/** The slow, obviously right matcher: each rule on its own, over all rows, for every call. */
import type { CalledAddress } from '../src/address/called-address';
import type { MatchReason, RouteMatch } from '../src/matching/match-route';
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js';
import { emergencyNumbers } from '../src/emergency/emergency-numbers';
import { resolveE164 } from '../src/numbering/numbering';
import { plainParameters } from '../src/address/user-parameters';
import { unescapePercents } from '../src/address/percent-encoding';
import { canonicalSipDomain } from '../src/address/sip-domain';
import type { Numbering } from '../src/numbering/numbering-settings';

/** A row as tests write it: only its address is sure to be readable. */
export interface ReferenceRow {
  readonly address: string;
  readonly match?: unknown;
  readonly domain?: unknown;
  readonly enabled?: unknown;
}

export interface ReferenceTable {
  readonly routes: readonly ReferenceRow[];
  readonly numbering?: Numbering;
}

/** The characters that a place allows, in order of code points; or a tail. */
type Part = readonly string[] | '.' | '!';

/** A row that matches. */
interface Candidate {
  readonly index: number;
  readonly isReadable: boolean;
  readonly reason: MatchReason;
  /** Of exact rows: the place of what they were compared with, in the order of the page. */
  readonly place: number;
  readonly scope: 'domain' | 'any';
  readonly address: string;
  readonly parts: readonly Part[];
}

export function referenceMatch(table: ReferenceTable, called: CalledAddress): RouteMatch {
  const candidates = table.routes
    .map((row, index) => candidateOf(table, row, index, called))
    .filter((candidate): candidate is Candidate => candidate !== undefined)
    .sort((a, b) => compareCandidates(a, b, called));
  const [first, second] = candidates.filter((candidate) => isFirstOfItsKind(candidate, candidates));
  if (first === undefined) return { kind: 'default' };
  return {
    ...matched(first),
    second: second === undefined ? { kind: 'default' } : matched(second),
  };

  function matched({ index, reason, scope }: Candidate) {
    return { kind: 'route' as const, index, reason, scope };
  }
}

/** Of rows with one domain and one normal form, the first in the table is the one that exists. */
function isFirstOfItsKind(candidate: Candidate, all: readonly Candidate[]): boolean {
  return !all.some(
    (other) =>
      isBefore(other, candidate) &&
      other.scope === candidate.scope &&
      isExact(other) === isExact(candidate) &&
      (isExact(other)
        ? other.address === candidate.address
        : compareParts(other.parts, candidate.parts) === 0),
  );
}

/** Rows that cannot be read come after all others. */
function isBefore(one: Candidate, other: Candidate): boolean {
  return one.isReadable === other.isReadable ? one.index < other.index : one.isReadable;
}

function candidateOf(
  table: ReferenceTable,
  row: ReferenceRow,
  index: number,
  called: CalledAddress,
): Candidate | undefined {
  if (row.enabled === false) return undefined;
  const isReadable = canBeRead(row);
  if (!isReadable && row.address === '') return undefined;
  const key = isReadable ? row : { address: row.address };
  const scope = isAbsent(key.domain) ? 'any' : 'domain';
  if (scope === 'domain') {
    if (called.domain === undefined) return undefined;
    if (canonicalSipDomain(String(key.domain)) !== called.domain) return undefined;
  }
  const compared = comparedAs(table.numbering, key, called);
  if (compared === undefined) return undefined;
  return { index, isReadable, ...compared, scope, address: textOf(key), parts: partsOf(key) };
}

function canBeRead({ match, domain, enabled }: ReferenceRow): boolean {
  return (
    [undefined, 'exact', 'prefix', 'pattern'].includes(match as string | undefined) &&
    [undefined, true].includes(enabled as boolean | undefined) &&
    (isAbsent(domain) || (typeof domain === 'string' && canonicalSipDomain(domain) !== undefined))
  );
}

function isAbsent(domain: unknown): boolean {
  return domain === undefined || domain === '';
}

/** An exact address is compared unescaped, as the user part of a call is. */
function textOf({ address, match = 'exact' }: ReferenceRow): string {
  return match === 'exact' ? unescapePercents(address) : address;
}

const PATTERN_PLACE = 9;

function comparedAs(
  numbering: Numbering | undefined,
  row: ReferenceRow,
  called: CalledAddress,
): Pick<Candidate, 'reason' | 'place'> | undefined {
  if (row.match === 'prefix' || row.match === 'pattern') {
    const reason = patternReason(numbering, row, called);
    return reason && { reason, place: PATTERN_PLACE };
  }
  const { user, number, parameters, e164 } = called;
  const address = textOf(row);
  if (address === user) return { reason: 'exact-user', place: 0 };
  if (address === number + parameters) return { reason: 'exact-number', place: 1 };
  const means = numbering === undefined ? undefined : meaningOf(address, numbering);
  if (means !== undefined && means.number === e164 && means.parameters === parameters)
    return { reason: 'exact-e164', place: parameters === '' ? 8 : 2 };
  if (address === number) return { reason: 'exact-number', place: 3 };
  if (means !== undefined && means.number === e164 && means.parameters === '')
    return { reason: 'exact-e164', place: 8 };
  if (numbering === undefined) return undefined;
  const form = emergencyFormsOf(number, numbering).indexOf(address);
  return form < 0 ? undefined : { reason: 'exact-number', place: 4 + form };
}

/** The number before the first semicolon in E.164, and what is behind it. */
function meaningOf(address: string, numbering: Numbering) {
  const [bare = '', ...parameters] = address.split(';');
  const number = resolveE164(bare, numbering);
  const rest = parameters.map((parameter) => `;${parameter}`).join('');
  return number === undefined ? undefined : { number, parameters: plainParameters(rest) };
}

/** `911`, `+911`, `1911`, `+1911`, if one of them was dialled. */
function emergencyFormsOf(number: string, { defaultCountry }: Numbering): readonly string[] {
  const code = isSupportedCountry(defaultCountry) ? getCountryCallingCode(defaultCountry) : '';
  const all = (emergencyNumbers(defaultCountry)?.numbers ?? []).map((bare) => [
    bare,
    `+${bare}`,
    `${code}${bare}`,
    `+${code}${bare}`,
  ]);
  return all.find((forms) => forms.includes(number)) ?? [];
}

function patternReason(
  numbering: Numbering | undefined,
  row: ReferenceRow,
  { user, number, parameters, e164 }: CalledAddress,
): MatchReason | undefined {
  const resolved = numbering === undefined ? undefined : e164;
  const match = row.match === 'prefix' ? 'prefix' : 'pattern';
  const parts = partsOf(row);
  const [first] = parts;
  if (resolved !== undefined && Array.isArray(first) && first.join('|') === '+')
    return matches(parts, resolved + parameters) || matches(parts, resolved)
      ? `${match}-e164`
      : undefined;
  if (matches(parts, user)) return `${match}-user`;
  return matches(parts, number + parameters) || matches(parts, number)
    ? `${match}-number`
    : undefined;
}

/** An exact row has the characters of its address. */
function partsOf({ address, match }: ReferenceRow): readonly Part[] {
  const literals = Array.from(address).map((character) => [character]);
  if (match === 'prefix') return [...literals, '!'];
  if (match !== 'pattern') return literals;
  const tokens = address.match(/\[[^\]]*\]|[^]/gu) ?? [];
  return tokens.map((token): Part => {
    if (token === '.' || token === '!') return token;
    if (token === 'X') return Array.from('0123456789');
    if (token === 'Z') return Array.from('123456789');
    if (token === 'N') return Array.from('23456789');
    return token.startsWith('[') ? charactersOf(token.slice(1, -1)) : [token];
  });
}

function charactersOf(set: string): readonly string[] {
  const characters = new Set<string>();
  for (const part of set.match(/[^]-[^]|[^]/gu) ?? []) {
    const from = codeOf(part);
    const to = codeOf(Array.from(part).pop() ?? part);
    for (let code = from; code <= to; code += 1) characters.add(String.fromCodePoint(code));
  }
  return [...characters].sort((a, b) => codeOf(a) - codeOf(b));
}

function codeOf(text: string): number {
  return Number(text.codePointAt(0));
}

function matches(parts: readonly Part[], text: string): boolean {
  const characters = Array.from(text);
  for (const [at, part] of parts.entries()) {
    if (part === '!') return true;
    const character = characters[at];
    if (character === undefined) return false;
    if (part === '.') return true;
    if (!part.includes(character)) return false;
  }
  return characters.length === parts.length;
}

function compareCandidates(a: Candidate, b: Candidate, called: CalledAddress): number {
  return (
    Number(a.scope === 'any') - Number(b.scope === 'any') ||
    a.place - b.place ||
    (isExact(a) ? compareExact(a, b, called) : compareParts(a.parts, b.parts)) ||
    a.index - b.index
  );
}

function isExact({ reason }: Candidate): boolean {
  return reason.startsWith('exact');
}

/** Several addresses may mean one E.164 number: first the one that is written so, then by code point. */
function compareExact(
  a: Candidate,
  b: Candidate,
  { e164 = '', parameters }: CalledAddress,
): number {
  if (a.address === b.address) return 0;
  const written = a.place === 2 ? e164 + parameters : e164;
  if (a.address === written || b.address === written) return a.address === written ? -1 : 1;
  return a.address < b.address ? -1 : 1;
}

/** Smaller sets first, then those of lower code points; where a pattern has no further part it comes after any set. */
function compareParts(a: readonly Part[], b: readonly Part[]): number {
  for (let at = 0; at < a.length || at < b.length; at += 1) {
    const left = a[at] ?? 'end';
    const right = b[at] ?? 'end';
    if (typeof left === 'string' || typeof right === 'string') {
      const order = tailRank(left) - tailRank(right);
      if (order !== 0) return order;
      continue;
    }
    if (left.length !== right.length) return left.length - right.length;
    const different = left.findIndex((character, index) => character !== right[index]);
    if (different >= 0) return codeOf(left[different] ?? '') - codeOf(right[different] ?? '');
  }
  return 0;
}

function tailRank(part: Part | 'end'): number {
  return typeof part === 'string' ? ['end', '.', '!'].indexOf(part) + 1 : 0;
}
