/** Every text that a person reads, by the part of the screen it is in. */
import { english as englishOfRouteTable, type RouteTableTexts } from 'route-table';
import { captures } from './en/captures';
import { conflicts } from './en/conflicts';
import { editor } from './en/editor';
import { effects } from './en/effects';
import { frame } from './en/frame';
import { history } from './en/history';
import { message } from './en/message';
import { publish } from './en/publish';
import { review } from './en/review';
import { table } from './en/table';
import { tester } from './en/tester';
import { transfer } from './en/transfer';

/** Of fields, destination types and findings: the package that validates has the words for them. */
const routeTable: RouteTableTexts = englishOfRouteTable;

export const english = {
  routeTable,
  frame,
  table,
  editor,
  tester,
  captures,
  review,
  publish,
  conflicts,
  history,
  transfer,
  effects,
  message,
};

/** What a translation has: a text for each of the English ones, a function where a number or a name goes in. */
export type Texts = typeof english;
