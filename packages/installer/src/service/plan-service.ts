/** What has to be done to the service: installed, brought up to date, tidied up, or nothing. Pure. */
import { unmaskSecrets, validateTable } from 'route-table';
import { storedTableOf, TABLE_PATH } from 'publishing';
import { compareCode, type Code } from './compare-code';
import type { ServiceState } from './observe-service';

export type ServicePlan =
  | { readonly kind: 'install' }
  | { readonly kind: 'update'; readonly differences: readonly string[] }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'refused';
      readonly code: 'local-table' | 'foreign-service';
      readonly message: string;
    };

export interface LocalSide extends Code {
  /** The local route table, parsed; undefined: not there or not JSON. */
  readonly table: unknown;
  readonly tableFile: string;
}

export function planService(
  state: ServiceState,
  liveCode: Code | undefined,
  local: LocalSide,
): ServicePlan {
  if (state.kind !== 'live' || liveCode === undefined) return planInstall(local);
  const { build, scratch, serviceSid } = state.service;
  if (!storedTableOf(build)) {
    const message = `The service ${serviceSid} has no route table (${TABLE_PATH}): it is something else. Choose another name with --service-name.`;
    return { kind: 'refused', code: 'foreign-service', message };
  }
  const differences = compareCode(liveCode, local);
  if (differences.length > 0) return { kind: 'update', differences };
  return scratch ? { kind: 'tidy' } : { kind: 'nothing' };
}

/** A first install puts the local table live: it has to be one that can route calls. */
function planInstall({ table, tableFile }: LocalSide): ServicePlan {
  const checked = validateTable(table);
  if (checked.kind === 'invalid') {
    const [issue] = checked.issues;
    const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    const isTooLarge = issue?.code.startsWith('table-too-large') === true;
    const what = isTooLarge
      ? 'deploy with a smaller one, and publish this one with `npm run push`'
      : 'correct it first';
    const message = `${tableFile} is not a valid route table${where}: ${what}.`;
    return { kind: 'refused', code: 'local-table', message };
  }
  if (holdsMarkers(checked.table)) {
    const message = `${tableFile} holds markers (__secret_…__) in the place of secrets, which only the service it was pulled from knows: put the secrets there before it is installed elsewhere.`;
    return { kind: 'refused', code: 'local-table', message };
  }
  return { kind: 'install' };
}

function holdsMarkers(table: object): boolean {
  return unmaskSecrets(table, new Map()).issues.length > 0;
}
