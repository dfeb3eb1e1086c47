/** Colours, only if they are seen: on a terminal. */
import picocolors from 'picocolors';

export type Paint = Pick<
  ReturnType<typeof picocolors.createColors>,
  'green' | 'yellow' | 'red' | 'bold' | 'dim' | 'cyan'
>;

export function createPaint(isTerminal: boolean): Paint {
  return picocolors.createColors(isTerminal);
}
