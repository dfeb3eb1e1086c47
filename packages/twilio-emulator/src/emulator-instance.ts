/** What one emulator is made of, as its operations see it. */
import type { Account } from './account/account';
import type { CallTime } from './calls/call-time';
import type { CallTrace } from './calls/call-trace';
import type { PlaceCallRequest } from './calls/place-call-request';
import type { WaitingCallers } from './calls/waiting-callers';
import type { Clock } from './clock';
import type { Deployments } from './deployments/deployments';
import type { BuildSettings } from './faults/build-settings';
import type { Faults } from './faults/faults';
import type { Otherwise } from './faults/otherwise';
import type { Limits } from './limits/limits';
import type { RequestLog } from './request-log';
import type { StaleContainers } from './runner/stale-containers';
import type { Sids } from './sids';
import type { Store } from './store/store';

export interface EmulatorInstance {
  readonly account: Account;
  readonly clock: Clock;
  readonly sids: Sids;
  readonly store: Store;
  readonly deployments: Deployments;
  readonly staleContainers: StaleContainers;
  readonly builds: BuildSettings;
  readonly faults: Faults;
  readonly limits: Limits;
  /** What is answered otherwise than the behaviour table says. */
  readonly otherwise: Otherwise;
  readonly requests: RequestLog;
  /** How the time of placed calls passes. */
  readonly callTime: CallTime;
  /** Whose placed calls wait in queues. */
  readonly waiting: WaitingCallers;
  /** Places a call to a SIP domain; resolves when it has ended and its status callback was sent. */
  readonly placeCall: (request: PlaceCallRequest) => Promise<CallTrace>;
  /** Every answer is held to the specification; a mismatch becomes a loud 500. */
  readonly checkResponses: boolean;
}
