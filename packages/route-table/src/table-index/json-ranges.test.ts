/** Where the values of a table are found in its JSON. */
import { jsonRanges } from './json-ranges';

function found(text: string) {
  const bytes = Buffer.from(text);
  const ranges = jsonRanges(bytes);
  if (!ranges) return undefined;
  const at = ([offset, length]: readonly [number, number]) =>
    bytes.toString('utf8', offset, offset + length);
  return {
    values: Object.fromEntries([...ranges.values].map(([name, range]) => [name, at(range)])),
    routes: ranges.routes.map(at),
  };
}

test('each value and each route is found, however it is written', () => {
  expect(
    found(
      ` {"a" :1 , "routes":[ {"x":"]}\\""},null ,"é\\\\",-1.5e3,[[1],{}]\n],\t"b":{"c":[]},"d":"}"}\n`,
    ),
  ).toEqual({
    values: { a: '1', b: '{"c":[]}', d: '"}"' },
    routes: ['{"x":"]}\\""}', 'null', '"é\\\\"', '-1.5e3', '[[1],{}]'],
  });
  expect(found('{"routes":[],"default":true}')).toEqual({
    values: { default: 'true' },
    routes: [],
  });
});

test.each([
  ['that is not an object', '[]'],
  ['without routes', '{"default":{}}'],
  ['with routes that are not a list', '{"routes":{}}'],
  ['with routes twice', '{"routes":[],"routes":[1]}'],
  ['with a value twice', '{"default":1,"routes":[],"default":2}'],
  ['with a name that is escaped', String.raw`{"\u0072outes":[],"routes":[1]}`],
  ['with a name that is not ASCII', '{"é":1,"routes":[]}'],
])('a table %s has no ranges', (_what, text) => {
  expect(found(text)).toBeUndefined();
});
