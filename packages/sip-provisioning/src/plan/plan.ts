/** A plan: every change that makes the account agree with the declaration, in the order in which it can be made. */
import type { Issue } from '../issue';
import type { Fields, ResourceId } from '../resources/resource';

/** One change, as plain data: what carries it out is looked up by its kind. */
export interface Change extends ResourceId {
  readonly verb: 'create' | 'change' | 'remove';
  /** `verb kind name`: unique in a plan. */
  readonly id: string;
  /** Of what exists already. */
  readonly sid?: string;
  /** Of a change only the fields that differ; null before a creation. */
  readonly before: Fields | null;
  /** Null after a removal. */
  readonly after: Fields | null;
  /** What it costs, in words, where it costs money. */
  readonly costs?: string;
  /** For how long a number is without emergency calling while this is carried out. */
  readonly gap?: string;
  /** What else to know before saying yes. */
  readonly warning?: string;
  /** Ids of the changes that must be done before. */
  readonly needs: readonly string[];
}

export interface Plan {
  readonly account: string;
  readonly changes: readonly Change[];
  /** Exists, is not declared, is left alone. */
  readonly unmanaged: readonly UnmanagedResource[];
  /** Credentials whose password nobody can compare. */
  readonly notCompared: readonly ResourceId[];
}

export interface UnmanagedResource extends ResourceId {
  readonly sid: string;
}

export type PlanOutcome =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };
