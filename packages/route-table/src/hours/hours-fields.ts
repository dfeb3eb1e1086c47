/** The fields of opening hours and holiday lists. */
import { checkDayEntry } from './check-day-entry';
import { checkOpenings } from './check-openings';
import { checkSwitch } from './check-switch';
import { WEEKDAYS } from './hours';
import { INSTANT, instantField } from './instant-field';
import { parseDay, parseNamedDay } from './named-day';
import { parseOpening } from './opening';
import { timeZoneField } from './time-zone-field';
import { choiceField } from '../fields/choice-field';
import { idField } from '../fields/id-field';
import { keyedListField } from '../fields/keyed-list-field';
import { listField } from '../fields/list-field';
import { nameField } from '../fields/name-field';
import { objectField } from '../fields/object-field';
import { textField } from '../fields/text-field';
import { fault } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { FieldName } from '../texts/texts';

const SOURCE = 'this project';
/** Entries of one list: enough for ten years of a long list of holidays (assumed). */
const MAX_DAYS = 200;
/** Hours, or holiday lists, of one table (assumed: far more than sites have). */
const MAX_LISTS = 500;

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

/** What hours have beside their days. */
export const hoursFields = { name: nameField('New York'), timeZone: timeZoneField() };

/** What a holiday list has beside its days. */
export const holidaysFields = { name: nameField('US federal holidays') };

const hoursItem = objectField({
  name: 'hours.one',
  example: { id: 'ny', name: 'New York', timeZone: 'America/New_York' },
  source: SOURCE,
  required: ['id', 'name', 'timeZone'],
  fields: {
    id: idField('thing.id', 'ny-81qd'),
    ...hoursFields,
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
    ...holidaysFields,
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
