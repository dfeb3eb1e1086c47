/** Asks a person on a terminal. */
import { PromptEnded, type Shell } from './shell';

/** `streams` left out: those of this process. Rejects with PromptEnded on Ctrl-C. */
export function createTerminal(streams: {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
}): Pick<Shell, 'confirm' | 'ask'> {
  return {
    // Loaded when someone is asked: most runs ask nobody.
    confirm: async (message) => {
      const { confirm } = await import('@inquirer/prompts');
      return confirm({ message, default: false }, streams).catch(endOfPrompt);
    },
    ask: async (message) => {
      const { input } = await import('@inquirer/prompts');
      return input({ message }, streams).catch(endOfPrompt);
    },
  };
}

/** The prompts' own error, which they name and do not export. */
function endOfPrompt(error: unknown): never {
  if (error instanceof Error && error.name === 'ExitPromptError') throw new PromptEnded();
  throw error;
}
