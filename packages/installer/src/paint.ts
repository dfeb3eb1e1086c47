/** Colours, where somebody looks at a terminal. */
import pico from 'picocolors';

export type Paint = Pick<
  ReturnType<typeof pico.createColors>,
  'bold' | 'dim' | 'green' | 'red' | 'yellow'
>;

export function createPaint(isTerminal: boolean): Paint {
  return pico.createColors(isTerminal);
}
