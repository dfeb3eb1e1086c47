/** Options of every command, and what they are when they are left out. */
import { join } from 'node:path';
import { UsageError } from 'command-line';
import { connect } from '../account/connect';
import type { SightedInstallation } from '../installation';
import { readLocalCode } from '../service/local-code';
import { SCRATCH_SUFFIX, type ServiceChoice } from '../service/observe-service';
import type { Shell } from '../shell';

export interface CommonOptions {
  readonly profile?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  /** Left out: the name in the package.json of the service. */
  readonly serviceName?: string;
  readonly environment?: string;
  /** The built service. */
  readonly serviceFolder: string;
}

/** Twilio refuses other names, after half of the work is done (docs, serverless/api/resource/service and /environment). */
function checkServiceChoice(serviceName: string | undefined, environment: string | undefined) {
  if (serviceName !== undefined && !/^[A-Za-z0-9_-]{1,50}$/.test(serviceName)) {
    throw new UsageError(
      `--service-name ${serviceName}: at most 50 letters, digits, hyphens and underscores.`,
    );
  }
  if (environment === undefined) return;
  if (environment === SCRATCH_SUFFIX) {
    throw new UsageError(
      `--environment ${SCRATCH_SUFFIX}: new code passes through the environment of that name; choose another.`,
    );
  }
  if (!/^[a-z0-9-]{0,16}$/.test(environment)) {
    throw new UsageError(
      `--environment ${environment}: at most 16 lower-case letters, digits and hyphens.`,
    );
  }
}

/** The repository: the command runs from packages/installer/dist. */
export const ROOT = join(__dirname, '../../..');

export function openInstallation(shell: Shell, options: CommonOptions): SightedInstallation {
  const { serviceName, environment, serviceFolder, profile } = options;
  checkServiceChoice(serviceName, environment);
  const choice: ServiceChoice = {
    serviceName: serviceName ?? readLocalCode(serviceFolder).packageName,
    ...(environment === undefined ? {} : { environment }),
  };
  return { ...connect(shell, profile), shell, choice, service: undefined };
}
