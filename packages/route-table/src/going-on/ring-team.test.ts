/** Who of a team rings, one Dial after the other. */
import {
  firstTwiml,
  leadsBack,
  next,
  queryOf,
  verbs,
  type Begin,
} from '../../test/call-through-plan';
import { say } from '../../test/plan-tables';
import { client, table } from '../../test/steps-of-call';
import type { ActionParameters } from './outcome';

describe('teams', () => {
  const member = (id: string, more: object = {}) => client(id, more);
  const teams = (more: object = {}, members = [member('ann'), member('ben'), member('cleo')]) => ({
    teams: [{ id: 't', name: 'Team', members, ...more }],
  });
  const ring = (options: object) => ({ id: 'ring', type: 'ring', destination: 't', options });
  const busy = { DialCallStatus: 'busy' };

  /** Who rings, one Dial after the other, if nobody ever answers. */
  function rung(of: object, more: Begin = {}, sent: ActionParameters = busy): readonly string[] {
    const all: string[] = [];
    let twiml = firstTwiml(of, more);
    for (;;) {
      const step = verbs(twiml);
      all.push(step.map((verb) => verb.replace(/^\w+ /, '')).join('+'));
      if (!leadsBack(twiml) || all.length > 20) return all;
      const gone = next(of, twiml, sent, more);
      if (gone.kind !== 'step') return all;
      twiml = gone.twiml;
    }
  }

  test('at once: one Dial', () => {
    expect(rung(table([ring({}), say('bye')], teams()))).toEqual(['ann+ben+cleo', 'bye']);
  });

  test('in turn: one Dial each, in the order of the team', () => {
    const of = table(
      [ring({ who: 'in-turn' }), say('bye')],
      teams({ order: ['ben', 'cleo', 'ann'] }),
    );
    expect(rung(of)).toEqual(['ben', 'cleo', 'ann', 'bye']);
  });

  test('shuffled: begins with a member by the call, and the same call always so', () => {
    const of = table([ring({ who: 'shuffled' }), say('bye')], teams());
    const orders = Array.from({ length: 40 }, (_, n) => rung(of, { call: { callSid: `CA${n}` } }));
    expect(new Set(orders.map(String))).toEqual(
      new Set(['ann,ben,cleo,bye', 'ben,cleo,ann,bye', 'cleo,ann,ben,bye']),
    );
    expect(rung(of, { call: { callSid: 'CA7' } })).toEqual(orders[7]);
  });

  test('on call, then the rest: who is on call is decided when the call arrives', () => {
    const rotation = { from: '2026-11-30T09:00', timeZone: 'America/New_York', everyDays: 1 };
    const of = table(
      [client('desk'), ring({ who: 'on-call-then-rest' }), say('bye')],
      teams({ rotation }),
    );
    expect(rung(of)).toEqual(['desk', 'ann', 'ben', 'cleo', 'bye']);
    const first = firstTwiml(of);
    expect(queryOf(first)).toMatchObject({ n: 'ring.ann_bye' });
    const tomorrow = { at: Date.parse('2026-12-01T09:00-05:00') };
    expect(next(of, first, busy, tomorrow)).toMatchObject({ kind: 'step', step: 'ring' });
    const gone = next(of, first, busy, tomorrow);
    expect(gone.kind === 'step' && verbs(gone.twiml)).toEqual(['Client ann']);
  });

  test('screened members ring after the others, each alone', () => {
    const members = [member('ann', { options: { screen: true } }), member('ben'), member('cleo')];
    const of = table([ring({}), say('bye')], teams({}, members));
    expect(rung(of)).toEqual(['ben+cleo', 'ann', 'bye']);
  });

  test('picked up and not accepted goes on only where somebody has to accept', () => {
    const members = [member('ann', { options: { screen: true } }), member('ben')];
    const of = table([ring({ who: 'in-turn' }), say('bye')], teams({}, members));
    const refused = { DialCallStatus: 'completed', DialBridged: 'false' };
    expect(rung(of, {}, refused)).toEqual(['ann', 'ben']);
    const second = next(of, firstTwiml(of), refused);
    if (second.kind !== 'step') throw new Error('Nobody rings.');
    expect(next(of, second.twiml, refused)).toMatchObject({ kind: 'ended' });
    // Whether ben had to accept is no longer known, and nobody has talked.
    const gone = table([ring({ who: 'in-turn' }), say('bye')], teams({}, [member('cleo')]));
    expect(next(gone, second.twiml, refused)).toMatchObject({ step: 'bye' });
  });

  test('a member who is gone meanwhile is skipped, and so is a team that is gone', () => {
    const of = table([ring({ who: 'in-turn' }), say('bye')], teams());
    const first = firstTwiml(of);
    const fewer = table([ring({ who: 'in-turn' }), say('bye')], teams({}, [member('cleo')]));
    const rest = next(fewer, first, busy);
    expect(rest.kind === 'step' && verbs(rest.twiml)).toEqual(['Client cleo']);
    const none = table([ring({ who: 'in-turn' }), say('bye')], { teams: [] });
    expect(next(none, first, busy)).toMatchObject({ step: 'bye' });
  });

  test('a member who was moved up meanwhile does not ring twice', () => {
    const of = table([ring({ who: 'in-turn' }), say('bye')], teams());
    const second = next(of, firstTwiml(of), busy);
    if (second.kind !== 'step') throw new Error('Nobody rings.');
    const moved = table(
      [ring({ who: 'in-turn' }), say('bye')],
      teams({ order: ['ben', 'cleo', 'ann'] }),
    );
    const third = next(moved, second.twiml, busy);
    expect(third.kind === 'step' && verbs(third.twiml)).toEqual(['Client cleo']);
  });
});
