/** Values that destinations of the TwiML cases have, and what is always written. */
import type twilio from 'twilio';
import type { Destination } from '../src/destination';

type VoiceResponse = InstanceType<typeof twilio.twiml.VoiceResponse>;

export const APP = 'AP0123456789abcdef0123456789abcdef';
export const WORKFLOW = 'WW0123456789abcdef0123456789abcdef';
export const NASTY = `<"&'>\n\t\r ]]> \u{1F4DE} é`;

export const dial = {
  callerId: '+15550009999',
  timeout: 20,
  answerOnBridge: true,
  timeLimit: 3600,
  record: 'record-from-answer-dual',
  ringTone: 'us-old',
} as const;

export const room = {
  startConferenceOnEnter: false,
  endConferenceOnExit: true,
  muted: true,
  beep: 'onEnter',
  waitUrl: 'https://example.com/wait?a=1&b=2',
  waitMethod: 'GET',
  maxParticipants: 10,
  record: 'record-from-start',
} as const;

export interface Case {
  readonly title: string;
  readonly destination: Destination;
  readonly build: (response: VoiceResponse) => void;
}

export const DEFAULT_ATTRIBUTES = {
  name: '+15550001111',
  customers: { phone: '+15550001111' },
  conversations: { external_contact: '+15552223333' },
};
