/** That callers are pasted as people write them, and found again. */
import { foundCallers, pastedCallers } from './pasted-callers';

let count = 0;
const newId = () => `id-${(count += 1)}`;

test('one on each line, with a note, without separators, each once', () => {
  const text = '+1 (555) 000-9999; Robot\n\nanna\t\n+15550001111, Sold, twice\n+1 555 000 1111';
  const { added, known } = pastedCallers(text, [{ address: 'anna' }], newId);
  expect(added.map(({ address, comment }) => [address, comment])).toEqual([
    ['+15550009999', 'Robot'],
    ['+15550001111', 'Sold, twice'],
  ]);
  expect(known).toBe(2);
  expect(new Set(added.map(({ id }) => id)).size).toBe(2);
});

test('a caller is found by any part of the number or of the note', () => {
  const entries = [{ address: '+15550009999', comment: 'Robot' }, { address: 'anna' }];
  expect(foundCallers(entries, '555 000')).toHaveLength(1);
  expect(foundCallers(entries, 'ROB')).toHaveLength(1);
  expect(foundCallers(entries, '')).toHaveLength(2);
  expect(foundCallers(entries, 'x')).toHaveLength(0);
});
