/** What waiting callers hear, and when they are given back. */
import { open, verbs } from '../../test/call-through-plan';
import { waitTwiml } from './wait';

const URL = 'https://router.example.com/wait';
const table = (options: object, plan: object = {}) =>
  open({
    routes: [],
    default: { type: 'hangup', destination: '' },
    plans: [
      {
        id: 'p',
        name: 'Plan',
        ...plan,
        steps: [{ id: 'q', type: 'enqueue', destination: `WW${'0'.repeat(32)}`, options }],
      },
    ],
  });
const wait = (of: Parameters<typeof table>, QueueTime: string, more: object = {}) =>
  waitTwiml(table(...of), { m: '300', p: 'p', s: 'q', QueueTime, ...more }, URL);

test.each([
  ['299', false],
  ['300', true],
  ['3000', true],
])('after %s s of 300 the caller leaves: %s', (waited, leaves) => {
  expect(verbs(wait([{ maxWait: 300 }], waited)).includes('Leave')).toBe(leaves);
});

test('texts are heard at first, and about once a minute', () => {
  const at = (seconds: string) =>
    verbs(wait([{ maxWait: 300, waitText: 'Please wait.' }], seconds));
  expect(at('0')).toEqual(['Say Please wait.']);
  expect(at('21')).toEqual([]);
  expect(at('41')).toEqual([]);
  expect(at('62')).toEqual(['Say Please wait.']);
});

test('without text and music the caller is asked to hold, in the language of the plan', () => {
  expect(verbs(wait([{ maxWait: 300 }], '0'))).toEqual(['Say Please hold.']);
  expect(wait([{ maxWait: 300 }, { language: 'de-DE' }], '0')).toContain(
    '<Say language="de-DE">Bitte warten Sie.</Say>',
  );
});

test('a piece lasts at most 20 s, and no longer than the wait', () => {
  const pause = (twiml: string) => Number(/<Pause length="(\d+)"\/>/.exec(twiml)?.[1]);
  expect(pause(wait([{ maxWait: 300 }], '100'))).toBeLessThanOrEqual(20);
  expect(pause(wait([{ maxWait: 300 }], '290'))).toBeLessThanOrEqual(10);
  const long = { maxWait: 300, waitText: 'x'.repeat(280) };
  expect(pause(wait([long], '0'))).toBe(1);
});

test('music is played', () => {
  const options = { maxWait: 300, waitUrl: 'https://example.com/a.mp3' };
  expect(verbs(wait([options], '0'))).toEqual(['Play https://example.com/a.mp3']);
});

test('1 leads to a message only if it was offered', () => {
  const offer = { maxWait: 300, offerText: 'Press 1.' };
  expect(wait([offer], '0')).toContain('<Gather numDigits="1" timeout="1" action="');
  expect(verbs(wait([offer], '5', { Digits: '1' }))).toEqual(['Leave']);
  expect(verbs(wait([offer], '5', { Digits: '2' }))).not.toContain('Leave');
  expect(verbs(wait([{ maxWait: 300 }], '5', { Digits: '1' }))).not.toContain('Leave');
});

test.each<[string, object]>([
  ['no time', { m: undefined }],
  ['a time that is not one', { m: 'soon' }],
])('a caller whose URL has %s is given back', (_what, more) => {
  expect(verbs(wait([{ maxWait: 300 }], '5', more))).toEqual(['Leave']);
});

test('if the step or the table is gone, the caller waits on, until the time in the URL', () => {
  const gone = (QueueTime: string) =>
    waitTwiml(undefined, { m: '300', p: 'p', s: 'q', QueueTime }, URL);
  expect(verbs(gone('5'))).toEqual([]);
  expect(verbs(gone('300'))).toEqual(['Leave']);
  expect(wait([{ maxWait: 300 }], '5', { s: 'other' })).toContain('<Pause');
});
