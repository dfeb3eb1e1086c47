/** What a person did is seen, and nothing is lost by a slip. */
import { after, idOf, liveOf, loaded, saved, say } from '../../../test/model/builders';
import { selectChanges, selectHiddenSaved } from '../selectors';

const undo = { type: 'inboundSipRouter/draft/undone' } as const;
const start = after(undefined, loaded(liveOf([say('a'), say('b')])));
const [a, b] = [idOf(start, 'a'), idOf(start, 'b')];

describe('what a slip must not lose', () => {
  const edit = saved(a, say('a', 'x'));
  const discard = { type: 'inboundSipRouter/draft/discarded' } as const;

  test('discarding says how much, and can be undone', () => {
    const gone = after(start, edit, discard);
    expect(gone.discarded).toBe(1);
    expect(gone.tableView.saved).toBeUndefined();
    expect(selectChanges(gone)).toEqual([]);
    const back = after(gone, undo);
    expect(back.discarded).toBe(0);
    expect(selectChanges(back)).toHaveLength(1);
    expect(after(gone, saved(b, say('b', 'y'))).discarded).toBe(0);
  });

  test.each([
    ['draft', 'idle'],
    ['restore', 'refused'],
  ] as const)('discarding takes along the refusal of a %s: it is %s', (kind, left) => {
    const publish = { id: 'p', kind, baseVersion: 'ZN1', note: '', changes: [], startedAt: 0 };
    const refusal = { kind: 'refused', status: 409, code: 'stale-version', message: 'M' } as const;
    const refused = after(
      start,
      edit,
      { type: 'inboundSipRouter/publish/started', publish },
      { type: 'inboundSipRouter/publish/refused', refusal },
    );
    expect(refused.publish.kind).toBe('refused');
    expect(after(refused, discard).publish.kind).toBe(left);
  });

  test('a note outlives the review, until it is published', () => {
    const review = { type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } } as const;
    const typing = { type: 'inboundSipRouter/view/noteTyped', note: 'Why' } as const;
    const close = { type: 'inboundSipRouter/view/panelClosed' } as const;
    const again = after(start, edit, review, typing, close, review);
    expect(again.panel).toMatchObject({ kind: 'review' });
    expect(again.note).toBe('Why');
  });

  test.each([
    ['draft', ''],
    ['restore', ''],
    ['adopted', 'Why'],
  ] as const)('a note after a publish of the kind %s went live', (kind, left) => {
    const publish = { id: 'p', kind, baseVersion: 'ZN1', note: 'Why', changes: [], startedAt: 0 };
    const noted = after(
      start,
      { type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } },
      { type: 'inboundSipRouter/view/noteTyped', note: 'Why' },
      { type: 'inboundSipRouter/publish/started', publish: { ...publish, note: 'Theirs' } },
    );
    expect(noted.note).toBe(kind === 'adopted' ? 'Why' : 'Theirs');
    const live = { buildSid: 'ZB1', overrode: undefined, changes: [] };
    expect(after(noted, { type: 'inboundSipRouter/publish/live', ...live }).note).toBe(left);
  });
});

describe('a route that was saved', () => {
  const many = after(
    undefined,
    loaded(liveOf(Array.from({ length: 60 }, (_, index) => say(`${1000 + index}`)))),
  );
  const search = { type: 'inboundSipRouter/view/searched', search: '1001' } as const;

  test('is on the page that is shown, and marked until the view changes', () => {
    const next = after(many, saved(undefined, say('9'), 'row-9'));
    expect(next.tableView).toMatchObject({ page: 1, saved: 'row-9' });
    expect(selectHiddenSaved(next)).toBeUndefined();
    expect(after(next, search).tableView.saved).toBeUndefined();
  });

  test('is told of if the search hides it, and can be shown', () => {
    const hidden = after(many, search, saved(undefined, say('9'), 'row-9'));
    expect(selectHiddenSaved(hidden)?.route.address).toBe('9');
    const shown = after(hidden, { type: 'inboundSipRouter/view/savedShown' });
    expect(shown.tableView).toMatchObject({ search: '', page: 1 });
    expect(selectHiddenSaved(shown)).toBeUndefined();
  });
});
