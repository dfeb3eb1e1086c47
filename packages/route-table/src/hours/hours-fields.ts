/** The fields of opening hours and holiday lists. */
import { checkDayEntry } from './check-day-entry';
import { checkOpenings } from './check-openings';
import { checkSwitch } from './check-switch';
import { WEEKDAYS } from './hours';
import { parseInstant } from './instant';
import { parseDay, parseNamedDay } from './named-day';
import { parseOpening } from './opening';
import { checkTimeZone } from './time-zone';
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';
import { idField } from '../fields/id-field';
import { keyedListField } from '../fields/keyed-list-field';
import { listField } from '../fields/list-field';
import { objectField } from '../fields/object-field';
import { textField } from '../fields/text-field';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe, quote } from '../findings/untrusted';
import type { FieldName } from '../texts/texts';

const SOURCE = 'this project';
const MAX_NAME_LENGTH = 60;
/** Entries of one list: enough for ten years of a long list of holidays (assumed). */
const MAX_DAYS = 200;
/** Hours, or holiday lists, of one table (assumed: far more than sites have). */
const MAX_LISTS = 500;
const INSTANT = '2026-11-30T08:00-05:00';

/** What people call a thing that has an id. */
export function nameField(example: string): Field {
  return textField({
    name: 'thing.name',
    example,
    source: SOURCE,
    maxLength: MAX_NAME_LENGTH,
    inTwiml: false,
  });
}

/** An instant with its offset from UTC. */
export function instantField(name: FieldName): Field {
  return textField({
    name,
    example: INSTANT,
    source: 'ISO 8601',
    inTwiml: false,
    rules(text, path, found) {
      if (parseInstant(text) !== undefined) return;
      const params = { field: { field: name }, instant: quote(text), example: INSTANT };
      fault(found, path, 'not-an-instant', params);
    },
  });
}

const openings = listField({
  name: 'hours.openings',
  example: ['08:00-12:00', '13:00-17:00'],
  source: SOURCE,
  item: textField({
    name: 'hours.opening',
    example: '08:00-12:00',
    source: SOURCE,
    inTwiml: false,
    rules(text, path, found) {
      if (parseOpening(text)) return;
      fault(found, path, 'not-an-opening', { opening: quote(text) });
    },
  }),
});

const week = objectField({
  name: 'hours.week',
  example: { mon: ['08:00-17:00'] },
  source: SOURCE,
  fields: Object.fromEntries(WEEKDAYS.map((day) => [day, openings])),
  rules: (value, path, found) => {
    for (const day of WEEKDAYS) checkOpenings(value[day], [...path, day], found);
  },
});

const date = (name: FieldName) =>
  textField({
    name,
    example: '2027-07-20',
    source: 'ISO 8601',
    inTwiml: false,
    rules(text, path, found) {
      if (parseDay(text) !== undefined) return;
      fault(found, path, 'not-a-date', { field: { field: name }, date: quote(text) });
    },
  });

const dayEntry = objectField({
  name: 'hours.day',
  example: { id: 'd1', on: '2026-12-24', open: ['08:00-12:00'], name: 'Christmas Eve' },
  source: SOURCE,
  required: ['id'],
  fields: {
    id: idField('thing.id', 'd1'),
    name: nameField('Christmas Eve'),
    on: textField({
      name: 'day.on',
      example: '2026-12-24',
      source: SOURCE,
      inTwiml: false,
      rules(text, path, found) {
        if (parseNamedDay(text)) return;
        fault(found, path, 'not-a-day', { day: quote(text) });
      },
    }),
    from: date('day.from'),
    to: date('day.to'),
    open: openings,
    week,
    otherwise: choiceField({
      name: 'day.otherwise',
      example: 'holiday',
      source: SOURCE,
      values: ['holiday'],
    }),
  },
  rules: checkDayEntry,
});

const days = keyedListField({
  name: 'hours.days',
  example: [{ id: 'd1', on: '12-25', name: 'Christmas' }],
  source: SOURCE,
  item: dayEntry,
  maximum: MAX_DAYS,
});

/** An IANA time zone, in the one spelling that every runtime knows. */
export const timeZoneField = textField({
  name: 'hours.timeZone',
  example: 'America/New_York',
  source: 'IANA tz database',
  inTwiml: false,
  rules(name, path, found) {
    const checked = checkTimeZone(name);
    if (checked.kind === 'known') return;
    const zone = quote(name);
    if (checked.kind === 'unknown') fault(found, path, 'unknown-time-zone', { zone });
    else fault(found, path, 'unknown-time-zone:meant', { zone, meant: checked.timeZone });
  },
});

const override = objectField({
  name: 'hours.switch',
  example: {
    state: 'closed',
    at: '2026-11-28T09:02-05:00',
    until: INSTANT,
    reason: 'Water in the server room',
    by: 'ada@example.com',
  },
  source: SOURCE,
  required: ['state', 'at', 'until'],
  fields: {
    state: choiceField({
      name: 'switch.state',
      example: 'closed',
      source: SOURCE,
      values: ['open', 'closed'],
    }),
    at: instantField('switch.at'),
    until: instantField('switch.until'),
    reason: textField({
      name: 'switch.reason',
      example: 'Water in the server room',
      source: SOURCE,
      maxLength: 200,
      minLength: 0,
      inTwiml: false,
    }),
    by: textField({
      name: 'switch.by',
      example: 'ada@example.com',
      source: SOURCE,
      maxLength: 200,
      minLength: 0,
      inTwiml: false,
    }),
  },
  rules: checkSwitch,
});

const hoursItem = objectField({
  name: 'hours.one',
  example: { id: 'ny', name: 'New York', timeZone: 'America/New_York' },
  source: SOURCE,
  required: ['id', 'name', 'timeZone'],
  fields: {
    id: idField('thing.id', 'ny-81qd'),
    name: nameField('New York'),
    timeZone: timeZoneField,
    week,
    holidays: listField({
      name: 'hours.holidays',
      example: ['us-federal'],
      source: SOURCE,
      item: idField('thing.id', 'us-federal'),
    }),
    days,
    switch: override,
  },
});

/** For the way of a call, which relies on zones that were checked before publishing: looking one up is slow. */
export const readableTimeZone: Field = { ...timeZoneField, check: checkText };

export const hoursField = keyedListField({
  name: 'table.hours',
  example: [{ id: 'ny', name: 'New York', timeZone: 'America/New_York' }],
  source: SOURCE,
  maximum: MAX_LISTS,
  item: hoursItem,
});

const holidayList = objectField({
  name: 'holidays.one',
  example: { id: 'us-federal', name: 'US federal holidays', days: [] },
  source: SOURCE,
  required: ['id', 'name', 'days'],
  fields: {
    id: idField('thing.id', 'us-federal'),
    name: nameField('US federal holidays'),
    days,
  },
});

export const holidaysField = keyedListField({
  name: 'table.holidays',
  example: [{ id: 'us-federal', name: 'US federal holidays', days: [] }],
  source: SOURCE,
  maximum: MAX_LISTS,
  item: holidayList,
});

function checkText(value: unknown, path: Path, found: Findings): void {
  if (typeof value === 'string' && value !== '') return;
  const params = { field: { field: 'hours.timeZone' as const }, value: describe(value) };
  fault(found, path, 'not-a-text', params);
}
