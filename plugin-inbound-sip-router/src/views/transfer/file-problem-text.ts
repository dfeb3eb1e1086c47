/** Says why a file cannot be read at all. */
import type { FileProblem } from '../../model/transfer/file-reading';
import type { Texts } from '../../texts/texts';

export function fileProblemText(
  problem: FileProblem,
  { fileProblem: words }: Texts['transfer'],
): string {
  switch (problem.kind) {
    case 'not-json':
      return words[problem.kind]({ line: problem.line });
    case 'columns-missing':
    case 'columns-repeated':
      return words[problem.kind]({ columns: problem.columns.join(', ') });
    case 'empty':
    case 'too-large':
    case 'not-a-table':
      return words[problem.kind];
  }
}
