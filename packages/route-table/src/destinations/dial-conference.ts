/** `dial-conference`: dials a conference room. */
import { choiceField } from '../fields/choice-field';
import { flagField } from '../fields/flag-field';
import { integerField } from '../fields/integer-field';
import { tokenField, trimToken } from '../fields/token-field';
import { urlField } from '../fields/url-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, Typed } from './destination-kind';
import { dialOptions } from './dial-options';
import type { DialOptions } from './dial-options';
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

/** Dials a conference room by its name; of the dial options only that which concerns the caller alone. */
export type DialConferenceDestination = Typed<
  'dial-conference',
  Pick<DialOptions, 'timeLimit'> & {
    readonly startConferenceOnEnter?: boolean;
    readonly endConferenceOnExit?: boolean;
    readonly muted?: boolean;
    readonly beep?: 'true' | 'false' | 'onEnter' | 'onExit';
    readonly waitUrl?: string;
    readonly waitMethod?: 'GET' | 'POST';
    readonly maxParticipants?: number;
    readonly record?: 'do-not-record' | 'record-from-start';
  }
>;

export const dialConference: DestinationKind<DialConferenceDestination> = {
  value: tokenField({
    name: 'dial-conference.destination',
    example: 'team-meeting',
    source: SOURCE,
    maxLength: MAX_NAME_LENGTH,
    form: NAME_FORM,
    formText: 'not-a-conference-name',
  }),
  options: {
    timeLimit,
    startConferenceOnEnter: flagField({
      name: 'dial-conference.startConferenceOnEnter',
      example: false,
      source: SOURCE,
    }),
    endConferenceOnExit: flagField({
      name: 'dial-conference.endConferenceOnExit',
      example: true,
      source: SOURCE,
    }),
    muted: flagField({
      name: 'dial-conference.muted',
      example: true,
      source: SOURCE,
    }),
    beep: choiceField({
      name: 'dial-conference.beep',
      example: 'onEnter',
      source: SOURCE,
      values: ['true', 'false', 'onEnter', 'onExit'],
    }),
    waitUrl: urlField({
      name: 'dial-conference.waitUrl',
      example: 'https://example.com/wait.xml',
      source: SOURCE,
    }),
    waitMethod: httpMethodField(SOURCE),
    maxParticipants: integerField({
      name: 'dial-conference.maxParticipants',
      example: 10,
      source: SOURCE,
      minimum: 1,
      maximum: MAX_PARTICIPANTS,
    }),
    record: choiceField({
      name: 'dial-conference.record',
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
