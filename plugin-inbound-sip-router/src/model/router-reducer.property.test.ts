/** Whatever is edited in whatever order: no row is lost, undo is exact, and no secret leaves the page. */
import fc from 'fast-check';
import { diffTables, type Route } from 'route-table';
import { after, liveOf, loaded, say } from '../../test/model/builders';
import { memoryStore } from '../../test/model/model-world';
import { tableOfDraft } from './draft/draft-table';
import { takeStoredDraft } from './reduce/take-stored-draft';
import type { RouterAction } from './router-action';
import type { Draft, RouterState } from './router-state';
import { selectChanges, selectDraftTable } from './selectors';
import { storedDrafts } from './storage/stored-drafts';

const addresses = ['a', 'b', 'c', 'd', 'e'];
const SECRET = 'sEcReT-pass';
/** What is live has markers of the service. */
const MARKER = '__secret_0123456789abcdef__';

const route: fc.Arbitrary<Route> = fc.oneof(
  fc
    .record({
      address: fc.constantFrom(...addresses),
      text: fc.constantFrom('x', 'y', 'z'),
      enabled: fc.boolean(),
    })
    .map(({ address, text, enabled }) => say(address, text, enabled ? {} : { enabled })),
  fc.constantFrom(...addresses).map((address): Route => ({
    address,
    type: 'dial-sip',
    destination: `sip:u:${SECRET}1@example.com`,
    options: { username: 'u', password: `${SECRET}2` },
  })),
);

/** Rows by position: ids are not known beforehand. */
type Edit = (state: RouterState) => RouterAction;
const rowAt = ({ draft }: RouterState, at: number) => {
  const rows = draft?.rows ?? [];
  return rows[at % Math.max(1, rows.length)]?.id ?? 'none';
};
let made = 0;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(9), route).map(([at, saved]): Edit => (state) => ({
    type: 'inboundSipRouter/draft/routeSaved',
    rowId: at > 6 ? undefined : rowAt(state, at),
    newId: `new-${(made += 1)}`,
    route: saved,
  })),
  fc.nat(9).map((at): Edit => (state) => ({
    type: 'inboundSipRouter/draft/routesDeleted',
    rowIds: [rowAt(state, at)],
  })),
  fc.nat(9).map((at): Edit => (state) => ({
    type: 'inboundSipRouter/draft/rowsReverted',
    rowIds: [rowAt(state, at)],
  })),
  fc.tuple(fc.nat(9), fc.boolean()).map(([at, enabled]): Edit => (state) => ({
    type: 'inboundSipRouter/draft/routesEnabled',
    rowIds: [rowAt(state, at), rowAt(state, at + 1)],
    enabled,
  })),
  fc.array(route, { maxLength: 4 }).map((routes): Edit => () => ({
    type: 'inboundSipRouter/draft/tableTaken',
    table: { routes, default: { type: 'hangup', destination: '' } },
    newIds: [`new-${(made += 1)}`],
  })),
  fc.constant<Edit>(() => ({ type: 'inboundSipRouter/draft/discarded' })),
  fc.constant<Edit>(() => ({ type: 'inboundSipRouter/draft/undone' })),
  fc.constant<Edit>(() => ({ type: 'inboundSipRouter/draft/redone' })),
);
const routes = fc.array(route, { maxLength: 5 });
const edits = fc.array(edit, { maxLength: 25 });

const live = (of: readonly Route[], version = 'ZN1') =>
  loaded(
    liveOf(
      of.map((each) => JSON.parse(JSON.stringify(each).replace(/sEcReT-pass\d/g, MARKER)) as Route),
      version,
    ),
  );
const play = (state: RouterState, all: readonly Edit[]) =>
  all.reduce((before, each) => after(before, each(before)), state);

function draftOf({ draft }: RouterState): Draft {
  if (!draft) throw new Error('There is not a draft');
  return draft;
}

test('rows of the base are all there, in its order, and ids are never shared', () => {
  fc.assert(
    fc.property(routes, edits, (base, all) => {
      const draft = draftOf(play(after(undefined, live(base)), all));
      const bases = draft.rows.flatMap((row) => (row.base ? [row.base] : []));
      expect(bases).toEqual(draft.base.table.routes);
      expect(new Set(draft.rows.map(({ id }) => id)).size).toBe(draft.rows.length);
    }),
  );
});

test('undoing everything leads back, redoing everything forth', () => {
  const undo = { type: 'inboundSipRouter/draft/undone' } as const;
  const redo = { type: 'inboundSipRouter/draft/redone' } as const;
  fc.assert(
    fc.property(routes, edits, (base, all) => {
      const start = after(undefined, live(base));
      const end = play(start, all);
      const back = after(end, ...end.undo.map(() => undo));
      expect(selectDraftTable(back)).toBe(selectDraftTable(start));
      const forth = after(back, ...back.redo.map(() => redo));
      const last = after(end, ...end.redo.map(() => redo));
      expect(draftOf(forth)).toBe(draftOf(last));
    }),
  );
});

test('a newer live table takes away no row of mine: what is not on it is asked about, or there', () => {
  fc.assert(
    fc.property(routes, edits, routes, (base, all, theirs) => {
      const mine = play(after(undefined, live(base)), all);
      const next = after(mine, live(theirs, 'ZN2'));
      const ids = draftOf(next).rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      if (next.rebase.kind === 'asking') {
        expect(draftOf(next)).toBe(draftOf(mine));
        return;
      }
      const kept = new Set(draftOf(next).rows.map((row) => row.route?.address));
      for (const change of selectChanges(mine)) {
        if (change.kind === 'added') expect(kept).toContain(change.route.address);
      }
    }),
  );
});

test('a draft that is stored and taken again is the same but for its secrets, which are nowhere', () => {
  fc.assert(
    fc.property(routes, edits, (base, all) => {
      const end = play(after(undefined, live(base)), all);
      const draft = draftOf(end);
      const entries = new Map<string, string>();
      const shared = memoryStore(entries);
      const drafts = storedDrafts({ tab: memoryStore(), shared }, 'AC1', 'visit-1');
      drafts.save(draft.base, tableOfDraft(draft), 1);
      expect([...entries.values()].join()).not.toContain(SECRET);

      const [found] = storedDrafts({ tab: memoryStore(), shared }, 'AC1', 'visit-2').find(
        draft.base,
        2,
      );
      if (!found) throw new Error('The draft is gone');
      const start = after(undefined, live(base));
      const taken = takeStoredDraft({ ...start, storedDraft: found.stored });
      const differing = diffTables(tableOfDraft(draft), tableOfDraft(draftOf(taken)));
      const text = JSON.stringify(tableOfDraft(draft));
      if (!text.includes(SECRET)) expect(differing).toEqual([]);
      expect(found.stored.secretsLeftOut > 0).toBe(text.includes(SECRET));
      for (const change of differing) {
        if (!('fields' in change)) throw new Error(change.kind);
        for (const { after: now } of change.fields) {
          expect(JSON.stringify(now)).toContain('__secret_0000000000000000__');
        }
      }
    }),
  );
});
