/** Which files are understood, and what is said of those that are not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteTable } from 'route-table';
import { decodeText } from './decode-text';
import { planImport } from './plan-import';
import { readFile } from './read-file';

const CSV = ['address,type,destination', '100,say,Hello', '"2\n00",say,"a ""b"""'];
const EMPTY: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };

function read(text: string) {
  const reading = readFile(text);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading;
}
const rowsOf = (text: string) => read(text).routes.map(({ row }) => row);

test.each([
  ['commas', CSV.join('\n')],
  ['Windows line ends', CSV.join('\r\n')],
  ['a byte order mark', `\uFEFF${CSV.join('\r\n')}`],
  ['semicolons', CSV.join('\n').replace(/,/g, ';')],
  ['tabs', CSV.join('\n').replace(/,/g, '\t')],
  ['a line that names the delimiter', `sep=;\n${CSV.join('\n').replace(/,/g, ';')}`],
  ['quoted names in capitals', CSV.join('\n').replace('address,type', '"Address"," TYPE "')],
  ['blank lines', `\n${CSV.join('\n\n')}\n,,\n`],
])('a file with %s is understood', (_what, text) => {
  expect(rowsOf(text)).toEqual([
    { address: '100', type: 'say', destination: 'Hello' },
    { address: '2\n00', type: 'say', destination: 'a "b"' },
  ]);
});

test('a row is known by the line on which it begins', () => {
  const { routes } = read([...CSV, '300,say,x', '', '400,say,y'].join('\r\n'));
  expect(routes.map(({ line }) => line)).toEqual([2, 3, 5, 7]);
});

test('options may have columns of their own, in any case, beside the JSON', () => {
  const [row] = rowsOf(
    [
      'address,type,destination,options,option.TIMEOUT,option.answerOnBridge,option.parameters,option.callerId',
      `1,dial-client,alice,"{""timeLimit"":9}",20,WAHR,"{""a"":""b""}",`,
    ].join('\n'),
  );
  expect(row).toMatchObject({
    options: { timeLimit: 9, timeout: 20, answerOnBridge: true, parameters: { a: 'b' } },
  });
  expect(row).not.toHaveProperty('options.callerId');
});

test('flags are understood as spreadsheets write them, an empty cell is not a field', () => {
  const rows = rowsOf('address,type,destination,enabled,match\n1,SAY,x,FALSE,Prefix\n2,say,x,,\n');
  expect(rows).toEqual([
    { address: '1', type: 'say', destination: 'x', enabled: false, match: 'prefix' },
    { address: '2', type: 'say', destination: 'x' },
  ]);
});

test('the default route and the settings have rows of their own', () => {
  const file = read(
    'match;address;type;destination;options\ndefault;(default);hangup;;\nsettings;;;;{"numbering":{"defaultCountry":"DE"}}',
  );
  expect(file).toMatchObject({
    routes: [],
    default: { line: 2, row: { type: 'hangup', destination: '' } },
    settings: { line: 3, row: { numbering: { defaultCountry: 'DE' } } },
  });
});

test('every row that cannot be read is named with its line, all at once', () => {
  const { problems } = read(
    [
      'address,match,type,destination,options,option.timeout',
      '1,,say,x,{broken,',
      '2,,say,x,[],',
      '3,,dial-client,alice,"{""timeout"":1}",2',
      '4,,say,x,,,extra',
      ',default,say,x,,',
      'five,default,say,x,,',
      '6,,say,"x,,',
    ].join('\n'),
  );
  expect(problems.map(({ line, what }) => `${line} ${what.kind}`)).toEqual([
    '8 quotes',
    '2 not-an-object',
    '3 not-an-object',
    '4 option-twice',
    '5 too-many-cells',
    '7 address-of-default',
    '7 second-row-of-its-kind',
  ]);
});

test('columns that are not known are named', () => {
  expect(read('address,type,destination,Owner\n1,say,x,me').unknownColumns).toEqual(['Owner']);
});

test.each([
  ['', { kind: 'empty' }],
  [' \n', { kind: 'empty' }],
  ['address,destination\n1,2', { kind: 'columns-missing', columns: ['type'] }],
  ['address,type,destination,Type\n', { kind: 'columns-repeated', columns: ['Type'] }],
  ['{"routes": [\n{"a" 1}]}', { kind: 'not-json', line: 2 }],
  ['{"routes": [\n', { kind: 'not-json', line: 1 }],
  ['{"routes": {}}', { kind: 'not-a-table' }],
  ['{}', { kind: 'not-a-table' }],
])('%j cannot be read', (text, problem) => {
  expect(readFile(text)).toEqual({ kind: 'unreadable', problem });
});

test('rows of JSON are known by their lines, however it is laid out', () => {
  const text =
    '{ "x": {"routes": [1]}, "routes": [\n {"address": "a, [{\\"",\n "options": {"l": [1, {}]}},\n\n{}, "row"], \n"default": {}}';
  const { routes, default: defaultRoute } = read(text);
  expect(routes.map(({ line }) => line)).toEqual([2, 5, 5]);
  expect(defaultRoute?.line).toBe(6);
  expect(read('[\n{},\n{}]').routes.map(({ line }) => line)).toEqual([2, 3]);
});

test('the table that is delivered, and one of the original router, come in unchanged', () => {
  const sample = readFileSync(
    join(__dirname, '../../../../serverless/assets/config.private.json'),
    'utf8',
  );
  const original = JSON.stringify({
    routes: [
      {
        address: '5551234567',
        type: 'webhook',
        destination: 'https://example.com/voice',
        comment: '',
      },
    ],
    default: { type: 'say', destination: 'This number is not in service.' },
  });
  for (const text of [sample, original]) {
    const { result, problems } = planImport(read(text), EMPTY, {
      mode: 'replace',
      putsRight: false,
    });
    expect(problems).toEqual([]);
    expect(result?.table).toEqual(JSON.parse(text));
  }
});

test.each([
  ['UTF-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa4], 'ä'],
  ['UTF-16 of a spreadsheet', [0xff, 0xfe, 0xe4, 0], 'ä'],
  ['UTF-16 the other way round', [0xfe, 0xff, 0, 0xe4], 'ä'],
  ['Windows-1252', [0x61, 0xe4, 0x62], 'aäb'],
])('%s is decoded', (_name, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});
