/** That the examples of reading numbers in the documents are what the router reads: each row is a test. */
import { answerCall, openTable, resolveE164, type Numbering } from 'route-table';
import { MOMENT, OWN_URLS } from '../../route-table/test/build-call';
import { readXml } from '../../route-table/test/read-xml';
import { numberExamples } from './documents/number-examples';

const examples = numberExamples();

test.each(examples)('$country: $dialled is $e164', ({ country, dialled, e164 }) => {
  const numbering = { defaultCountry: country };
  expect(dialled.map((number) => resolveE164(number, numbering))).toEqual(dialled.map(() => e164));
  expect(resolveE164(e164, numbering)).toBe(e164);
});

test.each(examples)('$country: a route for $e164 takes $dialled', (example) => {
  const { country, dialled, e164 } = example;
  const forms = [e164, ...dialled];
  for (const address of forms) {
    for (const called of forms) {
      expect([address, called, takes(address, called, { defaultCountry: country })]).toEqual([
        address,
        called,
        true,
      ]);
    }
  }
});

test.each(examples)('$country: Flex shows the customer $e164 for $dialled', (example) => {
  const { country, dialled, e164 } = example;
  for (const number of [e164, ...dialled]) {
    expect([number, taskAttributes(number, country)]).toMatchObject([
      number,
      { name: e164, customers: { phone: e164 }, conversations: { external_contact: e164 } },
    ]);
  }
});

test('the examples are of many countries, of all kinds', () => {
  const kinds = new Map<string, Set<string>>();
  for (const { country, trunkPrefix } of examples)
    kinds.set(trunkPrefix, (kinds.get(trunkPrefix) ?? new Set()).add(country));
  expect(new Set(examples.map(({ country }) => country)).size).toBeGreaterThan(45);
  expect([...kinds.keys()].sort()).toEqual(['', '0', '06', '1', '8']);
  expect(kinds.get('')?.size).toBeGreaterThan(8);
  expect(kinds.get('0')?.size).toBeGreaterThan(25);
});

function takes(address: string, called: string, numbering: Numbering): boolean {
  const opened = openTable({
    routes: [{ address, type: 'hangup', destination: '' }],
    default: { type: 'hangup', destination: '' },
    numbering,
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const to = `sip:${called}@acme.sip.twilio.com`;
  const call = { to, from: undefined, sipDomain: undefined, headers: {} };
  return answerCall(opened.table, call, MOMENT, OWN_URLS).match.kind === 'route';
}

/** Of the task in Flex, for a call from and to the number. */
function taskAttributes(number: string, defaultCountry: string): unknown {
  const opened = openTable({
    routes: [],
    default: { type: 'enqueue', destination: `WW${'0'.repeat(32)}` },
    numbering: { defaultCountry },
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const address = `sip:${number}@acme.sip.twilio.com`;
  const call = { to: address, from: address, sipDomain: undefined, headers: {} };
  const { decision } = answerCall(opened.table, call, MOMENT, OWN_URLS);
  const twiml = decision.kind === 'destination' ? decision.twiml : '';
  const task = readXml(twiml).children[0]?.children[0];
  return JSON.parse(task?.text ?? '');
}
