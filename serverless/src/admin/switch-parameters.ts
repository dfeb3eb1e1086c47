/** Reads the parameters of admin/switch: all of them come from outside. */
import { parseInstant, type Switching } from 'route-table';
import { isPublishId, MAX_ID_CHARACTERS } from 'publishing';
import type { FunctionEvent } from '../http/twilio-runtime';
import { BadParameter } from './admin-parameters';

/** Of ids in a table. */
const HOURS_ID = /^[a-z0-9-]{1,24}$/;
const MAX_REASON_CHARACTERS = 200;

/** Throws `BadParameter` unless it can be the id of hours. */
export function hoursIdOf({ hours }: FunctionEvent): string {
  if (typeof hours === 'string' && HOURS_ID.test(hours)) return hours;
  throw new BadParameter('The parameter hours is the id of hours, as admin/hours lists them.');
}

/** `by` is whoever asks. Throws `BadParameter` if something is missing, malformed or too much. */
export function switchingOf(event: FunctionEvent, by: string): Switching {
  const { state, until, reason } = event;
  if (state === 'end') {
    if (until === undefined && reason === undefined) return { state };
    throw new BadParameter('To end a switch takes neither until nor reason.');
  }
  if (state !== 'open' && state !== 'closed') {
    throw new BadParameter('The parameter state is open, closed or end.');
  }
  if (typeof until !== 'string' || parseInstant(until) === undefined) {
    throw new BadParameter(
      'The parameter until is an instant with its offset, such as 2026-11-30T08:00-05:00.',
    );
  }
  if (reason === undefined) return { state, until, by };
  if (typeof reason === 'string' && reason.length <= MAX_REASON_CHARACTERS) {
    return { state, until, reason, by };
  }
  throw new BadParameter(
    `The parameter reason is a text of at most ${MAX_REASON_CHARACTERS} characters.`,
  );
}

/** Undefined if it is missing. Throws `BadParameter` if its form is wrong. */
export function switchIdOf({ id }: FunctionEvent): string | undefined {
  if (id === undefined) return undefined;
  if (typeof id === 'string' && isPublishId(id) && id.length <= MAX_ID_CHARACTERS) return id;
  throw new BadParameter(`The parameter id is 8 to ${MAX_ID_CHARACTERS} letters, digits, - and _.`);
}
