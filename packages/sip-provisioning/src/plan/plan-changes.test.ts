import type { DeclaredState } from '../declaration/declared-state';
import { normaliseFields } from '../resources/normalise';
import type { ObservedResource } from '../resources/resource';
import { declared, observed, stateOf, without } from './plan-builders';
import { planChanges } from './plan-changes';

const outcomeOf = (state: DeclaredState, ...resources: readonly ObservedResource[]) =>
  planChanges(state, { account: 'AC0', resources });
function planOf(state: DeclaredState, ...resources: readonly ObservedResource[]) {
  const outcome = outcomeOf(state, ...resources);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return outcome.plan;
}
function issuesOf(state: DeclaredState, ...resources: readonly ObservedResource[]) {
  const outcome = outcomeOf(state, ...resources);
  return outcome.kind === 'refused' ? outcome.issues.map(({ code }) => code) : [];
}
const NUMBER = '+15035550100';

describe('A change', () => {
  it('has only the fields that differ, old and new', () => {
    const { changes } = planOf(
      stateOf(declared('app', 'in', { voiceUrl: 'https://b.example.com', voiceMethod: 'GET' })),
      observed('app', 'in', {
        voiceUrl: 'https://a.example.com',
        voiceMethod: 'GET',
        voiceFallbackUrl: 'https://not-declared.example.com',
      }),
    );
    expect(changes).toMatchObject([
      {
        id: 'change app in',
        before: { voiceUrl: 'https://a.example.com' },
        after: { voiceUrl: 'https://b.example.com' },
      },
    ]);
    expect(Object.keys(changes[0]?.after ?? {})).toEqual(['voiceUrl']);
  });

  it.each([
    [
      'upper case of a host',
      { voiceUrl: 'https://EXAMPLE.com/A' },
      { voiceUrl: 'https://example.com/A' },
    ],
    [
      'a method without a URL',
      { voiceUrl: null, voiceMethod: null },
      { voiceUrl: null, voiceMethod: 'GET' },
    ],
    ['blanks around a text', { friendlyName: 'x' }, { friendlyName: ' x ' }],
    ['a field that Twilio does not report', { friendlyName: null }, {}],
  ])('is none for %s', (_, wanted, existing) => {
    const state = stateOf(declared('number', NUMBER, normaliseFields(wanted)));
    expect(planOf(state, observed('number', NUMBER, existing)).changes).toEqual([]);
  });

  it('is one for upper case of a path', () => {
    const state = stateOf(declared('app', 'in', { voiceUrl: 'https://example.com/a' }));
    const existing = observed('app', 'in', { voiceUrl: 'https://example.com/A' });
    expect(planOf(state, existing).changes).toHaveLength(1);
  });

  it('of a field that Twilio cannot change is refused', () => {
    const state = stateOf(declared('address', 'office', { country: 'US' }));
    expect(issuesOf(state, observed('address', 'office', { country: 'GB' }))).toEqual([
      'fixed-field',
    ]);
  });
});

describe('A number', () => {
  it('that the account does not have is bought only if that is declared', () => {
    const buy = planOf(stateOf(declared('number', NUMBER, {}, { acquire: 'buy' })));
    expect(buy.changes).toMatchObject([{ verb: 'create', costs: expect.any(String) as string }]);
    expect(issuesOf(stateOf(declared('number', NUMBER, {}, { acquire: 'use' })))).toEqual([
      'number-not-in-account',
    ]);
  });

  const emergency = (address: string | null, status: string) =>
    observed('emergency-address', NUMBER, { address, status });
  const office = observed('address', 'office');
  const wish = (address: string | null) =>
    stateOf(
      declared('address', 'office'),
      declared('number', NUMBER),
      declared('emergency-address', NUMBER, { address }),
    );
  const changeFor = (state: DeclaredState, existing: ObservedResource) =>
    planOf(state, office, observed('number', NUMBER), existing).changes[0];

  it('keeps an emergency address that the file does not name', () => {
    const state = stateOf(declared('address', 'office'), declared('number', NUMBER));
    for (const status of ['registered', 'pending-registration', 'registration-failure']) {
      expect(changeFor(state, emergency(office.sid, status))).toBeUndefined();
    }
  });

  it.each([
    ['registered', office.sid, 'office', undefined],
    ['unregistered', null, 'office', { verb: 'create', costs: expect.any(String) as string }],
    ['registration-failure', office.sid, 'office', { verb: 'change' }],
    ['registered', 'AD-other', 'office', { verb: 'change', gap: expect.any(String) as string }],
    ['registered', office.sid, null, { verb: 'remove', gap: expect.any(String) as string }],
    ['unregistered', null, null, undefined],
  ])('whose address is %s (%s), declared %s', (status, current, address, expected) => {
    const change = changeFor(wish(address), emergency(current, status));
    if (expected === undefined) expect(change).toBeUndefined();
    else expect(change).toMatchObject(expected);
  });
});

describe('What is not declared', () => {
  it('is listed in the order of kinds and left alone', () => {
    const plan = planOf(
      stateOf(declared('app', 'in')),
      observed('domain', 'acme'),
      observed('app', 'in'),
      observed('app', 'other'),
      observed('emergency-address', NUMBER, { address: null, status: 'unregistered' }),
    );
    expect(plan.changes).toEqual([]);
    expect(plan.unmanaged.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'app other',
      'domain acme',
    ]);
  });

  it('goes only if it is named under absent, with what is nothing without it', () => {
    const account = [
      observed('credential-list', 'phones'),
      observed('calls-credential-list', 'phones', {}, { of: 'acme' }),
      observed('registrations-credential-list', 'other', {}, { of: 'acme' }),
    ];
    const { changes } = planOf(without({ kind: 'credential-list', name: 'phones' }), ...account);
    expect(changes.map(({ id }) => id)).toEqual([
      'remove calls-credential-list acme/phones',
      'remove credential-list phones',
    ]);
  });

  it('cannot go while something else uses it', () => {
    const app = observed('app', 'in');
    const number = observed('number', NUMBER, { app: app.sid });
    expect(issuesOf(without({ kind: 'app', name: 'in' }), app, number)).toEqual(['still-used']);
    const bySid = {
      ...without({ kind: 'app', name: 'in' }),
      resources: [declared('number', NUMBER, { app: app.sid })],
    };
    expect(issuesOf(bySid, app, number)).toEqual(['still-used']);
  });
});

test('all that is wrong is said at once, and then nothing is planned', () => {
  const state = stateOf(
    declared('number', NUMBER, {}, { acquire: 'use' }),
    declared('address', 'office', { country: 'US' }),
    declared('app', 'in', {}, { sid: 'AP-none' }),
  );
  expect(issuesOf(state, observed('address', 'office', { country: 'GB' }))).toEqual([
    'sid-not-found',
    'number-not-in-account',
    'fixed-field',
  ]);
});

test('a password of a credential that exists is named as not compared', () => {
  const alice = declared('credential', 'alice', {}, { of: 'phones' });
  const bob = declared('credential', 'bob', {}, { of: 'phones' });
  const plan = planOf(stateOf(alice, bob), observed('credential', 'alice', {}, { of: 'phones' }));
  expect(plan.notCompared).toEqual([{ kind: 'credential', of: 'phones', name: 'alice' }]);
  expect(plan.changes.map(({ id }) => id)).toEqual(['create credential phones/bob']);
});
