/** What a search finds: numbers in any spelling, and the route that takes a number. */
import { after, liveOf, loaded, say } from '../../../test/model/builders';
import { selectOtherTaker, selectPage } from '../selectors';

const routes = [
  say('+15551230001'),
  say('4XXX', 'Extensions', { match: 'pattern' }),
  say('sales', 'Sales', { comment: 'Room 12-34' }),
  { address: 'pbx', type: 'dial-number' as const, destination: '+15557654321' },
  say('4399', 'Off', { enabled: false }),
];
const start = after(undefined, loaded(liveOf(routes)));
const search = (text: string) =>
  after(start, { type: 'inboundSipRouter/view/searched', search: text });
const found = (text: string) => selectPage(search(text)).rows.map(({ route }) => route.address);

test.each([
  ['+1 (555) 123-0001', ['+15551230001']],
  ['555.123.0001', ['+15551230001']],
  ['1\u00a0555\u2011123', ['+15551230001']],
  ['555 765-4321', ['pbx']],
  ['(', []],
  ['12-34', ['sales']],
  ['sales room', ['sales']],
])('the search for %s', (text, addresses) => {
  expect(found(text)).toEqual(addresses);
});

test('a number finds the route that takes it, and says so', () => {
  expect(found('4321')).toEqual(['4XXX', 'pbx']);
  const taker = (text: string) => {
    const other = selectOtherTaker(search(text));
    return other?.kind === 'route' ? [other.row.route.address, other.isCalledSo] : other?.kind;
  };
  expect(taker('4321')).toEqual(['4XXX', false]);
  expect(taker('4399')).toEqual(['4XXX', true]);
  expect(taker('+15551230001')).toBeUndefined();
  expect(taker('99')).toBeUndefined();
  expect(taker('998877')).toBe('default');
});

test('a filter leaves the taker out, too', () => {
  const state = after(search('4321'), {
    type: 'inboundSipRouter/view/typesFiltered',
    types: ['dial-number'],
  });
  expect(selectPage(state).rows.map(({ route }) => route.address)).toEqual(['pbx']);
});

test('rows that an edit leaves alone keep their views', () => {
  const [first, second] = selectPage(start).rows;
  const edited = after(start, {
    type: 'inboundSipRouter/draft/routeSaved',
    rowId: String(first?.id),
    newId: 'new',
    route: say('+15551230001', 'Good evening'),
  });
  const [firstNow, secondNow] = selectPage(edited).rows;
  expect(firstNow).toMatchObject({ mark: 'changed', value: 'Good evening' });
  expect(secondNow).toBe(second);
  expect(
    selectPage(after(edited, { type: 'inboundSipRouter/view/searched', search: 'evening' })).rows,
  ).toEqual([firstNow]);
});
