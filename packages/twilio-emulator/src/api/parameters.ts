/** Reads the fields of a query or a form, after they were validated against the specification. */

/** Values by name; a repeated key is an array. */
export type ParameterValues = Readonly<Record<string, unknown>>;

export class Parameters {
  constructor(private readonly values: ParameterValues) {}

  names(): string[] {
    return Object.keys(this.values);
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  /** The text as sent, '' included; the last one when the key is repeated. */
  text(name: string): string | undefined {
    const value = this.values[name];
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    if (last === undefined || last === null) return undefined;
    return typeof last === 'string' ? last : JSON.stringify(last);
  }

  /** A field that validation has found to be there. */
  required(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new Error(`Parameter ${name} was not validated as required.`);
    return text;
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name);
    return text === undefined || text === '' ? undefined : text.toLowerCase() === 'true';
  }

  integer(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined || text === '' ? undefined : Number.parseInt(text, 10);
  }

  /** All values of a repeated key; a single one is a list of one. */
  list(name: string): string[] {
    const value = this.values[name];
    if (value === undefined || value === null) return [];
    return (Array.isArray(value) ? value : [value]).map(String).filter((text) => text !== '');
  }
}

/** Reads `a=1&a=2&b=3`. */
export function parseForm(text: string): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
