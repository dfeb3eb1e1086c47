/** Reads what the admin API says of hours and of a switch: everything in it is unknown until it has been checked. */
import type { HoursState } from 'route-table';
import type { HoursAnswer, HoursNow, SwitchAnswer } from './answers';
import { listOf, MalformedAnswer, numberOf, objectOf, optionalTextOf, textOf } from './read-json';

/** @throws MalformedAnswer */
export function readHours(body: unknown): HoursAnswer {
  const hours = listOf(body, 'hours').map((each): HoursNow => {
    const state = textOf(each, 'state');
    if (!isHoursState(state)) throw new MalformedAnswer('state');
    const until = optionalTextOf(each, 'until');
    const { switch: override, routes } = objectOf(each);
    return {
      id: textOf(each, 'id'),
      name: textOf(each, 'name'),
      timeZone: textOf(each, 'timeZone'),
      state,
      ...(until === undefined ? {} : { until }),
      ...(routes === undefined ? {} : { routes: numberOf(each, 'routes') }),
      ...(override === undefined ? {} : { switch: readSwitch(override) }),
    };
  });
  return { hours };
}

function readSwitch(value: unknown): NonNullable<HoursNow['switch']> {
  const state = textOf(value, 'state');
  if (state !== 'open' && state !== 'closed') throw new MalformedAnswer('switch');
  const [reason, by] = [optionalTextOf(value, 'reason'), optionalTextOf(value, 'by')];
  return {
    state,
    at: textOf(value, 'at'),
    until: textOf(value, 'until'),
    ...(reason === undefined ? {} : { reason }),
    ...(by === undefined ? {} : { by }),
  };
}

const STATES: readonly HoursState[] = ['open', 'closed', 'holiday', 'switched'];

function isHoursState(text: string): text is HoursState {
  return STATES.some((state) => state === text);
}

/** @throws MalformedAnswer */
export function readSwitched(body: unknown): SwitchAnswer {
  const state = textOf(body, 'state');
  if (state === 'waiting') return { success: false, state, author: textOf(body, 'author') };
  const buildSid = textOf(body, 'buildSid');
  if (state === 'building') return { success: false, state, buildSid };
  if (state !== 'live') throw new MalformedAnswer('state');
  return { success: true, state, buildSid };
}
