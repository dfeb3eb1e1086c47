/** Figures of the editor's model without its views: a keystroke in the search, an edit, a load, at 10,000 routes. */
import { bundle } from './bundle.mjs';
import { median, printTable } from './figures.mjs';
import { mixedTable } from './tables.mjs';

const SIZE = 10_000;
const ROUNDS = 15;
const SEARCHES = ['r', 'ro', 'row', 'row ', 'row 9', 'row 99', 'row 999', '+1', 'bench 7', 'zzz'];

const MODEL = 'plugin-inbound-sip-router/src/model';
const { routerReducer, selectPage, selectFormIssues, selectChanges, selectCounts } = await bundle(
  [`${MODEL}/router-reducer`, `${MODEL}/selectors`],
  'editor-model.mjs',
);
const table = mixedTable(SIZE);
const live = { table, version: 'ZN1', versionIsDeployed: true, buildSid: 'ZB1', inFlight: [] };
const action = (type, payload = {}) => ({ type: `inboundSipRouter/${type}`, ...payload });
const shown = (state) => [selectPage(state), selectCounts(state)];

const loaded = routerReducer(undefined, action('load/tableLoaded', { live }));
const rowId = loaded.draft.rows[7].id;
const sorted = routerReducer(
  loaded,
  action('view/sorted', { sort: { column: 'address', direction: 'descending' } }),
);
const panel = routerReducer(loaded, action('view/routeOpened', { rowId }));
let note = 0;

printTable(`Model of the editor at ${SIZE} routes (median and slowest, ms)`, [
  measure('load and show', () => {
    // A copy: what is remembered of the one before is of no use.
    const fresh = { ...live, table: JSON.parse(JSON.stringify(table)) };
    shown(routerReducer(undefined, action('load/tableLoaded', { live: fresh })));
  }),
  measure('keystroke in the search', keystroke(loaded)),
  measure('keystroke in the search, table sorted', keystroke(sorted)),
  measure('page turned', () => {
    shown(routerReducer(loaded, action('view/pageTurned', { page: (note += 1) % 100 })));
  }),
  measure('keystroke in the form', () => {
    const typed = action('view/fieldTyped', { path: ['comment'], value: `note ${(note += 1)}` });
    selectFormIssues(routerReducer(panel, typed));
  }),
  measure('keystroke in the address of the form', () => {
    const typed = action('view/fieldTyped', { path: ['address'], value: `${(note += 1)}` });
    selectFormIssues(routerReducer(panel, typed));
  }),
  measure('comment saved and shown', () => {
    saved({ ...table.routes[7], comment: `note ${(note += 1)}` });
  }),
  measure('address saved and shown', () => {
    saved({ ...table.routes[7], address: `${(note += 1)}` });
  }),
]);

function saved(route) {
  const state = routerReducer(loaded, action('draft/routeSaved', { rowId, newId: 'new', route }));
  shown(state);
  selectChanges(state);
}

function keystroke(state) {
  shown(state);
  let at = 0;
  return () => {
    const search = SEARCHES[(at += 1) % SEARCHES.length];
    shown(routerReducer(state, action('view/searched', { search })));
  };
}

function measure(what, work) {
  const times = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const begin = process.hrtime.bigint();
    work();
    if (round >= 0) times.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return { what, median: median(times), slowest: Math.max(...times) };
}
