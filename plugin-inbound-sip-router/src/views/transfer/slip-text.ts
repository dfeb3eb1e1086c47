/** Says what a spreadsheet seems to have made of a number. */
import type { NumberSlip } from '../../model/transfer/number-slips';
import { orWords } from '../../model/plans/step-words';
import type { Texts } from '../../texts/texts';

export function slipText(
  { kind, field, found, meant }: NumberSlip,
  { transfer, plans }: Pick<Texts, 'transfer' | 'plans'>,
): string {
  const probably = meant.length === 0 ? undefined : orWords(meant, plans);
  return transfer.slip({
    what: transfer.slipOf[field],
    found,
    problem: transfer.slips[kind],
    meant: probably,
  });
}
