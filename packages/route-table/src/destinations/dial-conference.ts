/** `dial-conference`: dials a conference room. */
import type { DialConferenceDestination } from '../destination';
import { choiceField } from '../fields/choice-field';
import { flagField } from '../fields/flag-field';
import { integerField } from '../fields/integer-field';
import { tokenField, trimToken } from '../fields/token-field';
import { urlField } from '../fields/url-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';
import { dialOptions } from './dial-options';
import { httpMethodField } from './http-method-field';

const SOURCE = 'Twilio docs, voice/twiml/conference';

/** Characters (Twilio docs, errors/13237; docs). */
const MAX_NAME_LENGTH = 128;

/** A name on one line. */
const NAME_FORM = '\\S(?:.*\\S)?';

/** Participants (Twilio docs, voice/twiml/conference; docs). */
const MAX_PARTICIPANTS = 250;

/** Nobody rings in a room, and the room has a `record` of its own: no other option of Dial has an effect (assumed). */
const { timeLimit } = dialOptions('client');

export const dialConference: DestinationKind<DialConferenceDestination> = {
  label: 'Dial conference',
  help: 'Dials a conference room, in which all callers of the same room talk with each other.',
  value: tokenField({
    label: 'Conference name',
    help: 'Names the room within the account; without personal data, as Twilio keeps it.',
    example: 'team-meeting',
    source: SOURCE,
    maxLength: MAX_NAME_LENGTH,
    form: NAME_FORM,
    formCode: 'not-a-conference-name',
    formMessage: 'a name on one line',
  }),
  options: {
    timeLimit,
    startConferenceOnEnter: flagField({
      label: 'Start on enter',
      help: 'The conference starts when this caller enters; if not, the caller waits for one who starts it.',
      example: false,
      source: SOURCE,
    }),
    endConferenceOnExit: flagField({
      label: 'End on exit',
      help: 'The conference ends for everyone when this caller leaves.',
      example: true,
      source: SOURCE,
    }),
    muted: flagField({
      label: 'Muted',
      help: 'The caller listens and is not heard.',
      example: true,
      source: SOURCE,
    }),
    beep: choiceField({
      label: 'Beep',
      help: 'Whether the others hear a beep when this caller enters and leaves, or at one of both.',
      example: 'onEnter',
      source: SOURCE,
      values: ['true', 'false', 'onEnter', 'onExit'],
    }),
    waitUrl: urlField({
      label: 'Wait URL',
      help: 'Absolute URL of the TwiML or audio that the caller hears until the conference starts.',
      example: 'https://example.com/wait.xml',
      source: SOURCE,
    }),
    waitMethod: httpMethodField(SOURCE),
    maxParticipants: integerField({
      label: 'Most participants',
      help: 'How many may be in the room; who comes later is not let in.',
      example: 10,
      source: SOURCE,
      minimum: 1,
      maximum: MAX_PARTICIPANTS,
    }),
    record: choiceField({
      label: 'Record',
      help: 'Whether the conference is recorded.',
      example: 'record-from-start',
      source: SOURCE,
      values: ['do-not-record', 'record-from-start'],
    }),
  },
  render({ destination, options }) {
    const waitUrl = options?.waitUrl;
    const attributes = {
      startConferenceOnEnter: options?.startConferenceOnEnter,
      endConferenceOnExit: options?.endConferenceOnExit,
      muted: options?.muted,
      beep: options?.beep,
      waitUrl: waitUrl === undefined ? undefined : trimToken(waitUrl),
      waitMethod: options?.waitMethod,
      maxParticipants: options?.maxParticipants,
      record: options?.record,
    };
    const conference = element('Conference', attributes, trimToken(destination));
    return twimlDocument(element('Dial', { timeLimit: options?.timeLimit }, conference));
  },
};
