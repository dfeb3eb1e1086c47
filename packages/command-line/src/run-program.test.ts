import { CommandEnd, PromptEnded, UsageError } from './endings';
import { positive } from './options';
import { createProgram, runProgram } from './run-program';

/** Runs `tool go`, whose work is `command`. */
async function run(command: () => Promise<number>, args: readonly string[] = ['go']) {
  const said = { out: '', err: '' };
  const shell = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  const exitCode = await runProgram(
    shell,
    args,
    (action) => {
      const program = createProgram(shell, 'tool');
      program
        .command('go')
        .option('--wait <minutes>', 'how long', positive)
        .action(action(command));
      return program;
    },
    { interrupted: 'Interrupted.\n', aboutError: (error) => `About ${String(error)}\n` },
  );
  return { exitCode, ...said };
}
const end = (error: Error) => () => Promise.reject(error);

describe('The end of a command', () => {
  it.each([
    ['its own exit code', () => Promise.resolve(3), 3, ''],
    ['what it has said already', end(new CommandEnd(1)), 1, ''],
    ['Ctrl-C at a question', end(new PromptEnded()), 130, 'Interrupted.\n'],
    ['a wrong call', end(new UsageError('use it so')), 2, 'About UsageError: use it so\n'],
    ['any other error', end(new Error('broken')), 1, 'About Error: broken\n'],
  ])('%s', async (_, command, exitCode, err) => {
    expect(await run(command)).toEqual({ exitCode, out: '', err });
  });

  it.each([
    [['--help'], 0],
    [['go', '--nonsense'], 2],
    [['nonsense'], 2],
    [['go', '--wait', '0'], 2],
    [['go', '--wait', 'Infinity'], 2],
    [['go', '--wait', '0.5'], 7],
  ])('of the arguments %j is %i', async (args, exitCode) => {
    expect(await run(() => Promise.resolve(7), args)).toMatchObject({ exitCode });
  });
});
