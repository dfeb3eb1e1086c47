/** Entries of a caller list from what somebody pastes: one caller on each line, with a note behind it. */
import type { CallerEntry } from 'route-table';

export interface PastedCallers {
  readonly added: readonly CallerEntry[];
  /** Callers that the list has already, or that were pasted twice. */
  readonly known: number;
}

/** Between a caller and a note: a tab, a semicolon or a comma. */
const NOTE = /\s*[\t;,]\s*/;

export function pastedCallers(
  text: string,
  entries: readonly Pick<CallerEntry, 'address'>[],
  newId: () => string,
): PastedCallers {
  const present = new Set(entries.map(({ address }) => address));
  const added: CallerEntry[] = [];
  let known = 0;
  for (const line of text.split('\n')) {
    const [typed = '', ...note] = line.trim().split(NOTE);
    const address = written(typed);
    if (address === '') continue;
    if (present.has(address)) {
      known += 1;
      continue;
    }
    present.add(address);
    const comment = note.join(', ');
    added.push({ id: newId().slice(0, 8), address, ...(comment !== '' && { comment }) });
  }
  return { added, known };
}

/** A number without the separators that people write in it; a name as it is. */
function written(address: string): string {
  const number = address.replace(/[\s().-]/g, '');
  return /^\+?\d+$/.test(number) ? number : address;
}

/** Those whose caller or note has the text. */
export function foundCallers<Entry extends Pick<CallerEntry, 'address' | 'comment'>>(
  entries: readonly Entry[],
  search: string,
): readonly Entry[] {
  const text = search.trim().toLowerCase();
  if (text === '') return entries;
  const number = written(text);
  return entries.filter(
    ({ address, comment = '' }) =>
      address.toLowerCase().includes(number) || comment.toLowerCase().includes(text),
  );
}
