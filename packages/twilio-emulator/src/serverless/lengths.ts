/** Refuses a name that is longer than Twilio documents. */
import { refusal } from '../api/twilio-error';
import { serverlessBehaviours } from './behaviours';

/** Docs: "It can be a maximum of 255 characters" (Service, Function, Asset). */
export const MAX_FRIENDLY_NAME_CHARACTERS = 255;

export function checkLength(parameter: string, value: string, maxCharacters: number): void {
  if (value.length > maxCharacters) {
    throw refusal(serverlessBehaviours.tooLong, parameter, `${maxCharacters} characters`);
  }
}
