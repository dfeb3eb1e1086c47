/** Workers and their activities, which the local Twilio does not have: enough for Flex to boot and to switch. */
import type { BridgedRequest } from '../hosts/bridged-request';
import type { PreviewUser } from '../preview-settings';

/** What the Flex Configuration names of the account's TaskRouter. */
export interface Routing {
  readonly accountSid: string;
  readonly workspaceSid: string;
  readonly offlineActivitySid: string;
}

/** An instant for rows that are as old as the account. */
const LONG_AGO = 1_700_000_000;

type WorkerListener = (workerSid: string, worker: object) => void;

export class TaskRouterDesk {
  readonly #activitySidOf = new Map<string, string>();
  readonly #listeners = new Set<WorkerListener>();
  #changes = 0;
  readonly #switchedAt = new Map<string, number>();
  readonly #startedAt = Date.now();

  constructor(
    readonly routing: Routing,
    private readonly users: readonly PreviewUser[],
  ) {}

  userOf(token: string): PreviewUser | undefined {
    return this.users.find((each) => each.token === token);
  }

  /** `listener` gets each worker that has changed; the function returned ends that. */
  onChange(listener: WorkerListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Throws for what is not here. */
  answer({ url, method, params }: BridgedRequest): unknown {
    const path = new URL(url, 'https://taskrouter.twilio.com').pathname;
    if (path.endsWith('/Activities')) return { contents: this.#activities() };
    const { workerSid, resource } =
      /\/Workers\/(?<workerSid>WK\w+)(?:\/(?<resource>\w+))?$/.exec(path)?.groups ?? {};
    const user = this.users.find((each) => each.workerSid === workerSid);
    if (!user) throw new Error(`TaskRouter is not asked ${method} ${path} here.`);
    if (resource === 'Channels' || resource === 'WorkerChannels') {
      return { contents: [this.#channel(user)] };
    }
    if (resource === 'Reservations') return { contents: [] };
    const activitySid = params?.['ActivitySid'];
    if (method === 'POST' && typeof activitySid === 'string') this.#switch(user, activitySid);
    return this.#worker(user);
  }

  #switch(user: PreviewUser, activitySid: string): void {
    this.#activitySidOf.set(user.key, activitySid);
    this.#switchedAt.set(user.key, Date.now());
    this.#changes += 1;
    // After the answer, as a change is told.
    setImmediate(() => {
      for (const listener of this.#listeners) listener(user.workerSid, this.#worker(user));
    });
  }

  #activities() {
    const { accountSid, workspaceSid, offlineActivitySid } = this.routing;
    const activity = (friendly_name: string, sid: string, available: boolean) => ({
      account_sid: accountSid,
      workspace_sid: workspaceSid,
      sid,
      friendly_name,
      available,
      date_created: LONG_AGO,
      date_updated: LONG_AGO,
    });
    return [
      activity('Offline', offlineActivitySid, false),
      activity('Available', `WA${'1'.repeat(32)}`, true),
      activity('Break', `WA${'2'.repeat(32)}`, false),
    ] as const;
  }

  #worker(user: PreviewUser) {
    const { accountSid, workspaceSid } = this.routing;
    const [offline, ...others] = this.#activities();
    const chosen = this.#activitySidOf.get(user.key);
    const activity = others.find(({ sid }) => sid === chosen) ?? offline;
    return {
      account_sid: accountSid,
      workspace_sid: workspaceSid,
      sid: user.workerSid,
      friendly_name: user.identity,
      activity_name: activity.friendly_name,
      activity_sid: activity.sid,
      available: activity.available,
      attributes: JSON.stringify({
        roles: [user.role],
        full_name: user.name,
        contact_uri: `client:${user.identity}`,
        email: `${user.key}@example.com`,
        ...(user.language && { language: user.language }),
      }),
      date_created: LONG_AGO,
      date_updated: LONG_AGO,
      date_status_changed: Math.floor((this.#switchedAt.get(user.key) ?? this.#startedAt) / 1000),
      version: String(this.#changes + 1),
    };
  }

  #channel({ workerSid }: PreviewUser) {
    const { accountSid, workspaceSid } = this.routing;
    return {
      account_sid: accountSid,
      workspace_sid: workspaceSid,
      worker_sid: workerSid,
      sid: `WC${'1'.repeat(32)}`,
      task_channel_sid: `TC${'1'.repeat(32)}`,
      task_channel_unique_name: 'voice',
      available: true,
      available_capacity_percentage: 100,
      configured_capacity: 1,
      assigned_tasks: 0,
      last_reserved_time: LONG_AGO,
      date_created: LONG_AGO,
      date_updated: LONG_AGO,
    };
  }
}
