/** Studio flows as a type of their own: in the filter, the search, the order, and the form. */
import type { Route } from 'route-table';
import { after, liveOf, loaded, say } from '../../test/model/builders';
import { shownType } from './panel/row-form';
import type { RouterAction } from './router-action';
import { selectDraftTable, selectPage } from './selectors';

const FLOW = `https://webhooks.twilio.com/v1/Accounts/AC${'1'.repeat(32)}/Flows/FW${'2'.repeat(32)}`;
const flow: Route = { address: 'ivr', type: 'webhook', destination: FLOW };
const webhook: Route = { address: 'web', type: 'webhook', destination: 'https://example.com/' };
const start = after(undefined, loaded(liveOf([say('hello'), webhook, flow])));
const addresses = (...actions: readonly RouterAction[]) =>
  selectPage(after(start, ...actions)).rows.map(({ route }) => route.address);

test('the filter tells flows from other webhooks', () => {
  const filtered = (types: 'studio-flow' | 'webhook'): RouterAction => ({
    type: 'inboundSipRouter/view/typesFiltered',
    types: [types],
  });
  expect(addresses(filtered('studio-flow'))).toEqual(['ivr']);
  expect(addresses(filtered('webhook'))).toEqual(['web']);
});

test('they are found and sorted by that name', () => {
  expect(addresses({ type: 'inboundSipRouter/view/searched', search: 'studio' })).toEqual(['ivr']);
  const sort = { column: 'type', direction: 'ascending' } as const;
  expect(addresses({ type: 'inboundSipRouter/view/sorted', sort })).toEqual([
    'hello',
    'ivr',
    'web',
  ]);
});

describe('the form', () => {
  const formOf = (...actions: readonly RouterAction[]) => {
    const { panel } = after(start, ...actions);
    if (panel.kind !== 'route') throw new Error(panel.kind);
    return { type: shownType(panel), form: panel.form };
  };
  const open = (address: string): RouterAction => ({
    type: 'inboundSipRouter/view/routeOpened',
    rowId: selectPage(start).rows.find(({ route }) => route.address === address)?.id,
  });
  const chosen = (destinationType: 'studio-flow' | 'webhook' | 'hangup'): RouterAction => ({
    type: 'inboundSipRouter/view/typeChosen',
    destinationType,
  });
  const typed = (value: string): RouterAction => ({
    type: 'inboundSipRouter/view/fieldTyped',
    path: ['destination'],
    value,
  });

  test('shows what the route is, and stays so while something is typed', () => {
    expect(formOf(open('ivr'), typed('Voi')).type).toBe('studio-flow');
    expect(formOf(open('web'), typed(FLOW)).type).toBe('webhook');
  });

  test('begins with a flow for a new route, and the table keeps the webhook', () => {
    const fresh = formOf({ type: 'inboundSipRouter/view/routeOpened', rowId: undefined });
    expect(fresh).toEqual({
      type: 'studio-flow',
      form: { address: '', type: 'webhook', destination: '' },
    });
    expect(selectDraftTable(start)?.routes).toEqual([say('hello'), webhook, flow]);
  });

  test('brings back what each of the two had', () => {
    const away = [open('ivr'), chosen('webhook'), typed('https://example.com/x')];
    expect(formOf(...away)).toMatchObject({ type: 'webhook' });
    expect(formOf(...away, chosen('studio-flow'))).toMatchObject({
      type: 'studio-flow',
      form: flow,
    });
    expect(formOf(...away, chosen('hangup'), chosen('webhook')).form['destination']).toBe(
      'https://example.com/x',
    );
  });
});
