/** The command: starts an emulator, prints one line of JSON, ends on SIGINT and SIGTERM. */
import { Command, InvalidArgumentError } from 'commander';
import { LIMIT_NAMES, type LimitSettings } from './limits/limits';
import { readLimitsText } from './limits/read-limits';
import { startEmulator, type EmulatorOptions } from './start-emulator';

interface CommandOptions {
  readonly port: number;
  readonly buildSeconds: number;
  readonly state?: string;
  readonly record?: string;
  readonly limits?: Partial<LimitSettings>;
}

/** Long enough to see a build in state building, short enough not to wait for it. */
const DEFAULT_BUILD_SECONDS = 1;

async function main(): Promise<void> {
  const command = new Command('twilio-emulator')
    .description('A local Twilio that real, unmodified clients run against')
    .option('--port <number>', 'port of the plain HTTP door; 0: any free one', readNumber, 0)
    .option('--build-seconds <number>', 'how long a build takes', readNumber, DEFAULT_BUILD_SECONDS)
    .option('--state <file>', 'keep the state in this file over restarts')
    .option('--record <file>', 'add each request to this file, without secrets')
    .option(
      '--limits <list>',
      'twilio, or names and numbers: buildsPerHour=100,logDays=7',
      readLimits,
    )
    .parse();
  const { port, buildSeconds, state, record, limits } = command.opts<CommandOptions>();
  const options: EmulatorOptions = {
    port,
    buildSeconds,
    ...(state === undefined ? {} : { stateFile: state }),
    ...(record === undefined ? {} : { recordFile: record }),
    ...(limits === undefined ? {} : { limits }),
  };
  const emulator = await startEmulator(options);
  const { url, proxy, ca, redirect, accountSid, authToken, flexTokens } = emulator;
  const { pid } = process;
  const ready = { url, proxy, ca, redirect, accountSid, authToken, flexTokens, pid };
  let isEnding = false;
  const end = (): void => {
    // A terminal and npm both pass a Ctrl-C on: the second must not cut off what the first began.
    if (isEnding) return;
    isEnding = true;
    void emulator.dispose().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

function readNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new InvalidArgumentError('Not a number.');
  return value;
}

function readLimits(text: string): Partial<LimitSettings> {
  const limits = readLimitsText(text);
  if (!limits) {
    throw new InvalidArgumentError(
      `Write twilio, or name=number; known are ${LIMIT_NAMES.join(', ')}.`,
    );
  }
  return limits;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
