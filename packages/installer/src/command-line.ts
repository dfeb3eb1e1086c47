/** The command line: commands, options, help with examples, and one place where a failure becomes an exit code. */
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { ROOT } from './commands/common-options';
import { deployCommand, type DeployOptions } from './commands/deploy-command';
import { pullCommand, type PullOptions } from './commands/pull-command';
import { pushCommand, type PushOptions } from './commands/push-command';
import { uninstallCommand, type UninstallOptions } from './commands/uninstall-command';
import { UsageError } from './installer-error';
import { EXIT, type Shell } from './shell';

/** Runs one command line, without the program's name; the exit code. Never throws. */
export async function runCommandLine(shell: Shell, args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = buildProgram(shell, (code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeFor(shell, error);
  }
}

function exitCodeFor(shell: Shell, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  // @inquirer/prompts: Ctrl-C while a question is open.
  if (error instanceof Error && error.name === 'ExitPromptError') {
    shell.err('\nInterrupted: the same command, run again, goes on from here.\n');
    return EXIT.interrupted;
  }
  shell.err(`\n${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof UsageError ? EXIT.usage : EXIT.error;
}

function buildProgram(shell: Shell, end: (exitCode: number) => void): Command {
  const program = new Command('router-installer')
    .description('Puts the inbound SIP router onto a Twilio account, and takes it away again')
    .exitOverride()
    .configureOutput({ writeOut: shell.out, writeErr: shell.err })
    .addHelpText('afterAll', EXIT_CODES);
  const run =
    <Options>(command: (shell: Shell, options: Options) => Promise<number>) =>
    async (options: Options): Promise<void> =>
      end(await command(shell, options));

  common(program.command('deploy'))
    .description('Installs the router, or brings it up to date; the live routes stay')
    .option('--dry-run', 'only look: say what would be done')
    .option('--no-flex', "leave Flex's configuration and the plugin alone")
    .option('--no-plugin', 'leave the Flex plugin alone')
    .option('--plugin-folder <folder>', 'the plugin', join(ROOT, 'plugin-inbound-sip-router'))
    .option('--no-sip', 'leave SIP domains alone')
    .option('--sip-domain <name>', 'SIP domain to point at the router (repeatable)', collect)
    .option('--create-sip-domain <name>', 'make this SIP domain where it is not there')
    .option('--credential-list <name>', 'existing list that may call the new SIP domain')
    .option('--ip-access-control-list <name>', 'existing list that may call the new SIP domain')
    .option('--fallback-url <url>', 'answers calls when the router fails, where there is none yet')
    .option('--no-fallback-url', 'no fallback, and no question about it')
    .option('--country <code>', 'whose emergency numbers need routes', 'US')
    .option('--emergency-calls-meant', 'emergency calls are meant to reach the default route')
    .addHelpText(
      'after',
      examples(
        'deploy',
        'deploy -- --dry-run',
        'deploy -- --yes --sip-domain acme --fallback-url https://handler.twilio.com/twiml/EH…',
        'deploy -- --yes --create-sip-domain acme --credential-list phones',
      ),
    )
    .action(run<DeployOptions>(deployCommand));
  common(program.command('pull'))
    .description('Writes the live route table into the local file, with markers for secrets')
    .addHelpText('after', examples('pull'))
    .action(run<PullOptions>(pullCommand));
  common(program.command('push'))
    .description('Publishes the local route table, after showing what it changes')
    .option('--dry-run', 'only look: say what would be published')
    .option('--merge', 'put the local changes onto what was published since the pull')
    .option('--replace', 'publish a file that was never pulled: what is not in it goes')
    .option('--note <text>', 'note in the history', 'Pushed from the command line')
    .addHelpText('after', examples('push', 'push -- --yes --merge --note "Ticket 4711"'))
    .action(run<PushOptions>(pushCommand));
  common(program.command('uninstall'))
    .description('Takes back what deploy added, and puts back what was there before')
    .option('--dry-run', 'only look: say what would be taken back')
    .addHelpText('after', examples('uninstall -- --dry-run', 'uninstall'))
    .action(run<UninstallOptions>(uninstallCommand));
  return program;
}

function common(command: Command): Command {
  return command
    .option('-y, --yes', 'do not ask')
    .option('-p, --profile <name>', 'profile of the Twilio CLI')
    .option('--service-name <name>', 'unique name of the service (default: that of its package)')
    .option('--environment <suffix>', 'domain suffix of its environment (default: the only one)')
    .option('--service-folder <folder>', 'the built service', join(ROOT, 'serverless'));
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  npm run ${line}\n`).join('')}`;
}

const EXIT_CODES = `
Credentials: TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN (or with TWILIO_API_KEY and
TWILIO_API_SECRET), or a profile of the Twilio CLI. What has to be signed needs the auth token.

Exit codes:
  0 done, or nothing to do   1 error   2 called wrongly, or nobody to ask
  3 --dry-run: there are changes   4 deploy: the router does not answer   130 interrupted
`;
