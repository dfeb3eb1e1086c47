/** Secrets in the steps of call plans are secrets like those of a route. */
import { maskSecrets, unmaskSecrets, type Fingerprint, type KnownSecret } from './secrets';

const fingerprint: Fingerprint = (secret, place) => {
  const text = JSON.stringify([secret, place]);
  let hash = 7n;
  for (const character of text) {
    hash = (hash * 31n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 64n;
  }
  return hash.toString(16).padStart(16, '0');
};

const step = (id: string, more: object = {}) => ({
  id,
  type: 'dial-sip',
  destination: 'sip:bob@pbx.example.com',
  options: { username: 'u', password: 'hunter2', ...more },
});
const table = (...steps: readonly object[]) => ({
  routes: [],
  default: { type: 'hangup', destination: '' },
  plans: [{ id: 'p', name: 'Plan', steps }],
});

function masked<Table>(value: Table) {
  const known = new Map<string, KnownSecret>();
  return { shown: maskSecrets(value, fingerprint, known), known };
}

test('they are hidden and come back', () => {
  const value = table(step('a'), {
    id: 'b',
    type: 'play',
    destination: 'https://u:hunter2@x.example/a.mp3',
  });
  const { shown, known } = masked(value);
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  expect(unmaskSecrets(shown, known, fingerprint)).toEqual({ table: value, issues: [] });
});

test('they come back after the step was moved, but not with another receiver', () => {
  const value = table(step('a'), step('b', { password: 'other' }));
  const { shown, known } = masked(value);
  const [first, second] = shown.plans[0]!.steps;
  const moved = table(second!, first!);
  expect(unmaskSecrets(moved, known, fingerprint)).toEqual({
    table: table(step('b', { password: 'other' }), step('a')),
    issues: [],
  });
  const sent = table({ ...first, destination: 'sip:bob@evil.example' });
  const { table: refused, issues } = unmaskSecrets(sent, known, fingerprint);
  expect(JSON.stringify(refused)).not.toContain('hunter2');
  expect(issues).toMatchObject([
    { code: 'secret-misplaced', path: ['plans', 0, 'steps', 0, 'options', 'password'] },
  ]);
});

test('members of teams have secrets too', () => {
  const value = {
    routes: [],
    default: { type: 'hangup', destination: '' },
    teams: [{ id: 't', name: 'T', members: [step('m')], order: ['m'] }],
  };
  const { shown, known } = masked(value);
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  expect(unmaskSecrets(shown, known, fingerprint)).toEqual({ table: value, issues: [] });
});

test('what is not a plan or a step hides its secrets too', () => {
  const broken = { ...table(), plans: ['https://u:hunter2@x.example', [step('a')], { steps: 7 }] };
  expect(JSON.stringify(masked(broken).shown)).not.toContain('hunter2');
});

test('the secret that signs a message is one, for the host that it signs for', () => {
  const voicemail = (url: string) => ({
    id: 'message',
    type: 'voicemail',
    destination: 'Please leave a message.',
    options: { url, secret: 'hunter2hunter2hunter2hunter2hunter2' },
  });
  const value = table(voicemail('https://example.com/messages'));
  const { shown, known } = masked(value);
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  const [first] = shown.plans[0]!.steps;
  const { options } = first as ReturnType<typeof voicemail>;
  const greeted = table({ ...first, destination: 'Hello.' });
  expect(JSON.stringify(unmaskSecrets(greeted, known, fingerprint))).toContain('hunter2');
  const sent = table({ ...first, options: { ...options, url: 'https://evil.example/' } });
  const { table: refused, issues } = unmaskSecrets(sent, known, fingerprint);
  expect(JSON.stringify(refused)).not.toContain('hunter2');
  expect(issues).toMatchObject([{ code: 'secret-misplaced' }]);
});
