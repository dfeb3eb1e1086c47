/** Ways in which a command ends early; `runProgram` turns each into an exit code. */

/** Ctrl-C at a question. */
export class PromptEnded extends Error {
  override readonly name = 'PromptEnded';
}

/** A command that was called wrongly, or has nobody to ask; its message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command that has said everything and ends; what it said is in `out` and `err`. */
export class CommandEnd extends Error {
  override readonly name = 'CommandEnd';

  constructor(readonly exitCode: number) {
    super(`ends with ${exitCode}`);
  }
}
