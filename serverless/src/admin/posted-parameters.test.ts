/** What came in the query leaves the body too short. */
import { isPosted } from './posted-parameters';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const parameters = { version: 'ZN1', note: "it's (ä) 100 %", Token: 'a.b.c', id: 'x y*z~' };

function event(type: unknown, body: string, more: object = {}, given: object = parameters) {
  const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
  return { request: { headers: { ...headers, ...more }, cookies: {} }, ...given };
}

const strict = (text: string) =>
  encodeURIComponent(text).replace(/[*!'()~]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
const pairs = Object.entries(parameters);
const ENCODERS: readonly (readonly [string, string])[] = [
  ['a browser', new URLSearchParams(parameters).toString()],
  ['encodeURIComponent', pairs.map((each) => each.map(encodeURIComponent).join('=')).join('&')],
  ['curl', pairs.map((each) => each.map(strict).join('=')).join('&')],
];

test.each(ENCODERS)('a form as %s encodes it is a POST', (_who, body) => {
  expect(isPosted(event(FORM, body))).toBe(true);
  expect(isPosted(event(`${FORM}; charset=UTF-8`, body))).toBe(true);
});

const table = { routes: [{ comment: 'ä"', n: 1e5 }], flag: true, none: null };
test.each([
  ['without spaces', JSON.stringify(table)],
  ['with spaces', JSON.stringify(table, undefined, 2)],
  ['with short numbers', JSON.stringify(table).replace('100000', '1e5')],
])('JSON %s is a POST', (_how, body) => {
  expect(isPosted(event(JSON_TYPE, body, {}, table))).toBe(true);
});

test('a request without parameters is an empty JSON body', () => {
  expect(isPosted(event(JSON_TYPE, '{}', {}, {}))).toBe(true);
  expect(isPosted(event(JSON_TYPE, '', {}, {}))).toBe(false);
});

const { Token, ...others } = parameters;
test.each([
  ['a token in the query of a form', event(FORM, new URLSearchParams(others).toString())],
  ['a token in the query of JSON', event(JSON_TYPE, JSON.stringify(others))],
  ['everything in the query', event(FORM, '')],
  ['another type', event('text/plain', 'x'.repeat(1_000))],
  ['several parts', event('multipart/form-data; boundary=x', 'x'.repeat(1_000))],
  ['two types', event([JSON_TYPE, FORM], 'x'.repeat(1_000))],
  ['no type', event(undefined, 'x'.repeat(1_000))],
  ['two lengths', event(FORM, '', { 'content-length': ['1000', '1000'] })],
  ['a length that is not a number', event(FORM, '', { 'content-length': '1e9' })],
  ['headers in the body', { ...event(JSON_TYPE, ''), request: { headers: {} } }],
  ['a text called request', { ...event(JSON_TYPE, ''), request: 'x' }],
])('%s is not', (_what, given) => {
  expect(Token).toBeDefined();
  expect(isPosted(given)).toBe(false);
});
