/** The words in which values of fields are shown. */
import { useMemo } from 'react';
import { accountName } from '../../model/destination-text';
import type { ValueWords } from '../../model/field-words';
import { itemName } from '../../model/plans/item-name';
import { useNamingTables } from '../plans/use-plan-names';
import { useRouter, useRouterTools } from '../router-context';

export function useValueWords(): ValueWords {
  const { review, table } = useRouterTools().texts;
  const account = useRouter(({ destinations }) =>
    destinations.kind === 'loaded' ? destinations.value : undefined,
  );
  const tables = useNamingTables();
  return useMemo(
    () => ({
      ...review.values,
      types: table.types,
      nameOf: (value) => accountName(value, account) ?? itemName(value, tables),
    }),
    [review, table, account, tables],
  );
}
