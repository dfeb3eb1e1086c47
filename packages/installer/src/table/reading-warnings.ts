/** What the live routes mean otherwise once this version reads numbers, in words for a person who deploys it. Pure. */
import { findReadingChanges, type ReadingChange, type RouteTable } from 'route-table';

/** More than a person reads; the review in Flex shows the others. */
const MAX_SHOWN = 10;

/** Empty if nothing is read otherwise. */
export function readingWarnings(table: RouteTable): readonly string[] {
  const changes = findReadingChanges(table);
  if (changes.length === 0) return [];
  const hidden = changes.length - MAX_SHOWN;
  return [
    'This version reads some numbers of the live table otherwise than versions before 0.2 (docs/numbers.md):',
    ...changes.slice(0, MAX_SHOWN).map((change) => `  ${words(change)}`),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
  ];
}

function words({ kind, number, before = 'no number', now = 'no number' }: ReadingChange): string {
  const what = kind === 'row' ? `the route ${number}` : `calls to ${number}`;
  return `${what}: was ${before}, is ${now}`;
}
