import { fillText } from './fill-text';

const fill = (text: string, params: Readonly<Record<string, string | number>>, language = 'en') =>
  fillText(text, {
    say: (name) => String(params[name] ?? ''),
    exactly: (name) => String(params[name] ?? ''),
    category: (name) => new Intl.PluralRules(language).select(Number(params[name])),
  });

test('a parameter is put in, and what it says is never read as a text', () => {
  expect(fill('Route {name}.', { name: '{x}' })).toBe('Route {x}.');
  expect(fill('{a}{b}', { a: 'x' })).toBe('x');
});

test('two forms follow the number', () => {
  expect(fill('{n} {n?route|routes}', { n: 1 })).toBe('1 route');
  expect(fill('{n} {n?route|routes}', { n: 2 })).toBe('2 routes');
});

test('a language with more forms names them', () => {
  const text = '{n} {n?one:trasa|few:trasy|many:tras|other:trasy}';
  const said = [1, 3, 5, 1.5].map((n) => fill(text, { n }, 'pl'));
  expect(said).toEqual(['1 trasa', '3 trasy', '5 tras', '1.5 trasy']);
});

test('a form that is named and missing is the last one', () => {
  expect(fill('{n?one:a|other:b}', { n: 3 }, 'pl')).toBe('b');
  expect(fill('{n?a|b}', { n: 3 }, 'pl')).toBe('b');
});

test('a form may be for one value, and have parameters in it', () => {
  const text = '{n?=0:Nothing|One of {all}|{n} of {all}} left';
  const said = [0, 1, 2].map((n) => fill(text, { n, all: 3 }));
  expect(said).toEqual(['Nothing left', 'One of 3 left', '2 of 3 left']);
  expect(fill('{name?=:Route|Route {name}}', { name: '' })).toBe('Route');
  expect(fill('{name?=:Route|Route {name}}', { name: '12' })).toBe('Route 12');
});

test('what is not a parameter stays as it is', () => {
  expect(fill('{ "a": 1 } {n}', { n: 1 })).toBe('{ "a": 1 } 1');
  expect(fill('open { and {n}', { n: 1 })).toBe('open { and 1');
});
