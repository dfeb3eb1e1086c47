/** The words on the button that puts an address right. */
import { validateRoute } from 'route-table';
import { english } from '../texts/texts';
import { remedyWords } from './remedy-words';

test.each([
  ['555-1234', 'Use 5551234'],
  ['sip:4321@acme.sip.twilio.com', 'Use 4321 on acme'],
  ['NXXNXXXXXX', 'Match as the pattern NXXNXXXXXX'],
  ['1508*', 'Match as the prefix 1508'],
])('for %s it says: %s', (address, words) => {
  const { warnings } = validateRoute({ address, type: 'hangup', destination: '' });
  expect(remedyWords(warnings[0]?.remedy ?? [], english.editor.remedy)).toBe(words);
});
