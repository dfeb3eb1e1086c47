/** Tells a publish that went live without anything left to do: its notice goes with whatever is done next. */
import type { PublishState } from '../publish-state';

export function isOver(publish: PublishState): boolean {
  return publish.kind === 'live' && publish.overrode === undefined;
}
