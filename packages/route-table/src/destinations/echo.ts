/** `echo`: lets the caller hear themselves. */
import { choiceField } from '../fields/choice-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, NoOptions, Typed } from './destination-kind';

/** Answers and plays back what the caller says, to test a line; the value is empty. */
export type EchoDestination = Typed<'echo', NoOptions>;

export const echo: DestinationKind<EchoDestination> = {
  value: choiceField({
    name: 'echo.destination',
    example: '',
    source: 'Twilio docs, voice/twiml/echo',
    values: [''],
  }),
  options: {},
  render: () => twimlDocument(element('Echo')),
};
