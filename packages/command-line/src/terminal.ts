/** Asks a person on a terminal. */
import { PromptEnded } from './endings';
import type { Shell } from './shell';

/** `streams` left out: those of this process. Rejects with PromptEnded on Ctrl-C. */
export function createTerminal(streams: {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
}): Pick<Shell, 'confirm' | 'ask' | 'choose'> {
  // Loaded when someone is asked: most runs ask nobody.
  const prompts = () => import('@inquirer/prompts');
  return {
    confirm: async (message) => {
      const { confirm } = await prompts();
      return confirm({ message, default: false }, streams).catch(endOfPrompt);
    },
    ask: async (message) => {
      const { input } = await prompts();
      return input({ message }, streams).catch(endOfPrompt);
    },
    choose: async (message, choices) => {
      const { checkbox } = await prompts();
      const options = { message, choices: choices.map((value) => ({ value })) };
      return checkbox(options, streams).catch(endOfPrompt);
    },
  };
}

/** The prompts' own error, which they name and do not export. */
function endOfPrompt(error: unknown): never {
  if (error instanceof Error && error.name === 'ExitPromptError') throw new PromptEnded();
  throw error;
}
