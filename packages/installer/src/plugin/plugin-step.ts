/** The step that builds, deploys and releases the plugin, or says with which commands that is done. */
import { join } from 'node:path';
import { InstallerError } from '../installer-error';
import { recordStoreOf, type Installation } from '../installation';
import { pluginVariable } from '../record/install-record';
import type { Step, StepPlan, StepReport } from '../steps/step';
import { keepFiles } from './keep-files';
import { planPlugin, type PluginPlan } from './plan-plugin';
import { observePlugin } from './plugin-service';
import {
  deployArgs,
  isPluginsCliThere,
  releaseArgs,
  runPluginsCli,
  written,
  type CliArgs,
} from './plugins-cli';
import { sourceFingerprint } from './source-fingerprint';

export interface PluginPlace {
  readonly folder: string;
  readonly profile: string | undefined;
}

export function pluginStep(installation: Installation, place: PluginPlace): Step {
  return { title: 'Flex plugin', plan: () => planStep(installation, place) };
}

async function planStep(installation: Installation, place: PluginPlace): Promise<StepPlan> {
  const { shell, rest } = installation;
  const fingerprint = sourceFingerprint(place.folder);
  const plan = planPlugin(await observePlugin(rest), fingerprint);
  if (plan.kind === 'nothing') {
    return { kind: 'nothing', because: `version ${plan.version} is built from these sources.` };
  }
  if (!(await isPluginsCliThere(shell, place.folder))) {
    const commands = commandsOf(plan, fingerprint).map((args) => written(args));
    const because = 'the Flex plugins CLI is not installed; the commands are listed at the end.';
    return { kind: 'by-hand', because, left: leftByHand(place.folder, commands) };
  }
  return {
    kind: 'changes',
    changes: commandsOf(plan, fingerprint).map((args) => `run ${written(args)}`),
    carryOut: () => deployAndRelease(installation, place, plan, fingerprint),
  };
}

type Due = Exclude<PluginPlan, { kind: 'nothing' }>;

async function deployAndRelease(
  installation: Installation,
  place: PluginPlace,
  plan: Due,
  fingerprint: string,
): Promise<StepReport> {
  const { shell, rest, credentials } = installation;
  // The CLI writes the version that it has deployed into package.json: the working tree stays as it was.
  const rewritten = ['package.json', 'package-lock.json'].map((name) => join(place.folder, name));
  const run = (args: CliArgs) =>
    keepFiles(shell, rewritten, () => runPluginsCli(shell, { ...place, credentials }, args));
  if (plan.kind === 'deploy') await run(deployArgs(fingerprint));
  const version =
    plan.kind === 'release' ? plan.version : await deployed(installation, fingerprint);
  const store = recordStoreOf(installation);
  // Only the first time: afterwards the version before is one of ours.
  if ((await store?.read())?.plugin === undefined) {
    await store?.write([pluginVariable(plan.before ?? null)]);
  }
  await run(releaseArgs(version));
  const after = planPlugin(await observePlugin(rest), fingerprint);
  if (after.kind === 'nothing') return { done: [`version ${version} is released`] };
  throw new InstallerError(
    'plugin-cli-failed',
    `Version ${version} of the plugin was released but is not in the active release: run the command again.`,
  );
}

async function deployed({ rest }: Installation, fingerprint: string): Promise<string> {
  const plan = planPlugin(await observePlugin(rest), fingerprint);
  if (plan.kind !== 'deploy') return plan.version;
  throw new InstallerError(
    'plugin-cli-failed',
    'The plugin was deployed but Flex does not list its version: run the command again.',
  );
}

function commandsOf(plan: Due, fingerprint: string): readonly CliArgs[] {
  if (plan.kind === 'release') return [releaseArgs(plan.version)];
  return [deployArgs(fingerprint), releaseArgs('VERSION')];
}

function leftByHand(folder: string, commands: readonly string[]): readonly string[] {
  return [
    [
      'deploy and release the plugin:',
      'twilio plugins:install @twilio-labs/plugin-flex',
      `cd ${folder}`,
      ...commands,
    ].join('\n      '),
  ];
}
