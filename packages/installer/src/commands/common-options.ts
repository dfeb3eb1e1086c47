/** Options of every command, and what they are when they are left out. */
import { join } from 'node:path';
import { connect } from '../account/connect';
import type { Installation } from '../installation';
import { readLocalCode } from '../service/local-code';
import type { ServiceChoice } from '../service/observe-service';
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

/** The repository: the command runs from packages/installer/dist. */
export const ROOT = join(__dirname, '../../..');

export function openInstallation(shell: Shell, options: CommonOptions): Installation {
  const { serviceName, environment, serviceFolder, profile } = options;
  const choice: ServiceChoice = {
    serviceName: serviceName ?? readLocalCode(serviceFolder).packageName,
    ...(environment === undefined ? {} : { environment }),
  };
  return { ...connect(shell, profile), shell, choice, service: undefined };
}
