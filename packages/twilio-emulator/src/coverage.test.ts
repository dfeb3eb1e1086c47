/** The README's tables and the routes they are made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { behaviourTable } from './behaviour-table';
import { operationsOf, withCoverage } from './coverage';
import { emulatedApis } from './emulated-apis';
import { packageFolder } from './package-folder';
import { clientOfAgent, clientsByOperation } from './real-clients';

describe('The README', () => {
  it('has the coverage table that the code makes', () => {
    const readme = readFileSync(join(packageFolder(), 'README.md'), 'utf8');
    if (withCoverage(readme) !== readme) {
      throw new Error('The coverage table is out of date: run "node scripts/write-coverage.mjs".');
    }
  });
});

describe('Every route', () => {
  it.each(emulatedApis.filter(({ document }) => document !== undefined))(
    'of $product is an operation of its document',
    ({ document, routes }) => {
      const known = new Set(operationsOf(document!).map(({ id }) => id));
      expect(Object.keys(routes).filter((id) => !known.has(id))).toEqual([]);
    },
  );
});

describe('The record of real clients', () => {
  const operations = new Set(
    emulatedApis.flatMap(({ routes, undocumented = [] }) => [
      ...Object.keys(routes),
      ...undocumented.map(({ name }) => name),
    ]),
  );

  it('names operations that are emulated, most of them', () => {
    const asked = [...clientsByOperation().keys()];
    expect(asked.filter((operation) => !operations.has(operation))).toEqual([]);
    expect(asked.length).toBeGreaterThan(operations.size * 0.8);
  });

  it('knows a client by what it says of itself, though it is built on another', () => {
    const cli = 'twilio-cli/6.2.4 @twilio/cli-core/8.3.2 (linux x64) twilio-node/5.13.1 login';
    expect(clientOfAgent(cli)).toBe('Twilio CLI');
    expect(clientOfAgent(`${cli} flex:plugins:deploy`)).toBe('Flex plugins CLI');
    expect(clientOfAgent('twilio-node/5.13.1 (linux x64) node/v20')).toBe('twilio-node 5');
    expect(clientOfAgent('node')).toBeUndefined();
    expect(clientOfAgent(undefined)).toBeUndefined();
  });
});

describe('Every behaviour', () => {
  it('has a name of its own, a source and a sentence', () => {
    const rows = behaviourTable();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, says, source } of rows) {
      expect({ id, says: says.endsWith('.'), source: source.length > 0 }).toEqual({
        id,
        says: true,
        source: true,
      });
    }
  });
});

/** A page, a thread, a document, a client or a standard. */
const LOOKED_AT =
  /Twilio (docs|changelog|support|Console)|OpenAPI|specification|spec \(|#\d|issues \d|pull request \d|RFC \d|@twilio|twilio-flex-token|twilio-labs\/|simplification|an old page/;

describe('Each row of the behaviour table', () => {
  it.each(behaviourTable())('$id says what was looked at', ({ source }) => {
    expect(source).toMatch(LOOKED_AT);
  });
});

describe('A row of the behaviour table that is assumed', () => {
  it.each(behaviourTable().filter(({ sure }) => sure === 'assumed'))(
    '$id says where and when it was searched for, or that it is a simplification',
    ({ source }) => {
      expect(source).toMatch(/searched \d{4}-\d{2}|\(\d{4}-\d{2}\)|simplification/);
    },
  );
});
