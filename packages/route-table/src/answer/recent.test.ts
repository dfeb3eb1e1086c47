/** That a value is made once, and that memory has a bound. */
import { Recent } from './recent';

const made: string[] = [];
const ask = (recent: Recent<{ key: string }>, key: string) =>
  recent.get(key, () => {
    made.push(key);
    return { key };
  });
beforeEach(() => made.splice(0));

test('a value is made once', () => {
  const recent = new Recent<{ key: string }>(2);
  expect(ask(recent, 'a')).toBe(ask(recent, 'a'));
  expect(made).toEqual(['a']);
});

test('what is asked for often stays while others come and go', () => {
  const recent = new Recent<{ key: string }>(3);
  for (let index = 0; index < 100; index += 1) {
    ask(recent, 'often');
    ask(recent, `once ${index}`);
  }
  expect(made.filter((key) => key === 'often')).toHaveLength(1);
});

test('never more than twice the capacity is kept, and what was forgotten is made again', () => {
  const recent = new Recent<{ key: string }>(3);
  for (let index = 0; index < 100; index += 1) {
    ask(recent, `${index}`);
    expect(recent.size).toBeLessThanOrEqual(6);
  }
  expect(ask(recent, '0')).toEqual({ key: '0' });
  expect(made.filter((key) => key === '0')).toHaveLength(2);
});
