/** The command line: commands, options, and help with examples. */
import { join } from 'node:path';
import { collect, createProgram, examples, runProgram, type Run } from 'command-line';
import type { Command } from 'commander';
import { ROOT } from './commands/common-options';
import { callsCommand, type CallsOptions } from './commands/calls-command';
import { deployCommand } from './commands/deploy-command';
import type { DeployOptions } from './commands/deploy-options';
import { liveCheckCommand, type LiveCheckOptions } from './commands/live-check-command';
import { pullCommand, type PullOptions } from './commands/pull-command';
import { pushCommand, type PushOptions } from './commands/push-command';
import { switchCommand, type SwitchOptions } from './commands/switch-command';
import { LIVE_ANSWERS } from './commands/take-command';
import { uninstallCommand, type UninstallOptions } from './commands/uninstall-command';
import type { Shell } from './shell';

export const INTERRUPTED = '\nInterrupted: the same command, run again, goes on from here.\n';

/** Runs one command line, without the program's name; the exit code. Never throws. */
export function runCommandLine(shell: Shell, args: readonly string[]): Promise<number> {
  return runProgram(shell, args, (run) => buildProgram(shell, run), {
    interrupted: INTERRUPTED,
    aboutError: (error) => `\n${error instanceof Error ? error.message : String(error)}\n`,
  });
}

function buildProgram(shell: Shell, run: Run): Command {
  const program = createProgram(shell, 'router-installer')
    .description('Puts the inbound SIP router onto a Twilio account, and takes it away again')
    .addHelpText('afterAll', EXIT_CODES);
  common(program.command('deploy'))
    .description('Installs the router, or brings it up to date; the live routes stay')
    .option('--dry-run', 'only look: say what would be done')
    .option('--no-flex', "leave Flex's configuration and the plugin alone")
    .option('--no-plugin', 'leave the Flex plugin alone')
    .option('--plugin-folder <folder>', 'the plugin', join(ROOT, 'plugin-inbound-sip-router'))
    .option('--wait <seconds>', "how long to wait for somebody else's publish", '60')
    .option('--no-sip', 'leave SIP domains alone')
    .option('--sip-domain <name>', 'SIP domain to point at the router (repeatable)', collect)
    .option('--create-sip-domain <name>', 'create this SIP domain if it does not exist')
    .option('--credential-list <name>', 'existing list that may call the new SIP domain')
    .option('--ip-access-control-list <name>', 'existing list that may call the new SIP domain')
    .option('--number <number>', 'phone number to point at the router (repeatable)', collect)
    .option(
      '--fallback-url <url>',
      'answers calls when the router fails, for what has no fallback yet',
    )
    .option('--no-fallback-url', 'no fallback, and no question about it')
    .option(
      '--country <code>',
      'whose emergency numbers need routes (default: the country of the numbering; never guessed)',
    )
    .option('--emergency-calls-meant', 'emergency calls are meant to reach the default route')
    .addHelpText(
      'after',
      examples('npm run', [
        'deploy',
        'deploy -- --dry-run',
        'deploy -- --yes --sip-domain acme --fallback-url https://handler.twilio.com/twiml/EH…',
        'deploy -- --yes --create-sip-domain acme --credential-list phones',
        'deploy -- --yes --number +15551234567',
      ]),
    )
    .action(run((options: DeployOptions) => deployCommand(shell, options)));
  common(program.command('pull'))
    .description('Writes the live route table into the local file, with markers for secrets')
    .addHelpText('after', examples('npm run', ['pull']))
    .action(run((options: PullOptions) => pullCommand(shell, options)));
  common(program.command('push'))
    .description('Publishes the local route table, after showing what it changes')
    .option('--dry-run', 'only look: say what would be published')
    .option('--replay <calls>', 'also say what the last calls would become: 500, for example')
    .option('--merge', 'put the local changes onto what was published since the pull')
    .option('--replace', 'publish a file that was never pulled: what is not in it goes')
    .option('--note <text>', 'note in the history', 'Pushed from the command line')
    .addHelpText(
      'after',
      examples('npm run', [
        'push',
        'push -- --dry-run --replay 500',
        'push -- --yes --merge --note "Ticket 4711"',
      ]),
    )
    .action(run((options: PushOptions) => pushCommand(shell, options)));
  common(program.command('switch'))
    .description('Opens or closes hours by hand until an end; without arguments, lists them')
    .argument('[hours]', 'id of the hours')
    .argument('[state]', 'open, closed, or open-again (end): the hours decide again')
    .option('--until <when>', 'time of day in the zone of the hours, or an instant with its offset')
    .option('--reason <text>', 'why, for people')
    .addHelpText(
      'after',
      examples('npm run', [
        'switch',
        'switch -- ny-81qd closed --until 18:00 --reason "Water in the server room"',
        'switch -- ny-81qd open-again',
      ]),
    )
    .action(
      run((hours: string | undefined, state: string | undefined, options: SwitchOptions) =>
        switchCommand(shell, options, hours, state),
      ),
    );
  common(program.command('calls'))
    .description('Says what became of the calls: by route, and what was dialled without one')
    .option('--days <count>', 'so many days with today, 1 to 30', '7')
    .option('--json', 'as JSON, for other programs')
    .addHelpText('after', examples('npm run', ['calls', 'calls -- --days 30 --json']))
    .action(run((options: CallsOptions) => callsCommand(shell, options)));
  common(program.command('uninstall'))
    .description('Takes back what deploy added, and puts back what was there before')
    .option('--dry-run', 'only look: say what would be taken back')
    .addHelpText('after', examples('npm run', ['uninstall -- --dry-run', 'uninstall']))
    .action(run((options: UninstallOptions) => uninstallCommand(shell, options)));
  program
    .command('live-check')
    .description('Asks your account what this project could only assume of Twilio')
    .option('-y, --yes', 'do not ask')
    .option('-p, --profile <name>', 'profile of the Twilio CLI')
    .option('--report <file>', 'write the answers there, without anything of the account')
    .option('--calls', 'also ask what calls answer: a person places them')
    .option(
      '--callee <uri>',
      'with --calls: SIP URI of the endpoint that is dialled; given twice, both ring in one more call',
      (uri: string, before: readonly string[] | undefined) => [...(before ?? []), uri],
    )
    .option('--credential-list <name>', 'with --calls: whose users place the calls')
    .option('--take <file>', 'ask nothing: put a report into the table of the local Twilio')
    .option('--table <file>', 'where --take puts the answers', LIVE_ANSWERS)
    .addHelpText(
      'after',
      examples('npm run', [
        'live-check',
        'live-check -- --yes --report live.json',
        'live-check -- --take live.json',
      ]),
    )
    .action(run((options: LiveCheckOptions) => liveCheckCommand(shell, options)));
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

const EXIT_CODES = `
Credentials: TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN (or with TWILIO_API_KEY and
TWILIO_API_SECRET), or a profile of the Twilio CLI. What has to be signed needs the auth token.

Exit codes:
  0 done, or nothing to do   1 error   2 called wrongly, or nobody to ask
  3 --dry-run: there are changes   4 deploy: the router does not answer; live-check: something is
  otherwise than assumed   130 interrupted
`;
