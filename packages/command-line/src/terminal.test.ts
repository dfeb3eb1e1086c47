import { PassThrough } from 'node:stream';
import { PromptEnded } from './endings';
import { createTerminal } from './terminal';

/** A terminal whose keys are typed as soon as it asks. */
function terminalWhere(typed: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  output.once('data', () => setTimeout(() => input.write(typed), 10));
  return createTerminal({ input, output });
}

/** The prompts are loaded by the first question. */
jest.setTimeout(30_000);

describe('A question on a terminal', () => {
  it('is answered', async () => {
    expect(await terminalWhere('y\n').confirm('Go on?')).toBe(true);
    expect(await terminalWhere('\n').confirm('Go on?')).toBe(false);
    expect(await terminalWhere('alice\n').ask('Who?')).toBe('alice');
  });

  it('ends with Ctrl-C', async () => {
    await expect(terminalWhere('\u0003').confirm('Go on?')).rejects.toThrow(PromptEnded);
    await expect(terminalWhere('\u0003').ask('Who?')).rejects.toThrow(PromptEnded);
  });
});
