/** How far the opening or closing of hours by hand has come. */
import type { Problem } from '../problem';

/** `hours` is the id of those that are opened or closed. */
export type SwitchState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly hours: string;
      /** Whose publish has to end first. */
      readonly waitingFor?: string;
    }
  | { readonly kind: 'failed'; readonly hours: string; readonly problem: Problem }
  | { readonly kind: 'done'; readonly buildSid: string };
