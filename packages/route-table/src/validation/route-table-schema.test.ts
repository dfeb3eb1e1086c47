/** The JSON Schema says what validation says, as far as a schema can. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { destinationKind, destinationTypes } from '../destinations/destination-kinds';
import { PLAN_FIELDS } from './check-plans';
import { routeTableSchema } from './route-table-schema';
import { exampleOptions } from '../../test/build-row';
import { validateTable } from './validate-table';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const accepts = ajv.compile(routeTableSchema());

const hello = { type: 'say', destination: 'Hello' };
const table = (row: object = {}, more: object = {}) => ({
  routes: [{ address: '100', ...hello, ...row }],
  default: hello,
  ...more,
});

test('the published file is the current schema: node packages/route-table/bin/write-schema.mjs', () => {
  const file = join(__dirname, '../../route-table.schema.json');
  const published: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(routeTableSchema())));
});

test.each(destinationTypes)('the examples of %s are valid, for the schema too', (type) => {
  const { value } = destinationKind(type);
  const row = { type, destination: value.example, options: exampleOptions(type) };
  const member = { id: 'm1', type: 'dial-client', destination: 'alice' };
  const named = {
    ...(type === 'call-plan' && { plans: [{ id: 'support', name: 'Support', steps: [] }] }),
    ...(type === 'ring' && { teams: [{ id: 'sales', name: 'Sales', members: [member] }] }),
  };
  const input = table({ ...row, address: '4711' }, named);
  expect(validateTable(input)).toMatchObject({ kind: 'valid' });
  expect(accepts(input)).toBe(true);
});

test('the examples of plans, hours and lists are valid, for the schema too', () => {
  const parts = Object.entries(PLAN_FIELDS).map(([name, field]) => [name, field.example] as const);
  const input = table({}, { ...Object.fromEntries(parts), everyCall: 'support' });
  expect(validateTable(input)).toMatchObject({ kind: 'valid' });
  expect(accepts(input)).toBe(true);
});

test.each<[string, unknown]>([
  ['a table without routes', { default: hello }],
  ['a table without default route', { routes: [] }],
  ['routes that are not a list', { routes: {}, default: hello }],
  ['a row that is not an object', { routes: ['100'], default: hello }],
  ['a row without address', table({ address: undefined })],
  ['a row without type', table({ type: undefined })],
  ['a row without destination', table({ destination: undefined })],
  ['an unknown type', table({ type: 'fax' })],
  ['an unknown match', table({ match: 'regex' })],
  ['options that are a list', table({ options: [] })],
  ['an option of the wrong type', table({ options: { loop: 'twice' } })],
  ['an option out of range', table({ options: { loop: -1 } })],
  ['a SID of the wrong kind', table({ type: 'enqueue', destination: `AP${'0'.repeat(32)}` })],
  ['a relative URL', table({ type: 'play', destination: 'a.mp3' })],
  ['no text to say', table({ destination: null })],
  ['a value for hangup', table({ type: 'hangup', destination: 'now' })],
  ['numbering without country', table({}, { numbering: {} })],
  ['hours without a time zone', table({}, { hours: [{ id: 'a', name: 'A' }] })],
  ['a step without a type', table({}, { plans: [{ id: 'p', name: 'P', steps: [{ id: 'a' }] }] })],
  ['plans that are not a list', table({}, { plans: {} })],
  [
    'prefixes that are not a list',
    table({}, { numbering: { defaultCountry: 'US', internationalPrefixes: '00' } }),
  ],
])('%s is refused by both', (_title, input) => {
  expect(validateTable(input)).toMatchObject({ kind: 'invalid' });
  expect(accepts(input)).toBe(false);
});

test('numbering, unknown fields and $schema are accepted by both', () => {
  const more = {
    $schema: './route-table.schema.json',
    numbering: { defaultCountry: 'US', internationalPrefixes: ['011'], bareE164: true },
    rota: {},
  };
  const input = table({ match: 'prefix', domain: 'acme', enabled: false, color: 'red' }, more);
  expect(validateTable(input)).toMatchObject({ kind: 'valid' });
  expect(accepts(input)).toBe(true);
});

/** Values of which about every second is right for its place. */
function arbitraryInput(): fc.Arbitrary<unknown> {
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom<unknown>(
      '',
      ' ',
      0,
      -1,
      1.5,
      null,
      true,
      [],
      {},
      { a: 'b' },
      'https://a.example/',
    ),
    fc.integer(),
    fc.json({ maxDepth: 2 }).map((json) => JSON.parse(json) as unknown),
  );
  const mostly = (good: unknown) =>
    fc.oneof({ arbitrary: fc.constant(good), weight: 6 }, { arbitrary: junk, weight: 1 });
  const destination = fc.constantFrom(...destinationTypes).chain((type) => {
    const { value, options } = destinationKind(type);
    const fields = Object.entries(options).map(
      ([name, field]) => [name, mostly(field.example)] as const,
    );
    return fc.record(
      {
        type: fc.constant(type),
        destination: mostly(value.example),
        options: fc.record(Object.fromEntries(fields), { requiredKeys: [] }),
      },
      { requiredKeys: ['type', 'destination'] },
    );
  });
  const where = fc.record(
    {
      address: mostly('100'),
      match: mostly('prefix'),
      domain: mostly('acme'),
      enabled: mostly(true),
      comment: mostly('note'),
      group: mostly('Sales'),
    },
    { requiredKeys: ['address'] },
  );
  const row = fc.tuple(where, destination).map(([fields, to]) => ({ ...fields, ...to }));
  return fc.record(
    {
      routes: fc.array(row, { maxLength: 2 }),
      default: destination,
      numbering: mostly({ defaultCountry: 'US', internationalPrefixes: ['00'] }),
    },
    { requiredKeys: ['routes', 'default'] },
  );
}

test('whatever validation accepts the schema accepts', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(arbitraryInput(), (input) => {
      const { kind } = validateTable(input);
      if (kind === 'invalid') {
        refused += 1;
        return;
      }
      accepted += 1;
      expect(accepts(input) || accepts.errors).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(200);
});
