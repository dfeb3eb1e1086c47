/** All holiday lists that can be inserted. */
import { canadaFederal, usFederal } from './american-presets';
import { englandAndWales, germanStates } from './european-presets';
import type { Preset } from './preset';

export const presets: readonly Preset[] = [
  usFederal,
  canadaFederal,
  englandAndWales,
  ...germanStates,
];
