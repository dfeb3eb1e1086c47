/** What validation says of a whole table, whatever it is given. */
import fc from 'fast-check';
import { buildCall, render } from '../../test/build-call';
import { FLOW, findingsOf as findingsInShort } from '../../test/build-row';
import { readXml } from '../../test/read-xml';
import { destinationKind, destinationTypes } from '../destinations/destination-kinds';
import { validateTable } from './validate-table';

const hello = { type: 'say', destination: 'Hello' };

/** A valid table of two routes, but for what a test says. */
function buildTable(more: object = {}): object {
  const routes = [
    { address: '100', ...hello },
    { address: '200', ...hello },
  ];
  return { routes, default: hello, ...more };
}

const findingsOf = (input: unknown) => findingsInShort(input, validateTable);

test('a table of the original router is valid as it is, and comes back unchanged', () => {
  const text = JSON.stringify({
    routes: [
      { address: '4321', comment: 'Voicemail', type: 'webhook', destination: FLOW },
      { address: '000', comment: '', type: 'webhook', destination: FLOW },
      { address: 'alice', type: 'dial-client', destination: 'alice' },
      { address: 'bob', type: 'dial-sip', destination: 'sip:bob@pbx.example.com?X-A=1' },
      { address: 'app', type: 'dial-application', destination: `AP${'a'.repeat(32)}` },
      { address: 'music', type: 'play', destination: 'https://example.com/a.mp3' },
      { address: 'refer', type: 'refer', destination: 'sip:carol@pbx.example.com' },
      { address: 'raw', type: 'twiml', destination: '<Say>Hi</Say>' },
    ],
    default: { type: 'say', destination: 'Not found' },
  });
  const input: unknown = JSON.parse(text);
  const result = validateTable(input);
  expect(result).toEqual({ kind: 'valid', table: input, warnings: [] });
  expect(result.kind === 'valid' && result.table).toBe(input);
  expect(JSON.stringify(input)).toBe(text);
});

test('what worked in the original router still works, with a warning', () => {
  const routes = [
    { address: '1', type: 'webhook', destination: 'http://example.com/voice' },
    { address: '2', type: 'twiml', destination: '<Dance/>' },
    { address: '3', ...hello, color: 'red', comment: undefined },
  ];
  expect(findingsOf(buildTable({ routes }))).toEqual([
    '(url-plain-http at routes.0.destination)',
    '(twiml-unknown-verb at routes.1.destination)',
    '(unknown-field at routes.2.color)',
  ]);
});

test.each<[string, unknown, string[]]>([
  ['nothing', undefined, ['not-an-object at ']],
  ['null', null, ['not-an-object at ']],
  ['a list', [], ['not-an-object at ']],
  ['a text', '{}', ['not-an-object at ']],
  ['an empty object', {}, ['not-a-list at routes', 'not-an-object at default']],
  ['a default route without type', buildTable({ default: {} }), ['unknown-type at default.type']],
  [
    'a default route with an address',
    buildTable({ default: { ...hello, address: '1' } }),
    ['(unknown-field at default.address)'],
  ],
  ['an unknown field', buildTable({ rota: {} }), ['(unknown-field at rota)']],
  ['a schema', buildTable({ $schema: './route-table.schema.json' }), []],
  ['numbering that is a text', buildTable({ numbering: 'US' }), ['not-an-object at numbering']],
  [
    'numbering without country',
    buildTable({ numbering: {} }),
    ['not-a-text at numbering.defaultCountry'],
  ],
  [
    'a country in small letters',
    buildTable({ numbering: { defaultCountry: 'us' } }),
    ['unknown-country at numbering.defaultCountry'],
  ],
  [
    'a country that does not exist',
    buildTable({ numbering: { defaultCountry: 'XX' } }),
    ['unknown-country at numbering.defaultCountry'],
  ],
  [
    'prefixes with a plus',
    buildTable({ numbering: { defaultCountry: 'US', internationalPrefixes: ['+', '00', '00'] } }),
    [
      'not-a-prefix at numbering.internationalPrefixes.0',
      'duplicate-item at numbering.internationalPrefixes.2',
    ],
  ],
  [
    'a flag that is a text',
    buildTable({ numbering: { defaultCountry: 'US', bareE164: 'yes' } }),
    ['not-a-flag at numbering.bareE164'],
  ],
  [
    'an unknown setting',
    buildTable({ numbering: { defaultCountry: 'US', country: 'US' } }),
    ['(unknown-field at numbering.country)'],
  ],
  [
    'faults of several rows',
    buildTable({ routes: [{ address: '1' }, 7, { address: '', ...hello }] }),
    ['unknown-type at routes.0.type', 'not-an-object at routes.1', 'empty at routes.2.address'],
  ],
])('%s: %j', (_title, input, expected) => {
  expect(findingsOf(input)).toEqual(expected);
});

test('two routes for the same calls are an issue, which names the other', () => {
  const routes = [
    { address: '12', match: 'prefix', ...hello },
    { address: '12!', match: 'pattern', ...hello },
    { address: '1', ...hello, enabled: false },
    { address: '1', ...hello },
  ];
  expect(findingsOf(buildTable({ routes }))).toEqual(['duplicate-route at routes.1.address']);
});

test('rows are compared though other rows are invalid', () => {
  const routes = [7, { address: '1', ...hello }, { address: '1', ...hello }];
  const findings = findingsOf(buildTable({ routes }));
  expect(findings).toEqual(['not-an-object at routes.0', 'duplicate-route at routes.2.address']);
});

test('a route that no call reaches is a warning', () => {
  const routes = [
    { address: '1[0-4]', match: 'pattern', ...hello },
    { address: '1[5-9]', match: 'pattern', ...hello },
    { address: '1X', match: 'pattern', ...hello },
  ];
  const result = validateTable(buildTable({ routes }));
  expect(result).toMatchObject({ kind: 'valid', warnings: [{ path: ['routes', 2, 'address'] }] });
});

test('a table too large for an asset is an issue', () => {
  const comment = 'ü'.repeat(5000);
  const routes = Array.from({ length: 1000 }, (_, index) => ({
    address: `a${index}`,
    ...hello,
    comment,
  }));
  expect(findingsOf(buildTable({ routes }))).toEqual(['table-too-large at ']);
});

describe('hostile input', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  let shared: unknown = 'x';
  for (let level = 0; level < 38; level += 1) shared = [shared, shared];
  test.each<[string, unknown, string]>([
    ['that is 100,000 levels deep', deep, 'too-deep'],
    ['with a deep unknown field', buildTable({ hours: deep }), 'too-deep'],
    ['with a cycle', buildTable({ hours: cycle }), 'too-deep'],
    ['that would be 2^38 values', buildTable({ hours: shared }), 'table-too-large'],
    ['with a function', buildTable({ hours: () => 1 }), 'not-json'],
    ['with a big integer', buildTable({ hours: [10n] }), 'not-json'],
    ['with a number that is not one', buildTable({ hours: NaN }), 'not-json'],
    ['with a Date', buildTable({ hours: new Date(NaN) }), 'not-json'],
  ])('%s is told of, not thrown', (_title, input, code) => {
    expect(validateTable(input)).toMatchObject({ kind: 'invalid', issues: [{ code }] });
  });

  test('that JSON.parse makes of __proto__ is an unknown field', () => {
    const input: unknown = JSON.parse(
      '{"routes":[{"address":"1","__proto__":{"type":"say","destination":"x"}}],"default":{"type":"say","destination":"x"}}',
    );
    expect(findingsOf(input)).toEqual([
      'unknown-type at routes.0.type',
      '(unknown-field at routes.0.__proto__)',
    ]);
  });

  test('of any kind is an answer, never an exception', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
    });
    const near = fc.record(
      {
        routes: fc.array(
          fc.oneof(
            anything,
            fc.record({
              address: anything,
              type: fc.constantFrom(...destinationTypes),
              destination: anything,
              options: fc.object(),
            }),
          ),
        ),
        default: anything,
        numbering: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, near), (input) => {
        const result = validateTable(input);
        if (result.kind === 'invalid') expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

test('whatever validation accepts is rendered well-formed, for every call', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const arbitraryCall = fc
    .record({ callerNumber: text, calledNumber: text, header: text })
    .map(({ header, ...numbers }) => buildCall({ ...numbers, headers: { 'x-a': header } }));
  const filled = fc.oneof(text, fc.constantFrom('{{caller}}', '<{{header.X-A}}>', '{{called}}&'));
  const map = fc.dictionary(fc.oneof(text, fc.constant('X-A')), filled, { maxKeys: 3 });
  let accepted = 0;
  const arbitraryRow = fc.constantFrom(...destinationTypes).chain((type) => {
    const { value, options } = destinationKind(type);
    const fields = Object.entries(options).map(([name, { example, control }]) => {
      const other = control.kind === 'map' || control.kind === 'json' ? map : filled;
      return [name, fc.oneof(fc.constant(example), other)] as const;
    });
    const raw = fc.oneof({ arbitrary: fc.constant(value.example), weight: 3 }, text, filled);
    const some = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
    return fc.record({ type: fc.constant(type), destination: raw, options: some });
  });
  fc.assert(
    fc.property(arbitraryRow, arbitraryCall, (row, call) => {
      const result = validateTable({ routes: [], default: row });
      if (result.kind === 'invalid') return;
      accepted += 1;
      expect(readXml(render(result.table.default, call)).name).toBe('Response');
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(500);
});
