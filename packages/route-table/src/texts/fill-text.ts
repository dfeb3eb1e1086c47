/** Fills the parameters of a text in: the one place that knows how texts are written. */

/**
 * - `{name}`: what the parameter says.
 * - `{count?route|routes}`: the first form if the language counts the parameter as one, else the second. A language with
 *   more forms names them: `{count?one:trasa|few:trasy|many:tras|other:trasy}`, as Intl.PluralRules does.
 * - `{name?=:Route|Route {name}}`: the form after `=` if the parameter is just that, here empty.
 *
 * Forms may have parameters in them. What a parameter says is never read as a text.
 */
export type ParamNames<Text> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? Inside extends `${infer Name}?${infer Forms}`
    ? Name | ParamNames<`${Forms}}${Rest}`>
    : Inside | ParamNames<Rest>
  : never;

export interface TextParamsOf {
  readonly say: (name: string) => string;
  /** What forms after `=` are compared with. */
  readonly exactly: (name: string) => string;
  /** `one`, `other` or another category of Intl.PluralRules. */
  readonly category: (name: string) => string;
}

const PARAMETER = /^(\w+)(?:\?([^]*))?$/;

export function fillText(text: string, params: TextParamsOf): string {
  let filled = '';
  let rest = text;
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const close = endOf(rest, open);
    const [, name, forms] = PARAMETER.exec(rest.slice(open + 1, close)) ?? [];
    filled += rest.slice(0, open);
    if (name === undefined) filled += '{';
    else filled += forms === undefined ? params.say(name) : chosen(forms, name, params);
    rest = rest.slice(name === undefined ? open + 1 : close + 1);
  }
  return filled + rest;
}

/** The place of the bracket that closes the one at `open`. */
function endOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  return text.length;
}

const LABEL = /^(?:(=[^:{}]*)|(zero|one|two|few|many|other)):/;

function chosen(text: string, name: string, params: TextParamsOf): string {
  const labelled = new Map<string, string>();
  const others: string[] = [];
  for (const form of formsOf(text)) {
    const [all = '', exact, category] = LABEL.exec(form) ?? [];
    const label = exact ?? category;
    if (label === undefined) others.push(form);
    else labelled.set(label, form.slice(all.length));
  }
  const exact = labelled.get(`=${params.exactly(name)}`);
  if (exact !== undefined) return fillText(exact, params);
  const category = params.category(name);
  const [first, last = first] = others;
  const unlabelled = category === 'one' ? first : last;
  return fillText(labelled.get(category) ?? unlabelled ?? labelled.get('other') ?? '', params);
}

/** Splits at each `|` that is not within a form's own parameters. */
function formsOf(text: string): readonly string[] {
  const forms: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') at = endOf(text, at);
    else if (text[at] === '|') {
      forms.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...forms, text.slice(start)];
}

/** Names of the parameters of a text, those within forms too. */
export function paramNames(text: string): ReadonlySet<string> {
  return new Set((text.match(/\{\w+/g) ?? []).map((found) => found.slice(1)));
}
