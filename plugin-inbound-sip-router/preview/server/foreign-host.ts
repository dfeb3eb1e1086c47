/** Reads which host the page meant, from the path that its request was sent to. */
import { FOREIGN_PREFIX } from '../preview-settings';

export interface ForeignHost {
  readonly host: string;
  readonly path: string;
  /** Path with query. */
  readonly target: string;
}

/** Undefined if the preview itself was meant. */
export function readForeignHost(address: string): ForeignHost | undefined {
  if (!address.startsWith(FOREIGN_PREFIX)) return undefined;
  const rest = address.slice(FOREIGN_PREFIX.length);
  const hostEnd = rest.indexOf('/');
  const host = hostEnd < 0 ? rest : rest.slice(0, hostEnd);
  const target = hostEnd < 0 ? '/' : rest.slice(hostEnd);
  return { host, target, path: target.replace(/\?.*$/, '') };
}
