/** What the router itself says to people, in the language of the step. */

interface Phrases {
  readonly hold: string;
  /** `{name}` is who is called. */
  readonly accept: string;
}

const ENGLISH: Phrases = {
  hold: 'Please hold.',
  accept: 'Call for {name}. Press 1.',
};

/** By the first part of a language tag. Others hear English, in the voice of their language. */
const PHRASES: ReadonlyMap<string, Phrases> = new Map([
  ['en', ENGLISH],
  ['de', { hold: 'Bitte warten Sie.', accept: 'Anruf für {name}. Drücken Sie die 1.' }],
  ['es', { hold: 'Por favor, espere.', accept: 'Llamada para {name}. Pulse 1.' }],
  ['fr', { hold: 'Veuillez patienter.', accept: 'Appel pour {name}. Appuyez sur 1.' }],
  ['it', { hold: 'Attendere, prego.', accept: 'Chiamata per {name}. Prema 1.' }],
  ['nl', { hold: 'Een ogenblik geduld.', accept: 'Gesprek voor {name}. Toets 1.' }],
  ['pt', { hold: 'Aguarde, por favor.', accept: 'Chamada para {name}. Pressione 1.' }],
]);

export function holdText(language: string | undefined): string {
  return phrasesOf(language).hold;
}

export function acceptText(name: string, language: string | undefined): string {
  return phrasesOf(language).accept.replace('{name}', () => name);
}

function phrasesOf(language: string | undefined): Phrases {
  const [first = ''] = (language ?? '').toLowerCase().split('-', 1);
  return PHRASES.get(first) ?? ENGLISH;
}
