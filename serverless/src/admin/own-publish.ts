/** Whether a build is one that somebody without the role admin may put live: his own, and of nothing more. */
import { lineageOf, publishRecordOf, readBuildsWith, refuse, type Refusal } from 'publishing';
import { ownDeployment } from '../deployment/own-deployment';
import type { AdminRequest } from './admin-handler';

/** As Twilio is answered for a token without a name: two such users cannot be told apart. */
const NO_NAME = 'unknown';

/** The builds of others are adopted by admins only. Undefined: it may be published. */
export async function refusalOfPublish(
  { author, caller, port, budget }: AdminRequest,
  buildSid: string,
): Promise<Refusal | undefined> {
  if (caller.isAdmin) return undefined;
  const builds = await readBuildsWith(port, budget, buildSid);
  const build = builds?.find(({ sid }) => sid === buildSid);
  if (!build) return isPublishedBy(author, buildSid) ? undefined : gone(buildSid);
  if (!lineageOf(build, port.environmentSid)) return othersBuild(buildSid);
  const record = await publishRecordOf(port, build);
  if (record?.entry.author !== author || author === NO_NAME) return othersBuild(buildSid);
  if (record.needsAdmin !== true) return undefined;
  return refuse('not-admin', 'This publish changes who may do what: only an admin may finish it.');
}

/** It has been live, and was followed by others and swept: asked for again, it is done. */
function isPublishedBy(author: string, buildSid: string): boolean {
  const { record } = ownDeployment();
  return (
    record?.kind === 'publish' &&
    record.earlier.some(
      (entry) => entry.kind === 'publish' && entry.buildSid === buildSid && entry.author === author,
    )
  );
}

function othersBuild(buildSid: string): Refusal {
  return refuse(
    'not-admin',
    `Build ${buildSid} was made by somebody else: only an admin may adopt it.`,
  );
}

function gone(buildSid: string): Refusal {
  return refuse(
    'unknown-build',
    `Build ${buildSid} is not there: it was discarded or withdrawn. Reload and publish again.`,
  );
}
