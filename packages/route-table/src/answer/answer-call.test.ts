/** What a call is answered with, and what is said about it. */
import { callTo, MOMENT, OWN_URLS } from '../../test/build-call';
import { answerCall, type CallAnswer } from './answer-call';
import type { Call } from './call';
import { openTable, type OpenTable } from './open-table';

const say = (address: string, more = {}) => ({
  address,
  type: 'say',
  destination: `to ${address}`,
  ...more,
});

function open(routes: readonly unknown[], more: object = {}): OpenTable {
  const opened = openTable({ routes, default: { type: 'hangup', destination: '' }, ...more });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  return opened.table;
}

function answer(table: OpenTable, call: Call): CallAnswer {
  return answerCall(table, call, MOMENT, OWN_URLS);
}

test('an answer says who called whom, the route by its key and why, what was decided, and the TwiML', () => {
  const table = open([say('1XXX', { match: 'pattern' }), say('1234', { domain: 'acme' })], {
    numbering: { defaultCountry: 'US' },
  });
  const call = callTo('sip:1234@acme.sip.twilio.com', { from: 'sip:5552223333@x' });
  expect(answer(table, call)).toMatchObject({
    instant: MOMENT.instant,
    called: { kind: 'parsed', address: { user: '1234' }, e164: undefined },
    domain: 'acme',
    match: {
      kind: 'route',
      key: '["acme","exact","1234"]',
      reason: 'exact-user',
      scope: 'domain',
      second: { kind: 'route', key: '["","pattern","1XXX"]', reason: 'pattern-user' },
    },
    decision: { kind: 'destination', destination: { type: 'say' } },
  });
});

test('a table that has no row for the call is answered by its default route', () => {
  expect(answer(open([]), callTo('sip:1@acme.sip.twilio.com'))).toMatchObject({
    match: { kind: 'default' },
    decision: { kind: 'destination', twiml: expect.stringContaining('<Hangup/>') as string },
  });
});

test.each([undefined, 7, '', 'sip:a@b@c'])('a call to %j goes to the default route', (to) => {
  const { called, match, domain } = answer(open([say('a')]), callTo(to));
  expect({ kind: called.kind, match, domain }).toEqual({
    kind: 'failed',
    match: { kind: 'default' },
    domain: undefined,
  });
});

test('a row that is not valid refuses its own calls and no others', () => {
  const table = open([{ ...say('bad'), type: 'fax' }, say('good')]);
  expect(answer(table, callTo('bad')).decision).toMatchObject({
    kind: 'refused',
    issues: [{ code: 'unknown-type', path: ['type'] }],
  });
  expect(answer(table, callTo('good')).decision).toMatchObject({ kind: 'destination' });
});

test('a default route that is not valid refuses the calls that no route takes', () => {
  const table = open([say('good')], { default: { type: 'nowhere', destination: '' } });
  expect(answer(table, callTo('x')).decision).toMatchObject({ kind: 'refused' });
  expect(answer(table, callTo('good')).decision).toMatchObject({ kind: 'destination' });
});

test('a row is known by its key although a disabled one above has the same', () => {
  const table = open([say('1', { enabled: false }), say('2'), say('1'), say('1')]);
  expect(answer(table, callTo('1')).match).toMatchObject({ key: '["","exact","1",1]' });
});

test('the wall clock is not looked at for a table that does not ask for the time', () => {
  const wallClock = jest.fn<never, []>();
  answerCall(open([say('1')]), callTo('1'), { instant: 0, wallClock }, OWN_URLS);
  expect(wallClock).not.toHaveBeenCalled();
});

describe('what cannot be opened says why', () => {
  const fine = { routes: [], default: {} };
  test.each<[string, unknown, string, readonly string[]]>([
    ['nothing', undefined, 'not-an-object', []],
    ['a list', [], 'not-an-object', []],
    ['no routes', { default: {} }, 'not-a-list', ['routes']],
    ['routes that are an object', { ...fine, routes: {} }, 'not-a-list', ['routes']],
    ['no default route', { routes: [] }, 'not-an-object', ['default']],
    ['numbering that is null', { ...fine, numbering: null }, 'not-an-object', ['numbering']],
    [
      'an unknown country',
      { ...fine, numbering: { defaultCountry: 'ZZ' } },
      'unknown-country',
      ['numbering', 'defaultCountry'],
    ],
  ])('%s', (_title, json, code, path) => {
    expect(openTable(json)).toMatchObject({ kind: 'broken', issues: [{ code, path }] });
  });
});
