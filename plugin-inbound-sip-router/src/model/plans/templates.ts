/** Steps that most plans have, ready to be changed: their place in a plan, and what they need beside it. */
import {
  recordOf,
  stepKind,
  type Condition,
  type Destination,
  type JsonRecord,
  type RouteTable,
  type Step,
} from 'route-table';
import type { Texts } from '../../texts/texts';
import { itemId } from '../draft/item-id';
import type { Addition } from '../draft/edit-items';

export const TEMPLATES = [
  'blocked',
  'holiday',
  'closed',
  'vip',
  'announcement',
  'ring',
  'team',
  'on-call',
  'queue',
  'message',
  'callback',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** What a new step may refer to. */
export interface TemplateGround {
  readonly table: RouteTable;
  /** Of the account, if it is known: where messages and queued calls go. */
  readonly workflow: string;
  readonly timeZone: string;
  readonly newId: () => string;
  readonly words: Texts['plans']['template'];
}

export interface MadeStep {
  readonly step: JsonRecord;
  /** What comes to be with the step. */
  readonly additions: readonly Addition[];
}

export function makeStep(name: TemplateName, ground: TemplateGround): MadeStep {
  const { words, workflow } = ground;
  const make = (type: Step['type'], destination: string, more: JsonRecord = {}): JsonRecord => ({
    id: itemId(name, ground.newId()),
    type,
    destination,
    ...more,
  });
  switch (name) {
    case 'blocked': {
      const { id, additions } = listFor(words.blockedList, ground);
      const when = { caller: { list: [id] } };
      return { step: make('reject', 'rejected', { when }), additions };
    }
    case 'vip': {
      const { id, additions } = listFor(words.vipList, ground);
      const when = { caller: { list: [id] } };
      return { step: make('dial-client', '', { when, options: { timeout: 20 } }), additions };
    }
    case 'holiday':
    case 'closed': {
      const { id, additions } = hoursFor(ground);
      const when = { hours: { id, is: [name] } };
      return { step: make('say', words[name], { when, ...withOptions(spoken(words)) }), additions };
    }
    case 'announcement':
      return alone(
        make('say', words.announcement, withOptions({ thenContinue: true, ...spoken(words) })),
      );
    case 'ring':
      return alone(make('dial-client', '', { options: { timeout: 20 } }));
    case 'team':
    case 'on-call': {
      const who = name === 'team' ? 'all' : 'on-call-then-rest';
      const [team] = ground.table.teams ?? [];
      return alone(make('ring', team?.id ?? '', { options: { who, timeout: 20 } }));
    }
    case 'queue':
      return alone(make('enqueue', workflow, { options: { maxWait: 300 } }));
    case 'message':
      return alone(make('voicemail', words.message, messageOptions(ground)));
    case 'callback':
      return alone(make('callback', words.callback, messageOptions(ground)));
  }
}

function alone(step: JsonRecord): MadeStep {
  return { step, additions: [] };
}

function messageOptions({ workflow, words }: TemplateGround): JsonRecord {
  return withOptions({ ...(workflow !== '' && { workflow }), ...spoken(words) });
}

/** A text is spoken in the language in which it is written. */
function spoken({ language }: TemplateGround['words']): JsonRecord {
  return language === '' ? {} : { language };
}

function withOptions(options: JsonRecord): JsonRecord {
  return Object.keys(options).length === 0 ? {} : { options };
}

function listFor(name: string, { table, newId }: TemplateGround) {
  const known = table.callerLists?.find((list) => list.name === name);
  if (known) return { id: known.id, additions: [] };
  const item = { id: itemId(name, newId()), name, entries: [] };
  return { id: item.id, additions: [{ collection: 'callerLists', item } as const] };
}

/** The first hours of the table; office hours if there are none. */
function hoursFor({ table, newId, timeZone, words }: TemplateGround) {
  const [known] = table.hours ?? [];
  if (known) return { id: known.id, additions: [] };
  const day = ['09:00-17:00'];
  const item = {
    id: itemId(words.hours, newId()),
    name: words.hours,
    timeZone,
    week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  };
  return { id: item.id, additions: [{ collection: 'hours', item } as const] };
}

/** With the step in the place in which it can take calls: conditions first, what takes every call last. */
export function withStep(steps: readonly JsonRecord[], step: JsonRecord): readonly JsonRecord[] {
  const rank = rankOf(step);
  const at = steps.findIndex((each) => rankOf(each) > rank);
  const place = at < 0 ? steps.length : at;
  return [...steps.slice(0, place), step, ...steps.slice(place)];
}

/** A form may hold anything: a step of no known type comes with the announcements. */
function rankOf(step: JsonRecord): number {
  const { hours, caller } = (step['when'] ?? {}) as Condition;
  const kind = stepKind(step as unknown as Destination);
  if (caller && kind === 'ending') return 0;
  if (hours) return hours.is.includes('closed') ? 2 : 1;
  if (caller) return 3;
  if (kind === 'announcing') return 4;
  return kind === 'ringing' ? 5 : 6;
}

/** The three ways in which a destination becomes a plan. */
export type PlanBeginning = 'hours' | 'unanswered' | 'callers';

/** Which of them a destination can have: only what rings can go unanswered. */
export function beginningsFor(destination: Destination): readonly PlanBeginning[] {
  if (destination.type === 'call-plan') return [];
  return stepKind(destination) === 'ringing'
    ? ['hours', 'unanswered', 'callers']
    : ['hours', 'callers'];
}

const OF_BEGINNING = { hours: 'closed', unanswered: 'message', callers: 'blocked' } as const;
const RINGS_SECONDS = 20;

export interface MadePlan {
  readonly plan: JsonRecord;
  readonly additions: readonly Addition[];
}

/** A plan in which the destination is a step, with one other that the person asked for. */
export function planFor(
  { type, destination, options }: Destination,
  beginning: PlanBeginning,
  name: string,
  ground: TemplateGround,
): MadePlan {
  const { step, additions } = makeStep(OF_BEGINNING[beginning], ground);
  const time = type === 'enqueue' ? { maxWait: 300 } : { timeout: RINGS_SECONDS };
  const isLimited = beginning === 'unanswered' && type !== 'refer';
  const own = recordOf([
    ['id', itemId(type, ground.newId())],
    ['type', type],
    ['destination', destination],
    // What a destination holds is JSON.
    ['options', (isLimited ? { ...time, ...options } : options) as JsonRecord | undefined],
  ]);
  const plan = { id: itemId(name, ground.newId()), name, steps: withStep([own], step) };
  return { plan, additions };
}
