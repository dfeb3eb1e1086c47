/** The process around a command: its exit code, and readers who stop reading. */

/** Sets the exit code when the command has ended; output that is still being written gets through. */
export async function endProcessWith(command: Promise<number>): Promise<void> {
  // The reader may stop (`| head`): what was begun continues to its end, and the exit code says how that was.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  process.exitCode = await command;
}
