/** The shape of the route table: its collections, and what refers to what. A new collection is a line here. */
import type { CallPlan } from '../plans/call-plan';
import { unreachableSteps } from '../plans/plan-reach';
import { normalNumbering, normalRoute, storedRow } from './normal-route';
import type { KeyedList, RecordShape } from './record-shape';
import { routeKeyOf } from './route-key';

/** What routes and the default route have in common. */
const ROW: RecordShape = {
  isDestination: true,
  refersTo: { hours: 'hours' },
  leadsTo: { 'call-plan': 'plans', ring: 'teams' },
  normal: normalRoute,
  stored: storedRow,
};

const STEPS: KeyedList = {
  field: 'steps',
  order: 'counts',
  isDestination: true,
  leadsTo: { ring: 'teams' },
  records: {
    when: {
      records: {
        hours: { refersTo: { id: 'hours' }, sets: ['is'] },
        caller: { refersTo: { list: 'callerLists' }, sets: ['list', 'matches'] },
        header: { sets: ['is'] },
        source: { sets: ['ip', 'user'] },
      },
    },
  },
  hidden: (steps) =>
    // They are steps of a table that was validated.
    unreachableSteps({ id: '', name: '', steps: steps as unknown as CallPlan['steps'] }).flatMap(
      ({ step, hiddenBy }) => (hiddenBy.length === 0 ? [] : [{ id: step, by: hiddenBy }]),
    ),
};

export const TABLE_SHAPE: RecordShape = {
  refersTo: { everyCall: 'plans' },
  records: { default: ROW, numbering: { normal: normalNumbering } },
  lists: [
    // Known by three fields instead of an id; old tables may repeat them.
    { ...ROW, field: 'routes', order: 'free', nameOf: routeKeyOf },
    { field: 'plans', order: 'free', lists: [STEPS] },
    {
      field: 'teams',
      order: 'free',
      orders: ['order'],
      lists: [
        { field: 'members', order: 'counts', isDestination: true },
        { field: 'cover', order: 'free' },
      ],
    },
    {
      field: 'hours',
      order: 'free',
      refersTo: { holidays: 'holidays' },
      sets: ['holidays'],
      latest: { switch: 'at' },
      lists: [{ field: 'days', order: 'free' }],
    },
    { field: 'holidays', order: 'free', lists: [{ field: 'days', order: 'free' }] },
    { field: 'callerLists', order: 'free', lists: [{ field: 'entries', order: 'free' }] },
  ],
};

/** The shape of a route. */
export function routesIn({ lists = [] }: RecordShape): RecordShape {
  return lists.find(({ field }) => field === 'routes') ?? ROW;
}
