import type { DeclaredState } from '../declaration/declared-state';
import { ObservedIndex } from '../resources/observed-state';
import { adoptResources } from './adopt-resources';
import { declared, observed, stateOf } from './plan-builders';

const adopt = (
  resources: DeclaredState['resources'],
  ...account: readonly ReturnType<typeof observed>[]
) =>
  adoptResources(stateOf(...resources), new ObservedIndex({ account: 'AC0', resources: account }));

const OFFICE = `AD${'1'.repeat(32)}`;
const ANNEX = `AD${'2'.repeat(32)}`;

describe('A declared resource', () => {
  it('is the observed one with its kind, name and list; nothing else of that name', () => {
    const meant = observed('credential', 'alice', {}, { of: 'phones' });
    const {
      observed: found,
      issues,
      has,
    } = adopt(
      [declared('credential', 'alice', {}, { of: 'phones' })],
      observed('credential', 'alice', {}, { of: 'softphones' }),
      observed('app', 'alice'),
      meant,
    );
    expect([...found]).toEqual([['credential phones/alice', meant]]);
    expect(issues).toEqual([]);
    expect([has(meant), has(observed('app', 'alice'))]).toEqual([true, false]);
  });

  it('is none, and no issue, if the account has none of its name', () => {
    expect(adopt([declared('app', 'in')])).toMatchObject({ issues: [], observed: new Map() });
  });

  it('is an issue if two have its name, and none is if its SID is said', () => {
    const twins = [
      observed('address', 'office', {}, { sid: OFFICE }),
      observed('address', 'office', {}, { sid: ANNEX }),
    ];
    const { issues } = adopt([declared('address', 'office')], ...twins);
    expect(issues).toMatchObject([{ code: 'ambiguous-name', path: ['address', 'office'] }]);
    expect(issues[0]?.message).toContain(`${OFFICE}, ${ANNEX}`);
    const pinned = adopt([declared('address', 'office', {}, { sid: ANNEX })], ...twins);
    expect(pinned.issues).toEqual([]);
    expect(pinned.observed.get('address office')?.sid).toBe(ANNEX);
  });

  it('is an issue if its SID is of another name', () => {
    const { issues, observed: found } = adopt(
      [declared('address', 'office', {}, { sid: ANNEX })],
      observed('address', 'annex', {}, { sid: ANNEX }),
      observed('address', 'office', {}, { sid: OFFICE }),
    );
    expect(issues).toMatchObject([{ code: 'sid-not-found' }]);
    expect(found.size).toBe(0);
  });
});

describe('A reference', () => {
  const number = observed('emergency-address', '+15550100', {
    address: ANNEX,
    status: 'registered',
  });
  const twins = [
    observed('address', 'office', {}, { sid: OFFICE }),
    observed('address', 'office', {}, { sid: ANNEX }),
  ];
  const asDeclared = (
    { asDeclared: convert }: ReturnType<typeof adopt>,
    like?: Parameters<typeof convert>[1],
  ) => convert(number, like).fields['address'];

  it('is the name of the resource that is declared', () => {
    const adopted = adopt(
      [declared('address', 'annex')],
      number,
      observed('address', 'annex', {}, { sid: ANNEX }),
    );
    expect(asDeclared(adopted)).toBe('annex');
  });

  it('is the SID if another resource is declared under its name', () => {
    const adopted = adopt([declared('address', 'office', {}, { sid: OFFICE })], number, ...twins);
    expect(asDeclared(adopted)).toBe(ANNEX);
  });

  it('is the SID if the declaration writes it so, whatever else is declared', () => {
    const adopted = adopt([declared('address', 'office', {}, { sid: ANNEX })], number, ...twins);
    expect(asDeclared(adopted)).toBe('office');
    const like = declared('emergency-address', '+15550100', { address: ANNEX });
    expect(asDeclared(adopted, like)).toBe(ANNEX);
  });

  it('is the SID of what the account does not have, and none stays none', () => {
    const adopted = adopt([], number);
    expect(asDeclared(adopted)).toBe(ANNEX);
    const none = observed('number', '+15550100', { app: null });
    expect(adopted.asDeclared(none).fields).toEqual({ app: null });
  });
});
