import fc from 'fast-check';
import { readDeclaration } from '../declaration/read-declaration';
import { resolveDeclaration } from '../declaration/resolve-declaration';
import { planChanges } from '../plan/plan-changes';
import type { ObservedState } from '../resources/observed-state';
import type { Fields, Kind, ObservedResource } from '../resources/resource';
import { importDeclaration } from './import-declaration';
import { randomAccount } from './random-account';

/** Enough for each strange name to meet each kind of reference; a seed of its own, so that a failure is repeatable. */
const RUNS = { numRuns: 100, seed: 4711 };

const planAfter = (observed: ObservedState) => {
  const { text, skipped } = importDeclaration(observed);
  const read = readDeclaration(text);
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.issues));
  const resolved = resolveDeclaration(read.declaration);
  if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
  const outcome = planChanges(resolved.state, observed);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return { skipped, numbers: read.declaration.numbers ?? {}, ...outcome.plan };
};

describe('The plan after import', () => {
  it('is empty, whatever the account holds', () => {
    fc.assert(
      fc.property(randomAccount, (observed) => {
        expect(planAfter(observed).changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('leaves out only what it says', () => {
    fc.assert(
      fc.property(randomAccount, (observed) => {
        const { unmanaged, skipped } = planAfter(observed);
        const said = skipped.join('\n');
        const listed = [
          'address',
          'app',
          'credential-list',
          'ip-access-control-list',
          'number',
          'domain',
        ];
        for (const { kind, sid } of unmanaged)
          if (listed.includes(kind)) expect(said).toContain(sid);
      }),
      RUNS,
    );
  });

  it('takes no emergency address away from a number, and says which it has left alone', () => {
    fc.assert(
      fc.property(randomAccount, (observed) => {
        const { numbers, skipped } = planAfter(observed);
        for (const { kind, name, fields } of observed.resources) {
          const { address = null } = fields;
          if (kind !== 'emergency-address') continue;
          const written = numbers[name]?.emergencyAddress;
          if (address === null) expect(written).toBeUndefined();
          else if (written === undefined) expect(skipped.join('\n')).toContain(name);
          else expect(meantBy(written, observed)).toEqual([address]);
        }
      }),
      RUNS,
    );
  });
});

describe('What is odd but can be said', () => {
  const [address, app] = [`AD${'1'.repeat(32)}`, `AP${'1'.repeat(32)}`];
  const resource = (kind: Kind, name: string, fields: Fields = {}, more: object = {}) => ({
    kind,
    name,
    sid: `${kind} ${name}`,
    fields,
    ...more,
  });
  const imported = (...resources: readonly ObservedResource[]) => {
    const { text, skipped } = importDeclaration({ account: `AC${'0'.repeat(32)}`, resources });
    const read = readDeclaration(text);
    return { declaration: read.kind === 'valid' ? read.declaration : undefined, skipped };
  };

  it.each([
    [
      'a domain without a friendly name',
      resource('domain', 'acme.sip.twilio.com', {
        friendlyName: null,
        registration: false,
        emergencyCalling: false,
        secure: false,
      }),
      { domains: { 'acme.sip.twilio.com': { friendlyName: '' } } },
    ],
    [
      'a URL without a method',
      resource('app', 'in', {
        voiceUrl: 'https://example.com/',
        voiceMethod: null,
        connectableByOtherAccounts: false,
      }),
      { apps: { in: { voiceMethod: 'POST' } } },
    ],
    [
      'a number without anything',
      resource('number', '+15550100', { app: null }),
      { numbers: { '+15550100': {} } },
    ],
  ])('%s is written', (_, each, expected) => {
    expect(imported(each)).toMatchObject({ declaration: expected, skipped: [] });
  });

  it('an app whose name ends with a blank is written, and referred to by its SID', () => {
    const { declaration, skipped } = imported(
      resource('app', 'in ', { connectableByOtherAccounts: false }, { sid: app }),
      resource('number', '+15550100', { app }),
    );
    expect(skipped).toEqual([]);
    expect(declaration).toMatchObject({ apps: { 'in ': {} }, numbers: { '+15550100': { app } } });
  });

  it('an address that is twice in a list is left out, and the list is written', () => {
    const block = (sid: string) =>
      resource('ip-address', '192.0.2.1/32', { friendlyName: 'x' }, { of: 'carrier', sid });
    const { declaration, skipped } = imported(
      resource('ip-access-control-list', 'carrier'),
      block('IP1'),
      block('IP2'),
      resource('ip-address', '192.0.2.2/32', { friendlyName: null }, { of: 'carrier' }),
    );
    expect(declaration?.ipAccessControlLists?.['carrier']).toEqual([
      { address: '192.0.2.2/32', name: '' },
    ]);
    expect(skipped).toEqual([
      'ip-address carrier/192.0.2.1/32 (IP1): it is twice in the list',
      'ip-address carrier/192.0.2.1/32 (IP2): it is twice in the list',
    ]);
  });

  it('twins are left out with the reason; what refers to one has its SID', () => {
    const { declaration, skipped } = imported(
      resource('address', 'office', {}, { sid: address }),
      resource('address', 'office', {}, { sid: 'AD2' }),
      resource('number', '+15550100'),
      resource('emergency-address', '+15550100', { address, status: 'registered' }),
    );
    expect(skipped).toEqual([
      `address "office" (${address}): its name is not unique`,
      'address "office" (AD2): its name is not unique',
    ]);
    expect(declaration?.numbers?.['+15550100']?.emergencyAddress).toBe(address);
  });

  it('a registration that is not complete is said with its state', () => {
    const { skipped } = imported(
      resource('number', '+15550100'),
      resource('emergency-address', '+15550100', { address, status: 'pending-registration' }),
    );
    expect(skipped).toEqual([
      `emergency address ${address} of number +15550100: its state is pending-registration; it stays as it is`,
    ]);
  });
});

/** SIDs of the addresses that a reference can mean. */
function meantBy(reference: string | null, { resources }: ObservedState): readonly unknown[] {
  if (/^AD[0-9a-f]{32}$/.test(reference ?? '')) return [reference];
  return resources
    .filter(({ kind, name }) => kind === 'address' && name === reference)
    .map(({ sid }) => sid);
}
