/** The step that puts the service on the account: a first install, or new code over the live routes. */
import { join } from 'node:path';
import { parseJson } from 'command-line';
import { InstallerError } from '../installer-error';
import { portOf, type Installation, type SightedInstallation } from '../installation';
import { serviceCreatedVariable } from '../record/install-record';
import { keysGivenUp } from '../table/keys-given-up';
import { readLiveTable } from '../table/live-table';
import { readingWarnings } from '../table/reading-warnings';
import type { Step, StepPlan, StepReport } from '../steps/step';
import { TABLE_FILE, type LocalCode } from './local-code';
import { DEFAULT_SUFFIX, observeService, readLiveCode } from './observe-service';
import { planService } from './plan-service';
import { runTwilioRun } from './run-twilio-run';
import { removeScratch, updateCode } from './update-code';

/** @param waitForOthersMs how long somebody else's publish may hold up new code */
export function serviceStep(
  installation: SightedInstallation,
  code: LocalCode,
  waitForOthersMs: number,
): Step {
  return {
    title: `Service ${installation.choice.serviceName}`,
    plan: () => planStep(installation, code, waitForOthersMs),
  };
}

async function planStep(
  installation: SightedInstallation,
  code: LocalCode,
  waitForOthersMs: number,
): Promise<StepPlan> {
  const { rest, choice } = installation;
  const state = await observeService(rest, choice);
  const service = state.kind === 'live' ? state.service : undefined;
  installation.service = service;
  const liveCode = service && (await readLiveCode(portOf(installation, service), service.build));
  const tableFile = join(code.folder, TABLE_FILE);
  const table = parseJson(installation.shell.readFile(tableFile));
  const plan = planService(state, liveCode, { ...code, table, tableFile });
  switch (plan.kind) {
    case 'refused':
      throw new InstallerError(plan.code, plan.message);
    case 'nothing':
      return { kind: 'nothing', because: `${service?.domain ?? ''} runs this code.` };
    case 'install': {
      const environment = choice.environment ?? DEFAULT_SUFFIX;
      return {
        kind: 'changes',
        changes: [
          `deploy ${code.functions.size} Functions and the route table ${tableFile} (twilio-run deploy, environment "${environment}")`,
        ],
        carryOut: () => install(installation, code, state),
      };
    }
    case 'tidy':
      return {
        kind: 'changes',
        changes: ['remove the environment that an interrupted run has left behind'],
        carryOut: async () => {
          if (service) await removeScratch(installation, service);
          return { done: ['the environment is gone'] };
        },
      };
    case 'update': {
      const live = service && (await readLiveTable(installation, service));
      const givenUp = live ? keysGivenUp(live) : [];
      if (givenUp.length > 0) throw olderCode(givenUp);
      return {
        kind: 'changes',
        warnings: live?.table ? readingWarnings(live.table) : [],
        changes: [
          `publish this code over ${service?.domain ?? ''}; the live routes stay as they are`,
          ...plan.differences,
        ],
        carryOut: async () => {
          if (service) await updateCode(installation, service, code, waitForOthersMs);
          installation.service = await look(installation);
          return { done: ['the new code is live, with the routes that were live'] };
        },
      };
    }
  }
}

function olderCode(givenUp: readonly string[]): InstallerError {
  return new InstallerError(
    'older-code',
    `The live table has ${givenUp.join(', ')}, which this version of the code does not know: calls would be routed without it. Deploy the version that is live, or a newer one; or take it out of the table first.`,
  );
}

async function install(
  installation: SightedInstallation,
  code: LocalCode,
  state: Awaited<ReturnType<typeof observeService>>,
): Promise<StepReport> {
  const { shell, credentials, choice } = installation;
  await runTwilioRun(shell, {
    folder: code.folder,
    credentials,
    service: state.kind === 'empty' ? { sid: state.serviceSid } : { name: choice.serviceName },
    environment: choice.environment ?? DEFAULT_SUFFIX,
    withAssets: true,
    variables: [serviceCreatedVariable()],
  });
  installation.service = await look(installation);
  return { done: [`the service is live: ${installation.service.domain}`] };
}

async function look({ rest, choice }: Installation) {
  const state = await observeService(rest, choice);
  if (state.kind === 'live') return state.service;
  throw new InstallerError(
    'twilio-run-failed',
    `The service ${choice.serviceName} is not live though it was deployed: run the command again.`,
  );
}
