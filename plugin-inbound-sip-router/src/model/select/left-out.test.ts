/** Changes that a person leaves out of a publish. */
import { after, idOf, liveOf, loaded, routesOf, saved, say } from '../../../test/model/builders';
import { changeId } from '../change-words';
import { selectIncludedChanges, selectReview } from '../review-selectors';
import { selectChanges } from '../selectors';

const start = after(undefined, loaded(liveOf([say('a'), say('b')])));
const edited = after(
  start,
  saved(idOf(start, 'a'), say('a', 'x')),
  saved(idOf(start, 'b'), { address: 'b', type: 'webhook', destination: 'nowhere' }),
);
const [ofA, ofB] = selectChanges(edited).map(changeId);
const leaving = (id = '', isLeftOut = true) =>
  ({ type: 'inboundSipRouter/view/changeLeftOut', id, isLeftOut }) as const;

test('what is left out is not published, and is in the review all the same', () => {
  const state = after(edited, leaving(ofB));
  expect(selectIncludedChanges(state).map(changeId)).toEqual([ofA]);
  expect(selectReview(state).changes.map(changeId)).toEqual([ofA, ofB]);
});

test('a problem of a change that is left out does not prevent a publish', () => {
  expect(selectReview(edited).issues).toHaveLength(1);
  expect(selectReview(after(edited, leaving(ofB))).issues).toEqual([]);
  expect(selectReview(after(edited, leaving(ofB), leaving(ofB, false))).issues).toHaveLength(1);
});

test('once the others are live, what was left out is all that the draft has', () => {
  const state = after(edited, leaving(ofB));
  const publish = { id: 'p', baseVersion: 'ZN1', note: '', changes: [], startedAt: 0 };
  const live = after(
    state,
    { type: 'inboundSipRouter/publish/started', publish: { ...publish, kind: 'draft' } },
    {
      type: 'inboundSipRouter/publish/live',
      buildSid: 'ZB-2',
      overrode: undefined,
      changes: selectIncludedChanges(state),
    },
    loaded(liveOf([say('a', 'x'), say('b')], 'ZN2', { buildSid: 'ZB-2' })),
  );
  expect(selectChanges(live).map(changeId)).toEqual([ofB]);
  expect(routesOf(live)).toEqual(['a: x', 'b: nowhere']);
  expect(live.leftOut).toEqual([]);
});
