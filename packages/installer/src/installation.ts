/** What the steps of one run share: who asks whom, and the service as it was last seen. */
import {
  realTime,
  serverlessClient,
  type ServerlessPort,
  TimeBudget,
  twilioAsker,
} from 'publishing';
import type { Connection } from './account/connect';
import { RecordStore } from './record/record-store';
import type { LiveService, ServiceChoice } from './service/observe-service';
import type { Shell } from './shell';

export interface Installation extends Connection {
  readonly shell: Shell;
  readonly choice: ServiceChoice;
  /** As last seen: undefined before the first install, and in a dry run of it. Steps after the one that sees it read it. */
  readonly service: LiveService | undefined;
}

/** The same, for the one step that looks for the service and changes it: what it sees, the steps after it read. */
export interface SightedInstallation extends Installation {
  service: LiveService | undefined;
}

/** Where the service is, or will be. */
export function domainOf({ service }: Installation): string {
  return service?.domain ?? 'DOMAIN-OF-THE-NEW-SERVICE';
}

/** Undefined before the first install. */
export function recordStoreOf({ rest, service }: Installation): RecordStore | undefined {
  return service && new RecordStore(rest, service);
}

/** The port of the publish protocol for one look. */
export function portOf({ credentials }: Connection, service: LiveService): ServerlessPort {
  const { username: accountSid, password: authToken } = credentials;
  const ask = twilioAsker({ accountSid, authToken }, new TimeBudget(realTime));
  return serverlessClient(ask, service);
}
