/** The asset version of the route table in a build. */
import { TABLE_PATH } from './own-deployment';
import type { Build } from './serverless-port';

export function tableVersionOf(build: Build): string | undefined {
  return build.assetVersions.find((version) => version.path === TABLE_PATH)?.sid;
}
