import fc from 'fast-check';
import { keyOf, KINDS } from '../resources/resource';
import { orderChanges, type DraftChange } from './order-changes';

const draft = (
  verb: DraftChange['verb'],
  kind: DraftChange['kind'],
  name: string,
  fields: DraftChange['after'] = {},
  of?: string,
): DraftChange => ({
  verb,
  kind,
  name,
  ...(of === undefined ? {} : { of }),
  before: verb === 'remove' ? fields : null,
  after: verb === 'remove' ? null : fields,
});
const idsOf = (drafts: readonly DraftChange[]) => orderChanges(drafts).map(({ id }) => id);
const needsOf = (drafts: readonly DraftChange[]) =>
  Object.fromEntries(orderChanges(drafts).map(({ id, needs }) => [id, needs]));

describe('What is made', () => {
  it('comes after what it refers to, and waits for exactly that', () => {
    const drafts = [
      draft('create', 'calls-credential-list', 'phones', {}, 'acme'),
      draft('create', 'domain', 'acme', { emergencyCaller: '+1' }),
      draft('create', 'emergency-address', '+1', { address: 'office' }),
      draft('create', 'number', '+1', { app: 'in' }),
      draft('create', 'credential', 'alice', {}, 'phones'),
      draft('create', 'credential-list', 'phones'),
      draft('create', 'app', 'in'),
      draft('create', 'address', 'office'),
      draft('create', 'app', 'unrelated'),
    ];
    expect(needsOf(drafts)).toEqual({
      'create address office': [],
      'create app in': [],
      'create app unrelated': [],
      'create credential-list phones': [],
      'create credential phones/alice': ['create credential-list phones'],
      'create number +1': ['create app in'],
      'create emergency-address +1': ['create number +1', 'create address office'],
      'create domain acme': ['create number +1'],
      'create calls-credential-list acme/phones': [
        'create domain acme',
        'create credential-list phones',
      ],
    });
  });

  it('waits for a change of what it refers to, and not for what is referred to by its SID', () => {
    const sid = `AP${'0'.repeat(32)}`;
    const drafts = [
      draft('create', 'number', '+1', { app: 'in' }),
      draft('create', 'number', '+2', { app: sid }),
      draft('change', 'app', 'in'),
      draft('create', 'app', sid),
    ];
    expect(needsOf(drafts)).toMatchObject({
      'create number +1': ['change app in'],
      'create number +2': [],
    });
  });
});

describe('What goes', () => {
  it('goes last and from the top down, once all have let go of it', () => {
    const drafts = [
      draft('remove', 'address', 'office'),
      draft('remove', 'number', '+1', { app: 'in' }),
      draft('remove', 'app', 'in'),
      draft('remove', 'emergency-address', '+1', { address: 'office' }),
      draft('create', 'app', 'new'),
    ];
    expect(idsOf(drafts)).toEqual([
      'create app new',
      'remove emergency-address +1',
      'remove number +1',
      'remove app in',
      'remove address office',
    ]);
    expect(needsOf(drafts)).toMatchObject({
      'remove address office': ['remove emergency-address +1'],
      'remove app in': ['remove number +1'],
      'remove number +1': ['remove emergency-address +1'],
    });
  });

  it('waits for a change that lets go of it', () => {
    const change: DraftChange = {
      verb: 'change',
      kind: 'number',
      name: '+1',
      before: { app: 'old' },
      after: { app: 'new' },
    };
    expect(needsOf([draft('remove', 'app', 'old'), change])).toMatchObject({
      'remove app old': ['change number +1'],
      'change number +1': [],
    });
  });
});

test('whatever changes: what is needed comes before, and nothing waits for itself', () => {
  const name = fc.constantFrom('a', 'b');
  const anyDraft = fc
    .record({
      verb: fc.constantFrom('create', 'change', 'remove' as const),
      kind: fc.constantFrom(...KINDS),
      name,
      of: name,
      fields: fc.record({ app: name, address: name, emergencyCaller: name }),
    })
    .map(({ verb, kind, name: own, of, fields }) => {
      const isInside = /^(credential|ip-address)$|^(calls|registrations)-/.test(kind);
      return draft(verb, kind, own, fields, isInside ? of : undefined);
    });
  const drafts = fc.uniqueArray(anyDraft, { selector: keyOf, maxLength: 20 });
  fc.assert(
    fc.property(drafts, (some) => {
      const ordered = orderChanges(some);
      expect(ordered).toHaveLength(some.length);
      for (const [at, { needs }] of ordered.entries()) {
        const earlier = ordered.slice(0, at).map(({ id }) => id);
        expect(earlier).toEqual(expect.arrayContaining([...needs]));
      }
    }),
    { seed: 12, numRuns: 200 },
  );
});
