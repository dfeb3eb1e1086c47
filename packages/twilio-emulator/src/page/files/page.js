/** The page of a running emulator: asks the control API again and again, and shows what it says. */
import { element, instant, keepDetails, nothing, showTable, table } from './draw.js';
import { requests } from './forms.js';
import { drawCall } from './trace.js';

const LOOK_AGAIN_MS = 2000;
const byId = (id) => document.getElementById(id);

/** By path of the control API: shows what it answers. */
const views = {
  account: ({ accountSid, url, proxy, ca, redirect }) => {
    const facts = {
      Account: accountSid,
      'HTTP at': url,
      Proxy: proxy,
      'CA file': ca,
      Redirect: redirect,
    };
    byId('account').replaceChildren(
      ...Object.entries(facts).map(([name, fact]) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, element('code', {}, fact))),
      ),
    );
  },
  clock: ({ now, running }) => {
    const at = byId('now');
    at.dateTime = now;
    at.textContent = `${now.slice(0, 19).replace('T', ' ')} UTC`;
    byId('running').textContent = running ? 'It runs.' : 'It stands still.';
    byId('run').textContent = running ? 'Stop' : 'Start';
  },
  'calls?newest=20': ({ calls }) => {
    const into = listIn('calls', calls, 'No call was placed yet.');
    keepDetails(into, [...calls].reverse(), (call) => `${call.callSid} ${call.placedAt}`, drawCall);
  },
  logs: ({ logs }) => {
    const rows = logs.map(({ at, level, path, message }) => [
      instant(at),
      element('span', { className: level === 'error' ? 'bad' : '' }, level),
      path,
      message,
    ]);
    const heads = ['When', 'Level', 'Function', 'Message'];
    showTable(byId('logs'), 'Entries of the log', heads, rows, 'No Function has written.');
  },
  faults: ({ faults }) => {
    const rows = faults.map(({ match = {}, timesLeft, action }) => [
      `${action.kind} ${action.status ?? ''}`,
      [match.method, match.host, match.path].filter(Boolean).join(' ') || 'any request',
      String(timesLeft),
    ]);
    showTable(byId('faults'), 'Armed faults', ['Fault', 'For', 'Left'], rows, 'None is armed.');
  },
  limits: (limits) => {
    for (const [name, value] of Object.entries(limits)) {
      const field = document.querySelector(`input[name="${name}"]`);
      field.value = value ?? '';
    }
  },
  deployments: ({ deployments }) => {
    const rows = deployments.map(({ domain, environment, buildSid, at }) => [
      domain,
      environment,
      element('code', {}, buildSid),
      instant(at),
    ]);
    const heads = ['Domain', 'Environment', 'Live build', 'Since'];
    showTable(byId('deployments'), 'Live builds', heads, rows, 'Nothing is deployed.');
  },
  resources: ({ kinds }) => {
    const into = listIn('resources', kinds, 'The account has no resources.');
    keepDetails(into, kinds, ({ kind }) => kind, drawKind);
    const callable = kinds.find(({ kind }) => kind === 'api-2010.sip-domains')?.newest ?? [];
    byId('callable').replaceChildren(
      ...callable.map(({ name }) => element('option', { value: `sip:1001@${name}` })),
    );
  },
};

function drawKind({ kind, count, newest }) {
  const rows = newest.map(({ name, sid, at }) => [name, element('code', {}, sid), instant(at)]);
  return element(
    'details',
    {},
    element('summary', {}, `${kind} `, element('span', { className: 'quiet' }, String(count))),
    table(kind, ['Name', 'SID', 'Created'], rows),
  );
}

/** The element that holds the list, or a word that it is empty. */
function listIn(id, items, emptyText) {
  const into = byId(id);
  if (items.length === 0) into.replaceChildren(nothing(emptyText));
  else if (into.firstElementChild?.tagName === 'P') into.replaceChildren();
  return into;
}

/** What each path answered last: what is the same again is not drawn again. */
const shown = new Map();

async function look(path) {
  const response = await fetch(`/__emulator/${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  if (shown.get(path) === text) return;
  shown.set(path, text);
  views[path](JSON.parse(text));
}

async function lookAtAll() {
  try {
    await Promise.all(Object.keys(views).map(look));
    if (byId('said').dataset.kind === 'lost') say('');
  } catch (error) {
    say(`The emulator does not answer: ${error.message}`, 'lost');
  }
}

function say(text, kind = '') {
  const said = byId('said');
  said.textContent = text;
  said.dataset.kind = kind;
  said.className = kind === '' ? '' : 'bad';
}

async function change(method, path, body, said) {
  const response = await fetch(`/__emulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  await lookAtAll();
  if (response.ok) say(typeof said === 'function' ? said(answer) : said);
  else say(answer.message, 'refused');
}

for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('button:not([type])');
    // A second press while the first is under way would place a second call. It keeps the focus.
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    const { path, body, said } = requests[form.dataset.does](
      Object.fromEntries(new FormData(form)),
    );
    say('…');
    change('POST', path, body, said)
      .catch((error) => say(error.message, 'lost'))
      .finally(() => button.removeAttribute('aria-disabled'));
  });
}
byId('disarm').addEventListener('click', () => {
  void change('DELETE', 'faults', undefined, 'No fault is armed.');
});
byId('twilio-limits').addEventListener('click', () => {
  void change('POST', 'limits', 'twilio', 'Twilio’s limits are on.');
});
byId('run').addEventListener('click', () => {
  const running = byId('run').textContent === 'Start';
  void change(
    'POST',
    'clock',
    { running },
    running ? 'The clock runs.' : 'The clock stands still.',
  );
});

await lookAtAll();
setInterval(() => {
  if (!document.hidden) void lookAtAll();
}, LOOK_AGAIN_MS);
