/** A sharded table as the editor knows it: how large it is, and one address that was looked up. */
import type { LargeTable, RouteAnswer } from 'admin-contract';
import type { Problem } from '../problem';

export interface LargeState {
  readonly table: LargeTable;
  readonly found: Lookup;
  readonly saving: Saving;
}

export type Lookup =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'loading'; readonly address: string }
  | { readonly kind: 'loaded'; readonly address: string; readonly answer: RouteAnswer }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** `address` is that of the route. */
export type Saving =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly address: string }
  | { readonly kind: 'done'; readonly address: string }
  | { readonly kind: 'failed'; readonly address: string; readonly problem: Problem };
