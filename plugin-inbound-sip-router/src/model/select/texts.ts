/** The texts of the language that is spoken. */
import { english, englishTexts, textsOf, type Texts } from '../../texts/texts';
import type { RouterState } from '../router-state';
import { memoise } from './memoise';

export const selectTexts = memoise(
  ({ language }: RouterState) => [language],
  ({ texts, locale }): Texts =>
    texts === englishTexts && locale === 'en-US' ? english : textsOf(texts, locale),
);
