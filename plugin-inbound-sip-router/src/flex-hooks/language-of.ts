/** The language that Flex speaks to whoever is logged in. */
import type * as Flex from '@twilio/flex-ui';

type Said = Partial<Pick<Flex.Manager, 'localization' | 'workerClient' | 'serviceConfiguration'>>;

/** Flex's word for a language that the user has chosen in Flex itself (since 2.10; @twilio/flex-ui 2.17.1, traced). */
const CHOSEN = 'user preference';

/**
 * BCP 47. First what the worker has: the choice in Flex, or the attribute `language`; then the account: `language` of its
 * `ui_attributes` or, as in Twilio's template for Flex projects, of `custom_data` in them, then `ui_language`; then the
 * browser's. Flex's own answer would never come to the browser: its configuration has `en-US` unless told otherwise.
 */
export function languageOf(
  { localization, workerClient, serviceConfiguration }: Said,
  browser: string | undefined,
): string {
  const source: string | undefined = localization?.localeSource;
  const account = fieldOf(serviceConfiguration, 'ui_attributes');
  const said: readonly unknown[] = [
    source === CHOSEN ? localization?.localeTag : undefined,
    fieldOf(workerClient?.attributes, 'language'),
    fieldOf(account, 'language'),
    fieldOf(fieldOf(account, 'custom_data'), 'language'),
    otherThanEnglish(fieldOf(serviceConfiguration, 'ui_language')),
    browser,
  ];
  return said.find(isTag) ?? 'en-US';
}

/** Accounts have English there without anybody having said so (assumed). */
function otherThanEnglish(language: unknown): unknown {
  return typeof language === 'string' && /^en\b/i.test(language) ? undefined : language;
}

function fieldOf(value: unknown, name: string): unknown {
  // Attributes and configuration are JSON of the account.
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** `default` is the word of Twilio's template for: as the browser. */
function isTag(value: unknown): value is string {
  if (typeof value !== 'string' || value === 'default') return false;
  try {
    return Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false;
  }
}
