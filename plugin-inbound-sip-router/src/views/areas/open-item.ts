/** The panel of an element of a named collection, as its views get it. */
import type { Panel } from '../../model/router-state';

export type OpenItem = Extract<Panel, { readonly kind: 'item' }>;
