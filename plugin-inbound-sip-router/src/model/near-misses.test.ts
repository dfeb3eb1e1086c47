/** What is said of an address that no route takes. */
import type { Route, RouteTable } from 'route-table';
import { MOMENT, OWN_URLS } from '../../../packages/route-table/test/build-call';
import { say, tableOf } from '../../test/model/builders';
import { tryCall } from './try-call';

function missesOf(table: RouteTable, dialled: string, sipDomain = ''): readonly string[] {
  const call = { dialled, caller: '', sipDomain };
  const trial = tryCall(table, call, { moment: MOMENT, ownUrls: OWN_URLS });
  if (trial.kind !== 'tried') throw new Error(trial.kind);
  return trial.nearMisses.map(({ kind, route }) => `${kind} ${route.address}`);
}

const table = tableOf([say('+15551230001'), say('Sales'), say('8005551234'), say('100')]);
const us = { ...table, numbering: { defaultCountry: 'US' } };

test.each<[dialled: string, misses: readonly string[]]>([
  ['5551230001', ['numbering +15551230001']],
  ['15551230001', ['numbering +15551230001', 'digit +15551230001']],
  ['005551230001', ['numbering +15551230001']],
  ['sales', ['case Sales']],
  ['800555123', ['digit 8005551234']],
  ['80055512334', ['digit 8005551234']],
  ['8005551243', []],
  ['1000', []],
  ['10', []],
])('%s', (dialled, misses) => {
  expect(missesOf(table, dialled)).toEqual(misses);
});

test('a route that takes the call, or numbering that is on, leaves nothing to say', () => {
  expect(missesOf(table, 'Sales')).toEqual([]);
  expect(missesOf(us, '5551230001')).toEqual([]);
  expect(missesOf(us, '5551239999')).toEqual([]);
});

test.each<[what: string, route: Route]>([
  ['off', say('Sales', 'x', { enabled: false })],
  ['for another SIP domain', say('Sales', 'x', { domain: 'acme' })],
  ['a prefix', say('Sales', 'x', { match: 'prefix' })],
])('a route that is %s was not meant', (_what, route) => {
  expect(missesOf(tableOf([route]), 'sales', 'other')).toEqual([]);
});
