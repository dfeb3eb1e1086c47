/** A pattern as people type it: with separators between digits, small letters, or a star for "anything". */
import { parsePattern } from '../matching/pattern';
import type { MatchKind } from '../table';
import { SEPARATORS, withoutTrunkPrefix, withPlainDigits } from './number-text';

/** `1508*` as a prefix, `15XX*` as a pattern that may go on, `*` as the prefix that takes all. A star code (`*72*`) is one. */
export function patternOfStar(address: string): { address: string; match: MatchKind } | undefined {
  const begin = address.slice(0, -1);
  if (/^(?:\+?\d+)?$/.test(begin)) return { address: begin, match: 'prefix' };
  const isNumber = /^\+?(?:[\dXZN]|\[[\d-]+\])+$/.test(begin);
  return isNumber ? { address: `${begin}!`, match: 'pattern' } : undefined;
}

/** `NXXNXXXXXX` of `NXX-NXX-XXXX`; undefined for the pattern of a name, whose hyphens count. */
export function cleanedPattern(address: string): string | undefined {
  const [beforeTail = '', tail = ''] = /^([^]*?)([.!]?)$/.exec(address)?.slice(1) ?? [];
  const parts = withoutTrunkPrefix(withPlainDigits(beforeTail)).split(/(\[[\d-]+\])/);
  const bare = parts
    .map((part) => (part.startsWith('[') ? part : part.replace(SEPARATORS, '')))
    .join('');
  const isNumber = /^(?:[+\dXZN*#]|\[[\d-]+\])+$/.test(bare);
  if (!isNumber || !/[\dXZN]/.test(bare)) return undefined;
  const meant = bare + tail;
  return meant !== address && parsePattern(meant).kind === 'parsed' ? meant : undefined;
}

/**
 * A small letter that was meant for digits, before the parameters: that of `4xxx`. A name (`fax-X`, `conf-zoom-XXXX`)
 * has other letters too.
 */
export function smallLetter(address: string): { letter: string; meant: string } | undefined {
  const [number = '', ...parameters] = address.split(';');
  const outside = number.replace(/\[[^\]]*\]/g, '');
  const letter = /[xnz]/.exec(outside)?.[0];
  if (letter === undefined || /[A-WYa-mo-wy]/.test(outside.replace(/N/g, ''))) return undefined;
  const upper = number.replace(/\[[^\]]*\]|[xnz]/g, (part) =>
    part.startsWith('[') ? part : part.toUpperCase(),
  );
  return { letter, meant: [upper, ...parameters].join(';') };
}
