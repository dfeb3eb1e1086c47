import fc from 'fast-check';
import { readDeclaration } from '../declaration/read-declaration';
import { resolveDeclaration } from '../declaration/resolve-declaration';
import { planChanges } from '../plan/plan-changes';
import type { ObservedState } from '../resources/observed-state';
import { importDeclaration } from './import-declaration';
import { randomAccount } from './random-account';

/** Enough for each strange name to meet each kind of reference; a seed of its own, so that a failure is repeatable. */
const RUNS = { numRuns: 150, seed: 4711 };

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

/** SIDs of the addresses that a reference can mean. */
function meantBy(reference: string | null, { resources }: ObservedState): readonly unknown[] {
  if (/^AD[0-9a-f]{32}$/.test(reference ?? '')) return [reference];
  return resources
    .filter(({ kind, name }) => kind === 'address' && name === reference)
    .map(({ sid }) => sid);
}
