import { languageOf } from './language-of';

type Manager = Parameters<typeof languageOf>[0];

const manager = (parts: object): Manager => parts;
const flex = (localeTag: string, localeSource: string) => ({
  localization: { localeTag, localeSource },
});
const worker = (language: unknown) => ({ workerClient: { attributes: { language } } });
const account = (ui_attributes: object, ui_language = 'en-US') => ({
  serviceConfiguration: { ui_attributes, ui_language },
});

test.each([
  [
    'what the user chose in Flex',
    { ...flex('pt-BR', 'user preference'), ...worker('de') },
    'pt-BR',
  ],
  [
    'then the attribute of the worker',
    { ...worker('de-AT'), ...account({ language: 'es-MX' }) },
    'de-AT',
  ],
  [
    'then the account',
    { ...flex('en-US', 'flex default'), ...account({ language: 'es-MX' }) },
    'es-MX',
  ],
  ['then the custom data of the account', account({ custom_data: { language: 'de' } }), 'de'],
  ['then what the account has without attributes', account({}, 'pt'), 'pt'],
  ['not the English that every account has', account({}), 'fr-FR'],
  ['then the browser', { ...flex('en-US', 'flex default'), ...worker(undefined) }, 'fr-FR'],
  [
    'not the word for the browser',
    { ...worker('default'), ...account({ language: 'default' }) },
    'fr-FR',
  ],
  [
    'not what is not a language tag',
    { ...worker('not a tag'), ...account({ language: 7 }) },
    'fr-FR',
  ],
  ['nor nothing', { workerClient: { attributes: null } }, 'fr-FR'],
])('%s', (_what, parts, language) => {
  expect(languageOf(manager(parts), 'fr-FR')).toBe(language);
});

test('a browser without a language speaks English', () => {
  expect(languageOf(manager({}), undefined)).toBe('en-US');
});
