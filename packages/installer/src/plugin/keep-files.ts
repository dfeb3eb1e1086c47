/** Puts files back that a tool rewrites though they are not its own. */
import type { Shell } from '../shell';

/** As they were before `work`, however it ends: well, with an error, or with this process. New files stay. */
export async function keepFiles<Result>(
  { readFile, writeFile }: Pick<Shell, 'readFile' | 'writeFile'>,
  paths: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const before = paths.map((path) => ({ path, text: readFile(path) }));
  const putBack = (): void => {
    for (const { path, text } of before) {
      if (text !== undefined && readFile(path) !== text) writeFile(path, text);
    }
  };
  process.once('exit', putBack);
  try {
    return await work();
  } finally {
    process.removeListener('exit', putBack);
    putBack();
  }
}
