/** The vocabulary is that of twilio-node, whose classes say what may be in what. */
import twilio from 'twilio';
import { isKnownElement } from './twiml-vocabulary';

interface Builder {
  toString(): string;
}

/** Elements that twilio-node can put into an element, by building each. */
function childrenOf(build: () => Builder): string[] {
  const names: string[] = [];
  for (const method of methodsOf(build())) {
    const parent = build();
    const before = parent.toString();
    (Reflect.get(parent, method) as (...values: unknown[]) => unknown).call(parent, {}, 'x');
    const added = parent.toString().replace(before, '');
    const name = [...added.matchAll(/<([A-Za-z-]+)[ />]/g)].map((match) => match[1] ?? '');
    names.push(name[name.length - 1] ?? '');
  }
  return names;
}

function methodsOf(builder: Builder): string[] {
  const own = Object.getOwnPropertyNames(Object.getPrototypeOf(builder) as object);
  return own.filter((name) => name !== 'constructor' && !name.startsWith('comment'));
}

const verbs = childrenOf(() => new twilio.twiml.VoiceResponse());

test('twilio-node has verbs to compare with', () => {
  expect(verbs).toContain('Dial');
  expect(verbs.length).toBeGreaterThan(15);
});

test.each(verbs)('the verb %s is known', (verb) => {
  expect(isKnownElement(verb, ['Response'])).toBe(true);
});

test.each(['Dial', 'Connect', 'Gather', 'Start', 'Stop', 'Enqueue', 'Refer', 'Pay', 'Prompt'])(
  'every noun of %s is known',
  (verb) => {
    const method = verb.toLowerCase() as 'dial';
    const nouns = childrenOf(() => new twilio.twiml.VoiceResponse()[method]());
    expect(nouns.length).toBeGreaterThan(0);
    expect(nouns.filter((noun) => !isKnownElement(noun, ['Response', verb]))).toEqual([]);
  },
);
