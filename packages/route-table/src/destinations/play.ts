/** `play`: plays an audio file. */
import { trimToken } from '../fields/token-field';
import { urlField } from '../fields/url-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { loopField } from './loop-field';
import { thenContinueField } from './then-continue-field';

const SOURCE = 'Twilio docs, voice/twiml/play';

/** Plays an audio file at a URL. */
export type PlayDestination = Typed<'play', StepOptions & { readonly loop?: number }>;

export const play: DestinationKind<PlayDestination> = {
  value: urlField({
    name: 'play.destination',
    example: 'https://example.com/closed.mp3',
    source: SOURCE,
  }),
  options: { loop: loopField(SOURCE) },
  stepOptions: { thenContinue: thenContinueField },
  render: ({ destination, options }) =>
    twimlDocument(element('Play', { loop: options?.loop }, trimToken(destination))),
};
