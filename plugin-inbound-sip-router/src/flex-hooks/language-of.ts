/** The language in which Flex shows itself. */
import type * as Flex from '@twilio/flex-ui';

/** BCP 47 tag; undefined before Flex 2.4, which has no `localization`. */
export function languageOf({ localization }: Partial<Pick<Flex.Manager, 'localization'>>) {
  return localization?.localeTag;
}
