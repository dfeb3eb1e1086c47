/** Brings new code onto a live service: up with Twilio's own tool into a scratch environment, live by the protocol. */
import { readBuild } from 'publishing';
import { SERVERLESS_API } from '../account/twilio-rest';
import { InstallerError } from '../installer-error';
import { portOf, type Installation } from '../installation';
import { readLiveTable } from '../table/live-table';
import { compareCode } from './compare-code';
import { codeFingerprint, type LocalCode } from './local-code';
import {
  observeService,
  readLiveCode,
  SCRATCH_SUFFIX,
  type Environment,
  type LiveService,
} from './observe-service';
import { publishCode, type NewCode } from './publish-code';
import { PublishProtocol } from './publish-protocol';
import type { PublishedCode } from './publish-rounds';
import { runTwilioRun } from './run-twilio-run';

export async function updateCode(
  installation: Installation,
  service: LiveService,
  code: LocalCode,
  waitForOthersMs: number,
): Promise<void> {
  const { shell, credentials, rest, choice } = installation;
  const protocol = new PublishProtocol(shell, credentials, service);
  const newCode: Omit<NewCode, 'from'> = {
    fingerprint: codeFingerprint(code),
    waitForOthersMs,
    maskedTable: async (buildSid) => {
      const live = await readLiveTable(installation, service);
      return live?.buildSid === buildSid ? live.table : undefined;
    },
  };
  // A run that was interrupted may have left its build: then nothing has to go up again.
  const earlier = await publishCode(shell, protocol, { ...newCode, from: undefined });
  if (earlier.kind === 'not-there') {
    await runTwilioRun(shell, {
      folder: code.folder,
      credentials,
      service: { sid: service.serviceSid },
      environment: SCRATCH_SUFFIX,
      withAssets: false,
      variables: [],
    });
  } else mustBePublished(earlier);
  const state = await observeService(rest, choice);
  const scratch = state.kind === 'live' ? state.service.scratch : undefined;
  if (earlier.kind === 'not-there') {
    const build = await readScratchBuild(installation, service, scratch);
    const uploaded = await readLiveCode(portOf(installation, service), build);
    if (compareCode(uploaded, code).length > 0) throw uploadedByOther();
    mustBePublished(await publishCode(shell, protocol, { ...newCode, from: build }));
  }
  await removeScratch(installation, { ...service, scratch });
}

/** The environment, and the build that nothing but it was made for. */
export async function removeScratch(
  { rest }: Installation,
  { serviceSid, scratch }: Pick<LiveService, 'serviceSid' | 'scratch'>,
): Promise<void> {
  if (!scratch) return;
  const url = `${SERVERLESS_API}/Services/${serviceSid}`;
  await rest.remove('Remove the scratch environment', `${url}/Environments/${scratch.sid}`);
  if (scratch.buildSid === undefined) return;
  await rest.remove('Remove the scratch build', `${url}/Builds/${scratch.buildSid}`);
}

async function readScratchBuild(
  { rest }: Installation,
  { serviceSid }: LiveService,
  scratch: Environment | undefined,
) {
  if (scratch?.buildSid === undefined) {
    throw new InstallerError('twilio-run-failed', 'The uploaded code is not there: run it again.');
  }
  const url = `${SERVERLESS_API}/Services/${serviceSid}/Builds/${scratch.buildSid}`;
  return readBuild(await rest.get('Read the uploaded code', url));
}

function uploadedByOther(): InstallerError {
  return new InstallerError(
    'changed-meanwhile',
    'What was uploaded is not this code: somebody else is deploying at the same time. Nothing was published; run the command again.',
  );
}

function mustBePublished(outcome: PublishedCode): void {
  if (outcome.kind === 'published') return;
  const message = outcome.kind === 'refused' ? outcome.message : 'The build is gone.';
  throw new InstallerError('publish-refused', `The new code is not live. ${message}`);
}
