/** Every text that a person reads, by the part of the screen it is in: in English, which is built in, and as a type. */
import { english as englishOfRouteTable, type RouteTableTexts } from 'route-table';
import { calls } from './en/calls';
import { captures } from './en/captures';
import { conflicts } from './en/conflicts';
import { editor } from './en/editor';
import { effects } from './en/effects';
import { foreign } from './en/foreign';
import { frame } from './en/frame';
import { history } from './en/history';
import { hours } from './en/hours';
import { large } from './en/large';
import { message } from './en/message';
import { lists } from './en/lists';
import { plans } from './en/plans';
import { publish } from './en/publish';
import { replay } from './en/replay';
import { review } from './en/review';
import { switching } from './en/switching';
import { table } from './en/table';
import { teams } from './en/teams';
import { tester } from './en/tester';
import { transfer } from './en/transfer';
import { usage } from './en/usage';
import { speak, type Spoken } from './speak';
import { typeNames } from './type-names';

/** Strings with parameters. What a service serves in another language has the same names and parameters. */
export const englishTexts = {
  /** Of fields, destination types and findings: the package that validates has the words for them. */
  routeTable: englishOfRouteTable,
  frame,
  table,
  editor,
  plans,
  teams,
  lists,
  hours,
  switching,
  large,
  tester,
  captures,
  review,
  replay,
  publish,
  conflicts,
  history,
  transfer,
  foreign,
  usage,
  calls,
  effects,
  message,
} as const;

type English = typeof englishTexts;
type Screen = Spoken<Omit<English, 'routeTable'>>;

/** All texts of one language, ready to be shown. */
export interface Texts extends Omit<Screen, 'table'> {
  readonly routeTable: RouteTableTexts;
  readonly table: Screen['table'] & { readonly types: ReturnType<typeof typeNames> };
}

/** Texts of any language as data. */
export interface TextData {
  readonly routeTable: RouteTableTexts;
  readonly [part: string]: object;
}

/** @param locale BCP 47: how numbers are written */
export function textsOf({ routeTable, ...parts }: TextData, locale: string): Texts {
  const { language } = routeTable;
  const screen = speak<Omit<English, 'routeTable'>>(parts, { locale, language });
  const types = typeNames(routeTable, screen.table.studioFlow);
  return { ...screen, routeTable, table: { ...screen.table, types } };
}

export const english: Texts = textsOf(englishTexts, 'en-US');
