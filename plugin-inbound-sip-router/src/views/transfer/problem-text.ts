/** Says what is wrong with a row of a file. */
import type { RowProblem } from '../../model/transfer/file-reading';
import type { Texts } from '../../texts/texts';

export function problemText({ what }: RowProblem, { problems }: Texts['transfer']): string {
  switch (what.kind) {
    case 'issue':
      return what.issue.message;
    case 'not-an-object':
      return problems[what.kind]({ column: what.column });
    case 'option-twice':
      return problems[what.kind]({ option: what.option });
    case 'second-row-of-its-kind':
      return problems[what.kind]({ match: what.match });
    case 'quotes':
    case 'too-many-cells':
    case 'address-of-default':
      return problems[what.kind];
  }
}
