/** Reads the forms of the page into requests of the control API. */

const ACTIONS = {
  429: { kind: 'answer', status: 429 },
  500: { kind: 'answer', status: 500 },
  503: { kind: 'answer', status: 503 },
  delay: { kind: 'delay', ms: 5000 },
};

/** By the form's `data-does`: which path is posted to, with which body, and what to say afterwards. */
export const requests = {
  'place-call': ({ from, to, username, answer, digits }) => ({
    path: 'calls',
    body: {
      from,
      to,
      ...(username === '' ? {} : { credentials: { username } }),
      ...(digits === '' ? {} : { digits: digits.split(/[\s,]+/) }),
      answers: { '*': answer },
    },
    said: ({ call: { end } }) =>
      end.kind === 'ended'
        ? `The call has ended: ${end.status}.`
        : `The call was ${end.kind}: ${end.reason}`,
  }),
  advance: ({ count, unit }) => ({
    path: 'clock',
    body: { advanceSeconds: Number(count) * Number(unit) },
    said: () => 'The clock was moved on.',
  }),
  'set-clock': ({ instant }) => ({
    path: 'clock',
    body: { set: `${instant}Z` },
    said: () => 'The clock was set.',
  }),
  'arm-fault': ({ action, method, host, path, times }) => ({
    path: 'faults',
    body: {
      match: { ...given({ method, host, path }) },
      times: Number(times),
      action: ACTIONS[action] ?? { kind: action },
    },
    said: () => 'The fault is armed.',
  }),
  'set-limits': (fields) => ({
    path: 'limits',
    body: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === '' ? null : Number(value)]),
    ),
    said: () => 'The limits were set.',
  }),
};

function given(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
