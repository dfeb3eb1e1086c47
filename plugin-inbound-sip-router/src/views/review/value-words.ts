/** The words in which values of fields are shown. */
import { useMemo } from 'react';
import type { ValueWords } from '../../model/field-words';
import { useRouterTools } from '../router-context';

export function useValueWords(): ValueWords {
  const { review, table } = useRouterTools().texts;
  return useMemo(() => ({ ...review.values, types: table.types }), [review, table]);
}
