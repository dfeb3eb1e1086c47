/** Finds English texts of the plugin on a page that speaks another language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const german: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../serverless/src/texts/de.json'), 'utf8'),
);
/** The plugin has types of its own, which this folder does not see. */
const { englishTexts } = jest.requireActual<{ readonly englishTexts: unknown }>(
  join(__dirname, '../../src/texts/texts'),
);

/** A few letters are in any text. */
const LEAST_LETTERS = 6;

/** What is read on the page, or read out, that is an English text; names of the data are for the caller to choose well. */
export async function leftOverEnglish(page: Page): Promise<readonly string[]> {
  const told = await page.evaluate(textsOfPage, 'main');
  return told.filter((text) => FORMS.some((form) => form.test(text)));
}

const FORMS = formsOf(englishTexts, german);

/** Of texts that differ in the other language. */
function formsOf(english: unknown, other: unknown): readonly RegExp[] {
  if (typeof english === 'string') {
    const isSame = english === other || literalsOf(english).join('').length < LEAST_LETTERS;
    return isSame ? [] : [new RegExp(`^${literalsOf(english).map(escaped).join('.*')}$`, 's')];
  }
  if (typeof english !== 'object' || english === null) return [];
  const others = (other ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(english).flatMap(([name, text]) => formsOf(text, others[name]));
}

/** What is between the parameters, those with forms included. */
function literalsOf(text: string): readonly string[] {
  const literals = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (depth === 0) literals.push((literals.pop() ?? '') + character);
    if (character === '}' && (depth -= 1) === 0) literals.push('');
  }
  return literals;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function textsOfPage(within: string): string[] {
  const root = document.querySelector(within);
  const found: string[] = [];
  for (const element of Array.from(root?.querySelectorAll('*') ?? [])) {
    const named = ['aria-label', 'placeholder', 'title', 'alt'].map((name) =>
      element.getAttribute(name),
    );
    const own = Array.from(element.childNodes)
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent);
    found.push(...[...named, ...own].flatMap((text) => text?.trim() || []));
  }
  return found;
}
