/** What was said of one file is known for the next one, without secrets. */
import { keyValueStore } from '../../storage/key-value-store';
import { foreignMemory } from './foreign-memory';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    ...{
      length: 0,
      clear: () => kept.clear(),
      key: () => null,
      removeItem: (key) => kept.delete(key),
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
  };
}
const columns = { address: 'Number', destination: 'Target', comment: '' };

test('meanings and columns are known again', () => {
  const own = storage();
  const first = foreignMemory(keyValueStore(() => own));
  const alice = { type: 'dial-client' as const, destination: 'alice' };
  first.keepMeanings(new Map([['ext-queues,400,1', alice]]));
  first.keepColumns(['Number', 'Target'], columns);
  const next = foreignMemory(keyValueStore(() => own));
  expect([...next.meanings()]).toEqual([['ext-queues,400,1', alice]]);
  expect(next.columns(['Number', 'Target'])).toEqual(columns);
  expect(next.columns(['Number', 'Other'])).toBeUndefined();
});

test('secrets are not kept', () => {
  const own = storage();
  const memory = foreignMemory(keyValueStore(() => own));
  const url = 'https://u:hunter2@example.com/';
  memory.keepMeanings(new Map([['a', { type: 'webhook' as const, destination: url }]]));
  expect(JSON.stringify([...memory.meanings()])).not.toContain('hunter2');
});

test.each(['nonsense', '{}', '[1,["a"],["a",{"type":"sing","destination":"x"}]]'])(
  'what is kept as %s says nothing',
  (text) => {
    const own = storage();
    own.setItem('inbound-sip-router.import.meanings', text);
    own.setItem('inbound-sip-router.import.columns', text);
    const memory = foreignMemory(keyValueStore(() => own));
    expect([...memory.meanings()]).toEqual([]);
    expect(memory.columns(['a'])).toBeUndefined();
  },
);
