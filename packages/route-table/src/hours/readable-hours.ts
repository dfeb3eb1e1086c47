/**
 * Whether stored hours and holiday lists have the shape that compiling relies on.
 *
 * Not the fields of validation: they know more than a call needs, and going through them takes longer than the rest of
 * its first call. What is in the texts is read when the hours are compiled.
 */
import { WEEKDAYS, type HolidayList, type Hours } from './hours';
import { isFields, ownField, type UnknownFields } from '../findings/untrusted';

export function isReadableHours(value: unknown): value is Hours {
  return (
    isFields(value) &&
    isText(ownField(value, 'id')) &&
    isText(ownField(value, 'timeZone')) &&
    isAbsentOr(isWeek, ownField(value, 'week')) &&
    isAbsentOr(isTexts, ownField(value, 'holidays')) &&
    isAbsentOr(isDays, ownField(value, 'days')) &&
    isAbsentOr(isSwitch, ownField(value, 'switch'))
  );
}

export function isReadableHolidayList(value: unknown): value is HolidayList {
  return isFields(value) && isText(ownField(value, 'id')) && isDays(ownField(value, 'days'));
}

function isDays(value: unknown): boolean {
  return Array.isArray(value) && value.every(isDay);
}

function isDay(value: unknown): boolean {
  if (!isFields(value) || !isText(ownField(value, 'id'))) return false;
  const otherwise = ownField(value, 'otherwise');
  return (
    ['on', 'from', 'to'].every((name) => isAbsentOr(isText, ownField(value, name))) &&
    isAbsentOr(isTexts, ownField(value, 'open')) &&
    isAbsentOr(isWeek, ownField(value, 'week')) &&
    (otherwise === undefined || otherwise === 'holiday')
  );
}

function isWeek(value: unknown): boolean {
  return isFields(value) && WEEKDAYS.every((day) => isAbsentOr(isTexts, ownField(value, day)));
}

function isSwitch(value: unknown): boolean {
  return (
    isFields(value) &&
    hasKnownState(value) &&
    ['at', 'until'].every((name) => isText(ownField(value, name)))
  );
}

function hasKnownState(value: UnknownFields): boolean {
  const state = ownField(value, 'state');
  return state === 'open' || state === 'closed';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isAbsentOr(is: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || is(value);
}
