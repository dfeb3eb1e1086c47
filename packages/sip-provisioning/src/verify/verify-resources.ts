/** Every declared resource exists and is as declared; what must go is gone. */
import { keyOf, titleOf, type Kind } from '../resources/resource';
import type { Change } from '../plan/plan';
import type { Finding } from './finding';
import type { VerifyInput } from './verify-input';

const REMEDY = 'sip-provision apply';

/** Said of domains by their own rule, with the words of the runbook. */
const ELSEWHERE: readonly Kind[] = [
  'registrations-credential-list',
  'calls-credential-list',
  'emergency-address',
];

export function verifyResources({ declared, plan }: VerifyInput): Finding[] {
  const pending = new Map(plan.changes.map((change) => [keyOf(change), change]));
  const findings = declared.resources
    .filter(({ kind }) => !ELSEWHERE.includes(kind))
    .map((resource): Finding => {
      const about = `${resource.kind} ${titleOf(resource)}`;
      const change = pending.get(keyOf(resource));
      if (change === undefined)
        return { level: 'PASS', rule: 'as-declared', about, found: 'as declared' };
      return { level: 'FAIL', rule: 'as-declared', about, found: describe(change), remedy: REMEDY };
    });
  const leftOver = plan.changes
    .filter(({ verb, kind }) => verb === 'remove' && kind !== 'emergency-address')
    .map((change): Finding => ({
      level: 'FAIL',
      rule: 'gone',
      about: `${change.kind} ${titleOf(change)}`,
      found: 'is still there, though it must go',
      remedy: REMEDY,
    }));
  return [...findings, ...leftOver];
}

function describe({ verb, before, after }: Change): string {
  if (verb === 'create') return 'missing';
  return Object.keys(after ?? {})
    .map(
      (name) =>
        `${name} is ${String(before?.[name] ?? '(none)')}, declared ${String(after?.[name] ?? '(none)')}`,
    )
    .join('; ');
}
