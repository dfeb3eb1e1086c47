/** Reads an Asset that is live on a deployed domain, whatever its visibility. */
import type { Store } from '../store/store';
import { builds } from './build-rows';
import { environments } from './environments';
import { versionContents } from './version-rows';

interface LiveAsset {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** The Asset at an address such as `https://name-1234.twil.io/bundle.js`; undefined if none is live there. */
export function liveAsset(store: Store, address: string): LiveAsset | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const [environment] = store.all(environments, (each) => each.domain_name === hostname);
  const build = store.get(builds, environment?.build_sid ?? '');
  const version = build?.versions.find(
    (each) => each.kind === 'asset' && encodeURI(each.path) === pathname,
  );
  const content = version && store.get(versionContents, version.sid);
  return (
    content && { bytes: Buffer.from(content.base64, 'base64'), contentType: content.contentType }
  );
}
