/** Finds stiff phrases in the text of a file, by line. */
import { stiffPhrases } from './stiff-phrases';

/** `12: "stands" (better: is, contains)`. Lines are counted from 1. */
export function findPhrases(content: string): readonly string[] {
  return content
    .split('\n')
    .flatMap((line, index) =>
      stiffPhrases.flatMap(({ found, instead }) =>
        [...line.matchAll(found)].map(
          ([phrase]) => `${index + 1}: "${phrase}" (better: ${instead})`,
        ),
      ),
    );
}
