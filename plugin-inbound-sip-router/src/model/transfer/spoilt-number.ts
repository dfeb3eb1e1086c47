/** Finds the number that a spreadsheet made another text of, among numbers that are known. */
import { spreadsheetDamage, type DamageKind, type SpreadsheetDamage } from 'route-table';

/** What happened to a number, and what it may have been: several if that is not clear, none if nothing fits. */
export interface SpoiltNumber {
  readonly kind: 'lost-plus' | 'lost-zeros' | 'lost-digits' | 'written-otherwise' | DamageKind;
  readonly found: string;
  readonly meant: readonly string[];
}

const NUMBER = /^\+?\d+$/;
/** Digits that a spreadsheet keeps of a number (Excel specifications and limits). */
const KEPT_DIGITS = 15;

/** Numbers that a text may have been; asked often, so each question is answered from an index. */
export class KnownNumbers {
  readonly #numbers: readonly string[];
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(texts: Iterable<string>) {
    this.#numbers = [...new Set(texts)].filter((text) => NUMBER.test(text));
  }

  /** Undefined for a text that no spreadsheet has spoilt, as far as can be told. */
  spoilt(text: string): SpoiltNumber | undefined {
    const damage = spreadsheetDamage(text);
    if (damage !== undefined)
      return { kind: damage.kind, found: text, meant: this.#meantBy(text, damage) };
    if (!/^\d+$/.test(text)) return undefined;
    const same = this.#indexed('digits', bareDigits).get(bareDigits(text)) ?? [];
    const others = same.filter((number) => number !== text);
    if (others.length > 0) {
      const isPlus = others.some((number) => number.startsWith('+'));
      return { kind: isPlus ? 'lost-plus' : 'lost-zeros', found: text, meant: others };
    }
    const cut =
      this.#indexed('cut', cutDigits)
        .get(text)
        ?.filter((number) => number !== text) ?? [];
    return cut.length > 0 ? { kind: 'lost-digits', found: text, meant: cut } : undefined;
  }

  /** What the text says, unless that has lost its plus or its zeros too; of a rounded number, the known ones that fit. */
  #meantBy(text: string, { kind, meant }: SpreadsheetDamage): readonly string[] {
    if (meant !== undefined) return this.spoilt(meant)?.meant ?? [meant];
    if (kind !== 'exponent') return [];
    const written = text.replace(',', '.');
    const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
    const rounded = Number(written).toExponential(decimals);
    const index = this.#indexed(`rounded to ${decimals}`, (number) =>
      Number(number).toExponential(decimals),
    );
    return index.get(rounded) ?? [];
  }

  #indexed(
    name: string,
    keyOf: (number: string) => string,
  ): ReadonlyMap<string, readonly string[]> {
    const known = this.#indexes.get(name);
    if (known) return known;
    const index = new Map<string, string[]>();
    for (const number of this.#numbers) {
      const key = keyOf(number);
      const list = index.get(key);
      if (list) list.push(number);
      else index.set(key, [number]);
    }
    this.#indexes.set(name, index);
    return index;
  }
}

function bareDigits(number: string): string {
  return number.replace(/^\+?0*(?=\d)/, '');
}

function cutDigits(number: string): string {
  const digits = bareDigits(number);
  return digits.length <= KEPT_DIGITS
    ? digits
    : digits.slice(0, KEPT_DIGITS).padEnd(digits.length, '0');
}
