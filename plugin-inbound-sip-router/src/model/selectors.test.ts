/** What views are told of the state, and that they are not told again for no reason. */
import type { AccountDestinations, History } from 'admin-contract';
import { diffTables } from 'route-table';
import {
  after,
  idOf,
  inFlightOf,
  liveOf,
  loaded,
  saved,
  say,
  tableOf,
} from '../../test/model/builders';
import { describeDestination } from './destination-text';
import type { RouterAction } from './router-action';
import type { OwnPublish } from './publish-state';
import { selectReview } from './review-selectors';
import {
  PAGE_SIZE,
  selectChanges,
  selectCounts,
  selectDefaultRow,
  selectFormIssues,
  selectHasChanges,
  selectInFlight,
  selectMatchingIds,
  selectPage,
  selectReadingChanges,
  selectRow,
  selectShownDraftTable,
  selectValidation,
} from './selectors';

const searched = (search: string): RouterAction => ({
  type: 'inboundSipRouter/view/searched',
  search,
});
const filtered = (filter: 'all' | 'changed' | 'problems' | 'disabled'): RouterAction => ({
  type: 'inboundSipRouter/view/rowsFiltered',
  filter,
});
const addressesOf = (state: Parameters<typeof selectPage>[0]) =>
  selectPage(state).rows.map(({ route }) => route.address);

const account: AccountDestinations = {
  flows: [{ sid: 'FW1', name: 'Main menu', webhookUrl: 'https://webhooks.twilio.com/flow' }],
  workflows: [{ sid: `WW${'0'.repeat(32)}`, name: 'Support' }],
  apps: [{ sid: 'AP1', name: '' }],
  sipDomains: [],
  numbers: [],
  truncated: [],
  problems: [],
};
const start = after(
  undefined,
  loaded(
    liveOf([
      say('100', 'welcome', { comment: 'Front desk', domain: 'acme' }),
      say('20', 'bye', { enabled: false }),
      { address: '3', type: 'enqueue', destination: `WW${'0'.repeat(32)}` },
    ]),
  ),
);

describe('the page of the table', () => {
  test('is searched over all fields, in every word, in capitals or not', () => {
    expect(addressesOf(after(start, searched('FRONT wel')))).toEqual(['100']);
    expect(addressesOf(after(start, searched('acme')))).toEqual(['100']);
    expect(addressesOf(after(start, searched('front bye')))).toEqual([]);
    expect(addressesOf(after(start, searched('  ')))).toHaveLength(3);
  });

  test('is searched by names of the account, once they are known', () => {
    const known = after(start, {
      type: 'inboundSipRouter/load/destinationsLoaded',
      destinations: account,
    });
    expect(addressesOf(after(start, searched('support')))).toEqual([]);
    expect(addressesOf(after(known, searched('support')))).toEqual(['3']);
  });

  test('is filtered by type and by state', () => {
    const edited = after(start, saved(idOf(start, '100'), say('100', 'x')));
    expect(addressesOf(after(edited, filtered('changed')))).toEqual(['100']);
    expect(addressesOf(after(edited, filtered('disabled')))).toEqual(['20']);
    const types = { type: 'inboundSipRouter/view/typesFiltered', types: ['enqueue'] } as const;
    expect(addressesOf(after(edited, types))).toEqual(['3']);
  });

  test('is sorted by number if there are numbers, either way', () => {
    const sorted = (direction: 'ascending' | 'descending') =>
      after(start, {
        type: 'inboundSipRouter/view/sorted',
        sort: { column: 'address', direction },
      });
    expect(addressesOf(sorted('ascending'))).toEqual(['3', '20', '100']);
    expect(addressesOf(sorted('descending'))).toEqual(['100', '20', '3']);
  });

  test('is ordered as a telephone directory does where addresses are E.164 numbers', () => {
    const sorted = after(
      undefined,
      loaded(liveOf([say('+1312'), say('+12125550100'), say('9'), say('10')])),
      { type: 'inboundSipRouter/view/sorted', sort: { column: 'address', direction: 'ascending' } },
    );
    expect(addressesOf(sorted).filter((address) => address.startsWith('+'))).toEqual([
      '+12125550100',
      '+1312',
    ]);
  });

  test('is the last one where the state names one behind it', () => {
    const many = after(
      undefined,
      loaded(liveOf(Array.from({ length: PAGE_SIZE + 1 }, (_, at) => say(`r${at}`)))),
      { type: 'inboundSipRouter/view/pageTurned', page: 9 },
    );
    expect(selectPage(many)).toMatchObject({ page: 1, pageCount: 2, total: 51, matching: 51 });
    expect(selectPage(many).rows).toHaveLength(1);
    expect(selectMatchingIds(many)).toHaveLength(51);
    const none = after(many, searched('nothing like it'));
    expect(selectPage(none)).toMatchObject({ page: 0, pageCount: 1, matching: 0, rows: [] });
  });

  test('shows a deleted row as it was', () => {
    const id = idOf(start, '100');
    const state = after(start, { type: 'inboundSipRouter/draft/routesDeleted', rowIds: [id] });
    expect(selectRow(state, id)).toMatchObject({ mark: 'deleted', route: { address: '100' } });
  });
});

test('what did not change is the same value', () => {
  const panel = after(start, { type: 'inboundSipRouter/load/historyAsked' });
  expect(selectPage(panel)).toBe(selectPage(start));
  const typing = after(start, searched('x'));
  expect(selectValidation(typing)).toBe(selectValidation(start));
  expect(selectRow(typing, idOf(start, '3'))).toBe(selectRow(start, idOf(start, '3')));
});

test('problems are found by row, paths beginning there', () => {
  const state = after(
    start,
    { type: 'inboundSipRouter/draft/routesDeleted', rowIds: [idOf(start, '100')] },
    saved(undefined, say('20', 'again'), 'row-20'),
    saved(undefined, say('20', 'once more'), 'row-21'),
  );
  expect(selectRow(state, 'row-21')?.issues).toMatchObject([
    { code: 'duplicate-route', path: ['address'] },
  ]);
  expect(selectValidation(state).issues).toMatchObject([
    { code: 'duplicate-route', rowId: 'row-21', path: ['routes', 3, 'address'] },
  ]);
  expect(addressesOf(after(state, filtered('problems')))).toEqual(['20']);
  expect(selectCounts(state)).toEqual({
    total: 5,
    enabled: 3,
    new: 2,
    changed: 0,
    deleted: 1,
    problems: 1,
  });
});

test('the default route has its mark and its findings', () => {
  const state = after(start, {
    type: 'inboundSipRouter/draft/defaultSaved',
    destination: { type: 'webhook', destination: 'nonsense' },
  });
  expect(selectDefaultRow(state)).toMatchObject({ mark: 'changed', value: 'nonsense' });
  expect(selectDefaultRow(state)?.issues[0]?.path).toEqual(['destination']);
});

test('a route deleted and entered again is not a change', () => {
  const id = idOf(start, '20');
  const state = after(
    start,
    { type: 'inboundSipRouter/draft/routesDeleted', rowIds: [id] },
    saved(undefined, say('20', 'bye', { enabled: false })),
  );
  expect(selectHasChanges(state)).toBe(false);
});

describe('the form that is open', () => {
  const typed = (path: readonly string[], value: string): RouterAction => ({
    type: 'inboundSipRouter/view/fieldTyped',
    path,
    value,
  });
  const newRoute = after(start, { type: 'inboundSipRouter/view/routeOpened', rowId: undefined });

  test('says what is missing, and that another route takes the calls', () => {
    expect(selectFormIssues(newRoute).issues.length).toBeGreaterThan(0);
    const repeated = after(newRoute, typed(['address'], '3'), typed(['destination'], 'x'));
    expect(selectFormIssues(repeated).issues.map(({ code }) => code)).toContain('duplicate-route');
    const other = after(repeated, typed(['address'], '33'));
    expect(selectFormIssues(other).issues.map(({ code }) => code)).not.toContain('duplicate-route');
  });

  test('does not clash with its own row', () => {
    const own = after(start, {
      type: 'inboundSipRouter/view/routeOpened',
      rowId: idOf(start, '3'),
    });
    expect(selectFormIssues(own).issues).toEqual([]);
  });

  test('of the numbering is validated too', () => {
    const state = after(
      start,
      { type: 'inboundSipRouter/view/numberingOpened' },
      typed(['defaultCountry'], 'XX'),
    );
    expect(selectFormIssues(state).issues).toMatchObject([
      { code: 'unknown-country', path: ['defaultCountry'] },
    ]);
  });
});

test('the publish that runs here is not among those of others', () => {
  const both = [inFlightOf(), inFlightOf({ id: 'mine', buildSid: 'ZB2' })];
  const publish: OwnPublish = {
    id: 'mine',
    kind: 'draft',
    baseVersion: 'ZN1',
    note: '',
    changes: [],
    startedAt: 0,
  };
  const state = after(undefined, loaded(liveOf([say('a')], 'ZN1', { inFlight: both })));
  expect(selectInFlight(state)).toHaveLength(2);
  const running = after(state, { type: 'inboundSipRouter/publish/started', publish });
  expect(selectInFlight(running).map(({ id }) => id)).toEqual(['publish-of-other']);
});

describe('the review of a restore', () => {
  const [before, now] = [tableOf([say('a', 'old'), say('b')]), tableOf([say('a'), say('c')])];
  const entry = (id: string, changes: History['entries'][number]['changes']) =>
    ({ kind: 'publish', id, author: '', at: '', note: '', changes }) as const;
  const live = after(undefined, loaded(liveOf(now.routes)));
  const review = (entries: History['entries'], route?: string) =>
    selectReview(
      after(
        live,
        { type: 'inboundSipRouter/load/historyLoaded', history: { entries, inFlight: [] } },
        {
          type: 'inboundSipRouter/view/reviewOpened',
          of: { kind: 'restore', to: 'first', ...(route !== undefined && { route }) },
        },
      ),
    );
  const listed = { kind: 'listed', changes: diffTables(before, now) } as const;
  const entries = [entry('second', listed), entry('first', { kind: 'unknown' })];

  test('lists what would change', () => {
    expect(review(entries)).toMatchObject({ isListed: true, issues: [] });
    expect(review(entries).changes).toEqual(diffTables(now, before));
  });

  test('lists one route where one is restored', () => {
    expect(review(entries, '["","exact","a"]').changes).toMatchObject([{ kind: 'changed' }]);
  });

  test('is not listed where the way back is not known', () => {
    expect(review([entry('second', { kind: 'unknown' }), entries[1]!]).isListed).toBe(false);
    expect(review([entries[0]!]).isListed).toBe(false);
  });
});

test('a destination is described by its name in the account, otherwise by its value in one line', () => {
  const flow = { type: 'webhook', destination: ' https://webhooks.twilio.com/flow ' } as const;
  expect(describeDestination(flow, account)).toBe('Main menu');
  expect(describeDestination(flow)).toBe('https://webhooks.twilio.com/flow');
  expect(describeDestination({ type: 'dial-application', destination: 'AP1' }, account)).toBe(
    'AP1',
  );
  expect(describeDestination({ type: 'say', destination: 'two\n lines' })).toBe('two lines');
});

test.each([
  [say('a%2Db'), { address: 'a-b' }],
  [say('12', 'x', { match: 'prefix' }), { address: '12!', match: 'pattern' }],
  [say('N1', 'x', { match: 'pattern' }), { address: '[2-9]1', match: 'pattern' }],
])('the form says that it repeats %j in other words: %j', (route, form) => {
  const state = after(
    undefined,
    loaded(liveOf([say('other'), route])),
    { type: 'inboundSipRouter/view/routeOpened', rowId: undefined },
    ...Object.entries(form).map(([name, value]): RouterAction => ({
      type: 'inboundSipRouter/view/fieldTyped',
      path: [name],
      value,
    })),
  );
  expect(selectFormIssues(state).issues).toContainEqual(
    expect.objectContaining({
      code: 'duplicate-route',
      message: expect.stringContaining(`"${route.address}", in the same words`) as string,
    }),
  );
});

test('numbers of the draft that are read otherwise than before are told, and not again for nothing', () => {
  const live = liveOf([say('492211234567', 'Cologne')]);
  const state = after(
    undefined,
    loaded({ ...live, table: { ...live.table, numbering: { defaultCountry: 'DE' } } }),
  );
  expect(selectReadingChanges(state)).toMatchObject([
    { kind: 'row', number: '492211234567', now: '+492211234567' },
  ]);
  expect(selectReadingChanges(after(state, searched('x')))).toBe(selectReadingChanges(state));
  expect(selectReadingChanges(start)).toEqual([]);
});

test('a secret that was just typed is in no review, no table on the screen and no tried TwiML', () => {
  const route = {
    address: '77',
    type: 'dial-sip',
    destination: 'sip:a:hunter2@example.com',
    options: { username: 'u', password: 'hunter3' },
  } as const;
  const state = after(start, saved(undefined, route, 'row-s'));
  const shown = [
    selectReview(state).changes,
    selectShownDraftTable(state),
    selectRow(state, 'row-s')?.value,
  ];
  expect(JSON.stringify(shown)).not.toContain('hunter');
  expect(JSON.stringify(shown).match(/__secret_0{16}__/g)).toHaveLength(5);
  expect(JSON.stringify(selectChanges(state))).toContain('hunter3');
});

describe('what leads back to the router', () => {
  const passingOn = liveOf([
    { address: '1', type: 'dial-sip', destination: 'sip:{{called}}@acme.sip.twilio.com' },
    { address: '2', type: 'dial-sip', destination: 'sip:{{called}}@partner.sip.twilio.com' },
  ]);
  const warned = (state: Parameters<typeof selectValidation>[0]) =>
    selectValidation(state).warnings.map(({ code, path }) => [code, path[1]]);
  const open = after(undefined, loaded(passingOn));
  const known = (more: Partial<AccountDestinations>): RouterAction => ({
    type: 'inboundSipRouter/load/destinationsLoaded',
    destinations: { ...account, ...more },
  });
  const sipDomains = [{ sid: 'SD1', label: 'acme' }];

  test('is doubted of every SIP domain until those of the account are known', () => {
    const all = [
      ['sip-may-loop', 0],
      ['sip-may-loop', 1],
    ];
    expect(warned(open)).toEqual(all);
    expect(warned(after(open, known({ sipDomains, truncated: ['sipDomains'] })))).toEqual(all);
    expect(warned(after(open, known({ sipDomains })))).toEqual([
      ['sip-may-loop', 0],
      ['route-in-circle', 0],
    ]);
  });
});

test('what depends on the day is said from the day on which the table was loaded', () => {
  const live = liveOf([say('1', 'x')]);
  const hours = {
    id: 'ny',
    name: 'New York',
    timeZone: 'America/New_York',
    week: { mon: ['08:00-17:00'] },
    days: [{ id: 'd', on: '2026-12-25' }],
  };
  const numbering = { defaultCountry: 'US' };
  const withHours = { ...live, table: { ...live.table, numbering, hours: [hours] } } as typeof live;
  const codesAt = (day?: string) => {
    const atMs = day === undefined ? {} : { atMs: Date.parse(`${day}T15:00Z`) };
    const state = after(undefined, {
      type: 'inboundSipRouter/load/tableLoaded',
      live: withHours,
      ...atMs,
    });
    return selectValidation(state)
      .warnings.map(({ code }) => code)
      .filter((code) => code !== 'not-used');
  };
  expect(codesAt()).toEqual([]);
  expect(codesAt('2026-12-25')).toEqual([]);
  expect(codesAt('2026-12-26')).toEqual(['dates-over']);
});

test('a row that leads to a plan or a team shows its name, also after it was renamed', () => {
  const table = tableOf([{ address: '1', type: 'call-plan', destination: 'p' }, say('2')], {
    plans: [{ id: 'p', name: 'Support', steps: [] }],
  });
  const before = after(undefined, loaded(liveOf([], 'ZN1', { table })));
  expect(selectPage(before).rows.map(({ value }) => value)).toEqual(['Support', 'I am 2']);
  const renamed = after(before, {
    type: 'inboundSipRouter/draft/itemSaved',
    collection: 'plans',
    item: { id: 'p', name: 'Help', steps: [] },
  });
  expect(selectPage(renamed).rows[0]?.value).toBe('Help');
  expect(selectPage(renamed).rows[1]).toBe(selectPage(before).rows[1]);
});
