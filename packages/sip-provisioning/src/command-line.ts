/** The command line: commands, options, and help with examples. */
import {
  collect,
  createProgram,
  examples as examplesOf,
  positive,
  runProgram,
  UsageError,
  type Run,
} from 'command-line';
import { Option, type Command } from 'commander';
import { AccountError } from './account/account-error';
import { applyCommand, type ApplyOptions } from './commands/apply-command';
import { clientAddCommand, type ClientAddOptions } from './commands/client-add-command';
import { clientListCommand } from './commands/client-list-command';
import { clientRemoveCommand, type ClientRemoveOptions } from './commands/client-remove-command';
import { clientRotateCommand, type ClientRotateOptions } from './commands/client-rotate-command';
import { importCommand, type ImportOptions } from './commands/import-command';
import { planCommand } from './commands/plan-command';
import { promoteCommand, type PromoteOptions } from './commands/promote-command';
import type { CommonOptions, Shell } from './commands/shell';
import { verifyCommand, type VerifyOptions } from './commands/verify-command';
import { declarationJsonSchema } from './declaration/declaration-schema';

const DEFAULT_FILE = 'sip-provisioning.yaml';

/** Runs one command line, without the program's name; the exit code. Never throws. */
export function runCommandLine(shell: Shell, args: readonly string[]): Promise<number> {
  return runProgram(shell, args, (run) => buildProgram(shell, run), {
    interrupted: 'Interrupted: nothing was changed.\n',
    aboutError,
  });
}

function aboutError(error: unknown): string {
  if (error instanceof UsageError || error instanceof AccountError) return `${error.message}\n`;
  return `Unexpected: ${error instanceof Error ? error.message : String(error)}\n`;
}

function buildProgram(shell: Shell, run: Run): Command {
  const program = createProgram(shell, 'sip-provision')
    .description("Declare a Twilio account's SIP resources, see the plan, apply it, verify it")
    .addHelpText(
      'after',
      examples(
        'import --output sip-provisioning.yaml',
        'plan',
        'apply',
        'verify',
        'promote prod --to https://b.example.com',
        'client add alice --password-env ALICE_PASSWORD',
      ),
    )
    .addHelpText('after', EXIT_CODES);

  common(program.command('plan'))
    .description('Shows what apply would do; changes nothing')
    .addHelpText('after', examples('plan', 'plan --file acme.yaml --json'))
    .action(run((options: CommonOptions) => planCommand(shell, options)));
  carryOut(common(program.command('apply')))
    .description('Plans again, asks, and carries the plan out')
    .addHelpText('after', examples('apply', 'apply --yes --json', 'apply --yes --wait 30'))
    .action(run((options: ApplyOptions) => applyCommand(shell, options)));
  common(program.command('verify'))
    .description('Proves by observing that the account is as declared and works')
    .option('--no-urls', 'ask no URL')
    .option(
      '--call <client>',
      'ring this client wherever it may be registered (repeatable)',
      collect,
    )
    .option('--call-from <number>', 'who the test call comes from')
    .addHelpText(
      'after',
      examples('verify', 'verify --json', 'verify --call alice --call-from +15035550100'),
    )
    .action(run((options: VerifyOptions) => verifyCommand(shell, options)));
  carryOut(common(program.command('promote <environment>')))
    .summary('Points an environment at a new installation')
    .description(
      'Points the apps, domains and numbers of an environment at a new installation. Only their URLs with {baseUrl} are changed; what else is pending is named and left to apply.',
    )
    .requiredOption('--to <url>', 'base URL of the new installation')
    .option('--stage-to <url>', 'base URL that stage gets at the same time')
    .option('--force', 'go on though a new URL does not answer')
    .addHelpText(
      'after',
      examples('promote prod --to https://b.example.com --stage-to https://c.example.com'),
    )
    .action(
      run((environment: string, options: PromoteOptions) =>
        promoteCommand(shell, environment, options),
      ),
    );
  addClientCommands(program, shell, run);
  common(program.command('import'))
    .description('Writes a declaration from an account')
    .option('--output <file>', 'file to write; left out: prints it')
    .addHelpText('after', examples('import --output sip-provisioning.yaml'))
    .action(run((options: ImportOptions) => importCommand(shell, options)));
  program
    .command('schema')
    .description('Prints the JSON Schema of the declaration')
    .addHelpText('after', examples('schema > sip-provisioning.schema.json'))
    .action(() => shell.out(`${JSON.stringify(declarationJsonSchema(), undefined, 2)}\n`));
  return program;
}

function addClientCommands(program: Command, shell: Shell, run: Run): void {
  const client = program
    .command('client')
    .description('Adds, removes, renews and lists clients')
    .addHelpText(
      'after',
      examples(
        'client list',
        'client add alice --generate-password alice.secret',
        'client rotate alice --generate-password alice.secret',
        'client remove alice',
      ),
    );
  withPassword(carryOut(common(client.command('add <name>'))))
    .description('Declares a client and makes what it needs: credential, number, emergency address')
    .option('--username <name>', 'user name, if it is not the name of the client')
    .option('--list <name>', 'credential list, if there are several')
    .option('--number <e164>', 'number of the account to use')
    .option('--buy <e164>', 'number to buy, exactly this one')
    .option('--buy-in <country>', 'country in which to look for a number, such as US')
    .option('--area-code <digits>', 'with --buy-in')
    .option('--app <name>', 'TwiML app that takes incoming calls')
    .option('--environment <name>', 'fills the placeholders of the client')
    .option('--emergency-address <name>', 'declared address for emergency calls')
    .addHelpText(
      'after',
      examples(
        'client add alice --password-env ALICE_PASSWORD',
        'client add lobby --generate-password lobby.secret --buy-in US --area-code 503 --app incoming-prod --emergency-address office',
      ),
    )
    .action(
      run((name: string, options: ClientAddOptions) => clientAddCommand(shell, name, options)),
    );
  carryOut(common(client.command('remove <name>')))
    .summary('Removes a client: credential, emergency address and number')
    .description(
      'Removes a client: credential, emergency address and number. Run again, it goes on where it stopped.',
    )
    .option('--keep-number', 'leave the number in the account')
    .option('--confirm <text>', 'what would be typed to confirm: the number, or the user name')
    .addHelpText(
      'after',
      examples('client remove alice', 'client remove alice --keep-number --confirm alice'),
    )
    .action(
      run((name: string, options: ClientRemoveOptions) =>
        clientRemoveCommand(shell, name, options),
      ),
    );
  withPassword(carryOut(common(client.command('rotate <name>'))))
    .description('Sets the password of a client again')
    .addHelpText('after', examples('client rotate alice --generate-password alice.secret'))
    .action(
      run((name: string, options: ClientRotateOptions) =>
        clientRotateCommand(shell, name, options),
      ),
    );
  common(client.command('list'))
    .description('Lists the clients, and what the account says of each')
    .addHelpText('after', examples('client list', 'client list --json'))
    .action(run((options: CommonOptions) => clientListCommand(shell, options)));
}

function common(command: Command): Command {
  return command
    .option('-f, --file <file>', 'the declaration', DEFAULT_FILE)
    .option('-p, --profile <name>', 'profile of the Twilio CLI')
    .option('--json', 'print JSON')
    .addOption(new Option('--concurrency <number>', 'requests at a time').argParser(positive))
    .addOption(
      new Option('--timeout <seconds>', 'how long to wait for an answer').argParser(positive),
    );
}

function carryOut(command: Command): Command {
  return command
    .option('-y, --yes', 'do not ask')
    .option('--allow-emergency-gap', 'a number may be without emergency calling meanwhile')
    .addOption(
      new Option('--wait <minutes>', 'how long to wait for an emergency address').argParser(
        positive,
      ),
    );
}

function withPassword(command: Command): Command {
  return command
    .option('--password-env <name>', 'environment variable that holds the password')
    .option('--password-file <file>', 'file that holds the password')
    .option('--generate-password <file>', 'write a new password to this file');
}

function examples(...lines: readonly string[]): string {
  return examplesOf('sip-provision', lines);
}

const EXIT_CODES = `
Exit codes:
  0 done, or nothing to do   1 error   2 called wrongly   3 plan: there are changes
  4 verify: something fails   5 waits for Twilio: run again   130 Ctrl-C at a question
`;
