/** What the admins were told: one line for each publish, to be held against what really happened. */

export type Edit =
  | { readonly kind: 'add'; readonly address: string }
  | { readonly kind: 'remove'; readonly address: string }
  /** Puts a whole old state back. */
  | { readonly kind: 'restore' }
  /** Closes hours by hand, ahead of everybody; the reason is the publish id. */
  | { readonly kind: 'switch'; readonly hours: string };

export interface ToldPublish {
  readonly id: string;
  readonly edit: Edit;
  buildSid?: string;
  /** It was said to be live: how many deployments there had been when it was said. */
  doneAt?: number;
  /** It was said not to be published, and nobody said otherwise later. */
  isRefused: boolean;
}

/** A switch that was overtaken is tried again with its id and a number. */
export function askedIdOf(publishId: string): string {
  return publishId.replace(/_\d+$/, '');
}

export interface Told {
  readonly publishes: Map<string, ToldPublish>;
  readonly byBuild: Map<string, ToldPublish>;
  /** Builds that somebody was told he had discarded. */
  readonly discarded: Set<string>;
  /** Builds that were said to be live, also by those who adopted them. */
  readonly done: Map<string, number>;
  readonly counts: Counts;
}

export interface Counts {
  requests: number;
  publishes: number;
  /** Made by publishes: Twilio limits how many there may be in an hour. */
  builds: number;
  conflicts: number;
  withdrawals: number;
  lateDeployments: number;
  adoptions: number;
  discards: number;
  restores: number;
  /** Switches that were said to count. */
  switches: number;
  /** How often one had to wait for somebody else's open publish. */
  waits: number;
  cliDeployments: number;
  unknown: number;
  failedBuilds: number;
  lateCreates: number;
  twins: number;
  refused: number;
  /** Refused publishes that are in the line of what is live: must be 0. */
  refusedLive: number;
}

export function nothingTold(): Told {
  return {
    publishes: new Map(),
    byBuild: new Map(),
    discarded: new Set(),
    done: new Map(),
    counts: {
      requests: 0,
      publishes: 0,
      builds: 0,
      conflicts: 0,
      withdrawals: 0,
      lateDeployments: 0,
      adoptions: 0,
      discards: 0,
      restores: 0,
      switches: 0,
      waits: 0,
      cliDeployments: 0,
      unknown: 0,
      failedBuilds: 0,
      lateCreates: 0,
      twins: 0,
      refused: 0,
      refusedLive: 0,
    },
  };
}
