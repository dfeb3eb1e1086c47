/** When the service is asked for a language, and what is spoken until and unless it answers. */
import type { ServedTexts } from '../api/fetch-texts';
import { keyValueStore, type KeyValueStore } from '../model/storage/key-value-store';
import { englishTexts } from '../texts/texts';
import { spokenLanguage } from './spoken-language';

const german: ServedTexts = { language: 'de', texts: { frame: { undo: 'Rückgängig' } } };

function world(answer: ServedTexts | undefined, storage: KeyValueStore = memory()) {
  const asked: string[] = [];
  const fetchTexts = (language: string) => {
    asked.push(language);
    return Promise.resolve(answer);
  };
  return { asked, storage, speak: (tag: string) => spokenLanguage(tag, { fetchTexts, storage }) };
}

function memory(): KeyValueStore {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key),
    set: (key, text) => kept.set(key, text) === kept,
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const undoOf = ({ texts }: { readonly texts: object }) =>
  (texts as typeof englishTexts).frame.undo as string;

test('English is spoken at once, with the dates of its country, and nobody is asked', async () => {
  const { asked, speak } = world(german);
  const spoken = speak('en-GB');
  expect(spoken.now.locale).toBe('en-GB');
  expect(await spoken.ask()).toBe(spoken.now);
  expect(asked).toEqual([]);
});

test('another language is asked for once, and laid over English', async () => {
  const { asked, speak } = world(german);
  const spoken = speak('de-AT');
  expect([spoken.now.locale, undoOf(spoken.now)]).toEqual(['en-US', 'Undo']);
  const [language, again] = await Promise.all([spoken.ask(), spoken.ask()]);
  expect([language.locale, undoOf(language)]).toEqual(['de-AT', 'Rückgängig']);
  expect(language.texts.frame).toMatchObject({ redo: englishTexts.frame.redo });
  expect(again).toBe(language);
  expect(asked).toEqual(['de-AT']);
});

test('what was served is kept for the session', async () => {
  const { asked, storage, speak } = world(german);
  await speak('de').ask();
  expect(undoOf(world(undefined, storage).speak('de').now)).toBe('Rückgängig');
  expect(undoOf(world(undefined, storage).speak('fr').now)).toBe('Undo');
  expect(asked).toEqual(['de']);
});

test.each([
  '',
  'x',
  '7',
  '[]',
  '{"locale":"de"}',
  '{"locale":"de","of":1,"served":{"language":"de"}}',
])('what is kept may be anything: %j', (text) => {
  const storage = memory();
  storage.set('inbound-sip-router/texts', text);
  expect(undoOf(world(german, storage).speak('de').now)).toBe('Undo');
});

test('without an answer, without a service and without storage it stays English', async () => {
  const english = { locale: 'en-US', texts: englishTexts };
  expect(await world(undefined).speak('fr').ask()).toEqual(english);
  const storage = keyValueStore(() => {
    throw new Error('blocked');
  });
  expect(await spokenLanguage('de', { fetchTexts: undefined, storage }).ask()).toEqual(english);
  expect(undoOf(await world(german, storage).speak('de').ask())).toBe('Rückgängig');
});

test('texts of another language than was asked for are not spoken', async () => {
  expect(undoOf(await world(german).speak('fr').ask())).toBe('Undo');
});
