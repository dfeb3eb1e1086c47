/** Usage as text for a terminal: routes with their calls, numbers without a route, steps, errors. */
import { renderTable } from 'command-line';
import { keyRoutes, loggedKey, MAX_LINES_OF_A_DAY, type RouteTable, type Usage } from 'route-table';
import { nameOf } from '../table/render-changes';

/** `table` is the live one; undefined if it is not valid. */
export function renderUsage(usage: Usage, table: RouteTable | undefined, days: number): string {
  const period = days === 1 ? 'today' : `in the last ${days} days`;
  return [
    `${counted(usage.calls)} ${period} (days in UTC).`,
    ...part('', ['ROUTE', 'CALLS', 'LAST CALL'], routeRows(usage)),
    ...part(
      'Dialled, but without a route',
      ['DIALLED', 'SIP DOMAIN', 'CALLS', 'LAST CALL'],
      [...usage.dialled].sort(byCalls).map((each) => [each.user, each.domain, ...tally(each)]),
    ),
    ...part(
      'Steps of call plans',
      ['PLAN', 'STEP', 'CALLS', 'HOW THEY ENDED'],
      usage.steps.map(({ plan, step, calls, ended }) => [plan, step, String(calls), words(ended)]),
    ),
    ...part(
      'Answered with an error',
      ['REASON', 'ROUTE', 'CALLS', 'LAST CALL'],
      usage.errors.map((each) => [each.reason, named(each.route), ...tally(each)]),
    ),
    ...part('No call', ['ROUTE'], withoutCalls(usage, table)),
    ...notes(usage),
  ].join('\n');
}

function routeRows({ routes }: Usage): readonly (readonly string[])[] {
  return [...routes].sort(byCalls).map((each) => [named(each.route), ...tally(each)]);
}

function withoutCalls({ routes }: Usage, table: RouteTable | undefined) {
  if (!table) return [];
  const called = new Set(routes.map(({ route }) => route));
  return [...keyRoutes(table.routes).keys()]
    .filter((key) => !called.has(loggedKey(key)))
    .map((key) => [nameOf(key)]);
}

function notes({ unattributed, dialledOthers, isPart }: Usage): readonly string[] {
  return [
    ...(isPart
      ? [
          `\nA sample: of days with more than ${MAX_LINES_OF_A_DAY} lines only the newest were read, so the real numbers are higher.`,
        ]
      : []),
    ...(unattributed === 0
      ? []
      : [
          `\n${counted(unattributed)} of an older release: its log does not name routes by their key.`,
        ]),
    ...(dialledOthers === 0
      ? []
      : [`\n${counted(dialledOthers)} more without a route, to other addresses or none.`]),
  ];
}

function part(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  return [`\n${title === '' ? '' : `${title}:\n`}${renderTable(rows, head)}`];
}

function named(route: string): string {
  if (route === '') return '';
  return route === 'default' ? 'default route' : nameOf(route);
}

function tally({ calls, last }: { readonly calls: number; readonly last: number }) {
  return [String(calls), `${new Date(last).toISOString().slice(0, 16).replace('T', ' ')} UTC`];
}

function words(ended: Usage['steps'][number]['ended']): string {
  return Object.entries(ended)
    .map(([outcome, calls]) => `${outcome} ${calls}`)
    .join(', ');
}

function counted(calls: number): string {
  return calls === 1 ? '1 call' : `${calls} calls`;
}

function byCalls(one: { readonly calls: number }, other: { readonly calls: number }): number {
  return other.calls - one.calls;
}
