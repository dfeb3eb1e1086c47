/** The fields of teams: made when first asked for, as most calls come to no team. */
import { checkTeam } from './check-team';
import { parseLocalTime } from './on-call';
import { isMemberType, MEMBER_TYPES } from './team';
import type { Field } from '../fields/field';
import { idField } from '../fields/id-field';
import { integerField } from '../fields/integer-field';
import { keyedListField } from '../fields/keyed-list-field';
import { listField } from '../fields/list-field';
import { nameField } from '../fields/name-field';
import { objectField } from '../fields/object-field';
import { textField } from '../fields/text-field';
import { fault, withdrawWarning } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe, isFields, ownField, quote } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';
import { MIN_RING_SECONDS } from '../destinations/dial-options';
import { instantField } from '../hours/instant-field';
import { timeZoneField } from '../hours/time-zone-field';
import { destinationField } from '../validation/destination-field';

const SOURCE = 'this project';
/** Teams of one table (assumed: far more than anybody has). */
const MAX_TEAMS = 500;
/** Members of one team (assumed: far more than can ring before the caller hangs up). */
const MAX_MEMBERS = 50;
/** Entries of cover of one team (assumed: years of holidays). */
const MAX_COVER = 500;
const MAX_EVERY_DAYS = 366;
const LOCAL_TIME = '2027-01-04T09:00';

/** What a member has beside its destination. */
export const memberFields = (): Readonly<Record<string, Field>> => ({
  id: idField('thing.id', 'm1'),
  name: nameField('Ada'),
});

const memberField = () =>
  destinationField({
    name: 'team.member',
    example: { id: 'm1', type: 'dial-client', destination: 'alice' },
    source: SOURCE,
    fields: memberFields(),
    definition: 'member',
    checkType(type, path, found) {
      if (isMemberType(type)) return true;
      const shown = typeof type === 'string' ? quote(type) : describe(type);
      fault(found, path, 'not-a-member-type', { value: shown, types: MEMBER_TYPES });
      return false;
    },
    rules: checkOptions,
  });

/** What only warns in a route is a fault here, and a caller ID may come from the step. */
function checkOptions(member: UnknownFields, path: Path, found: Findings): void {
  withdrawWarning(found, [...path, 'options', 'callerId'], 'dial-number-without-caller-id');
  const options = ownField(member, 'options');
  const timeout = isFields(options) ? ownField(options, 'timeout') : undefined;
  if (typeof timeout !== 'number' || timeout >= MIN_RING_SECONDS) return;
  const at = [...path, 'options', 'timeout'];
  withdrawWarning(found, at, 'timeout-too-short');
  fault(found, at, 'timeout-too-short', { seconds: timeout, minimum: MIN_RING_SECONDS });
}

const cover = () =>
  keyedListField({
    name: 'team.cover',
    example: [
      { id: 'c1', member: 'm2', from: '2027-02-01T09:00-05:00', until: '2027-02-03T09:00-05:00' },
    ],
    source: SOURCE,
    maximum: MAX_COVER,
    item: objectField({
      name: 'team.coverEntry',
      example: {
        id: 'c1',
        member: 'm2',
        from: '2027-02-01T09:00-05:00',
        until: '2027-02-03T09:00-05:00',
      },
      source: SOURCE,
      required: ['id', 'member', 'from', 'until'],
      fields: {
        id: idField('thing.id', 'c1'),
        member: idField('cover.member', 'm2'),
        from: instantField('when.from'),
        until: instantField('when.until'),
      },
    }),
  });

function rotationField(zone: Field): Field {
  return objectField({
    name: 'team.rotation',
    example: { from: LOCAL_TIME, timeZone: 'America/New_York', everyDays: 7 },
    source: SOURCE,
    required: ['from', 'timeZone', 'everyDays'],
    fields: {
      from: textField({
        name: 'rotation.from',
        example: LOCAL_TIME,
        source: 'ISO 8601',
        inTwiml: false,
        rules(text, path, found) {
          if (parseLocalTime(text)) return;
          fault(found, path, 'not-a-local-time', { time: quote(text), example: LOCAL_TIME });
        },
      }),
      timeZone: zone,
      everyDays: integerField({
        name: 'rotation.everyDays',
        example: 7,
        source: SOURCE,
        minimum: 1,
        maximum: MAX_EVERY_DAYS,
      }),
    },
  });
}

/** @param zone the field of a time zone: the way of a call looks none up. */
export function teamField(zone: Field): Field {
  return objectField({
    name: 'team.one',
    example: { id: 'sales', name: 'Sales', members: [] },
    source: SOURCE,
    required: ['id', 'name', 'members'],
    fields: {
      id: idField('thing.id', 'sales'),
      name: nameField('Sales'),
      members: keyedListField({
        name: 'team.members',
        example: [{ id: 'm1', type: 'dial-client', destination: 'alice' }],
        source: SOURCE,
        maximum: MAX_MEMBERS,
        item: memberField(),
      }),
      order: listField({
        name: 'team.order',
        example: ['m1', 'm2'],
        source: SOURCE,
        item: idField('thing.id', 'm1'),
      }),
      rotation: rotationField(zone),
      cover: cover(),
    },
    rules: checkTeam,
  });
}

export const teamsField = () =>
  keyedListField({
    name: 'table.teams',
    example: [{ id: 'sales', name: 'Sales', members: [] }],
    source: SOURCE,
    maximum: MAX_TEAMS,
    item: teamField(timeZoneField()),
  });
