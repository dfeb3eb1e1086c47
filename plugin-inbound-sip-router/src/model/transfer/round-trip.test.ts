/** That a table which is exported and imported again is the same table. */
import fc from 'fast-check';
import { parse } from 'papaparse';
import { diffTables, validateTable, type Route, type RouteTable } from 'route-table';
import { arbitraryTable } from '../../../../packages/route-table/test/arbitrary-table';
import { orderedText, spelledTable } from '../../../../packages/route-table/test/spelled-table';
import { exportTable, type FileFormat } from './export-table';
import { hideSecrets } from '../draft/hidden-secrets';
import { planImport, type ImportChoice } from './plan-import';
import { readFile } from './read-file';

const EMPTY: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };
const REPLACE: ImportChoice = { mode: 'replace', putsRight: false };
const DAY = new Date(2026, 10, 21);

function fileOf(table: RouteTable, format: FileFormat) {
  const reading = readFile(exportTable(table, format, 'draft', DAY).text);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading;
}

/** The table that a file gives on its own, without validation. */
function tableOf(table: RouteTable, format: FileFormat): RouteTable {
  const file = fileOf(table, format);
  expect(file.problems).toEqual([]);
  return {
    ...(file.settings?.row as object),
    routes: file.routes.map(({ row }) => row as Route),
    default: file.default?.row as RouteTable['default'],
  };
}

/** Texts that spreadsheets, delimiters, quotes and line ends make trouble of. */
const trouble = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '007',
    '+15551234567',
    '493012345678',
    '1E5',
    "'",
    "''+1",
    '=1+1',
    '-1',
    '@x',
  ),
  fc.constantFrom(
    '\ta',
    '\r\n',
    'a\nb',
    '"',
    'a"b',
    'a,b;c\td|e',
    ' x ',
    'ä€😀',
    '＝1',
    '(default)',
    '\uFEFF',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', "'", ',', ';', '\n', '\r', '=', '+', '0', ' '),
    maxLength: 6,
  }),
);
const troubledRoute: fc.Arbitrary<Route> = fc.record(
  {
    address: trouble,
    match: fc.constantFrom('exact', 'prefix', 'pattern'),
    domain: fc.constantFrom('', 'acme', 'ACME.sip.twilio.com'),
    enabled: fc.boolean(),
    comment: trouble,
    type: fc.constant('dial-sip'),
    destination: trouble,
    options: fc.record(
      {
        callerId: trouble,
        timeout: fc.nat(),
        headers: fc.dictionary(trouble, trouble, { maxKeys: 2 }),
      },
      { requiredKeys: [] },
    ),
    later: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: ['address', 'type', 'destination'] },
);
const troubledTable: fc.Arbitrary<RouteTable> = fc.record({
  routes: fc.array(troubledRoute, { maxLength: 5 }),
  default: fc.record({ type: fc.constant('say' as const), destination: trouble, comment: trouble }),
});

describe.each(['csv', 'json'] as const)('as %s', (format) => {
  test('every table comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryTable, troubledTable), (table) => {
        const back = tableOf(table, format);
        // JSON knows no -0; what looks like a secret is hidden.
        const sent = hideSecrets(JSON.parse(JSON.stringify(table)) as RouteTable);
        expect(orderedText(spelledTable(withoutEmpty(back)))).toBe(
          orderedText(spelledTable(withoutEmpty(sent))),
        );
        expect(back.routes.map(({ address }) => address)).toEqual(
          table.routes.map(({ address }) => address),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('a valid table, imported in place of another one, leaves no difference', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        fc.pre(validateTable(table).kind === 'valid');
        const { result } = planImport(fileOf(table, format), EMPTY, REPLACE);
        expect(diffTables(table, result!.table)).toEqual([]);
        const again = planImport(fileOf(table, format), table, { ...REPLACE, mode: 'add' });
        expect(again.result?.changes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('groups have a column of their own, only if there are any', () => {
  const headerOf = (table: RouteTable) =>
    exportTable(table, 'csv', 'draft', DAY).text.split('\r\n')[0];
  const route: Route = { address: '1', type: 'say', destination: 'One' };
  const grouped = { ...EMPTY, routes: [{ ...route, group: 'Sales, "EU"' }] };
  expect(headerOf(grouped)).toContain(',comment,group,options');
  expect(tableOf(grouped, 'csv')).toEqual(grouped);
  expect(headerOf({ ...EMPTY, routes: [route] })).not.toContain('group');
});

describe('a table with call plans', () => {
  const plans: RouteTable = {
    routes: [
      { address: '1', type: 'call-plan', destination: 'p', hours: 'ny' },
      { address: '2', type: 'say', destination: 'Two' },
    ],
    default: { type: 'call-plan', destination: 'p', hours: 'ny' },
    numbering: { defaultCountry: 'US' },
    everyCall: 'p',
    plans: [{ id: 'p', name: 'P', steps: [{ id: 's', type: 'ring', destination: 't' }] }],
    teams: [{ id: 't', name: 'T', members: [{ id: 'm', type: 'dial-client', destination: 'a' }] }],
    hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York' }],
    holidays: [{ id: 'us', name: 'US', days: [] }],
    callerLists: [{ id: 'vip', name: 'VIP', entries: [] }],
  };

  test('has its routes and their hours in CSV, and nothing of its plans', () => {
    const { text } = exportTable(plans, 'csv', 'draft', DAY);
    const [header, ...rows] = text.slice(1).trim().split('\r\n');
    expect(header).toBe('address,match,domain,enabled,hours,type,destination,comment,options');
    expect(rows).toEqual([
      ',default,,,ny,call-plan,p,,',
      ',settings,,,,,,,"{""numbering"":{""defaultCountry"":""US""}}"',
      '1,,,,ny,call-plan,p,,',
      '2,,,,,say,Two,,',
    ]);
  });

  test('a table without hours has no column for them', () => {
    expect(exportTable(EMPTY, 'csv', 'draft', DAY).text).not.toContain('hours');
  });

  test.each(['replace', 'add'] as const)(
    'keeps its plans when a CSV file is imported: %s',
    (mode) => {
      const file = readFile(
        exportTable(
          { ...EMPTY, routes: plans.routes.slice(1), numbering: { defaultCountry: 'DE' } },
          'csv',
          'draft',
          DAY,
        ).text,
      );
      if (file.kind !== 'read') throw new Error(file.kind);
      const { plans: kept, teams, hours, holidays, callerLists } = plans;
      const draft: RouteTable = {
        routes: plans.routes,
        default: plans.default,
        ...{ plans: kept, teams, hours, holidays, callerLists },
        numbering: { defaultCountry: 'US' },
      };
      const { result } = planImport(file, draft, { mode, putsRight: false });
      expect(result?.table).toMatchObject({ plans: kept, teams, hours, holidays, callerLists });
      expect(result?.table.numbering).toEqual({ defaultCountry: 'DE' });
      expect(result?.table.routes).toHaveLength(mode === 'add' ? 2 : 1);
    },
  );

  test('comes back whole from JSON', () => {
    expect(tableOf(plans, 'json')).toEqual(plans);
  });
});

/** An empty comment is as good as none, also that of a default route. */
function withoutEmpty(table: RouteTable): RouteTable {
  const { comment, ...rest } = table.default as RouteTable['default'] & { comment?: string };
  return { ...table, default: comment ? { ...rest, comment } : rest } as RouteTable;
}

test('no cell of a table runs as a formula', () => {
  fc.assert(
    fc.property(troubledTable, (table) => {
      const { text } = exportTable(table, 'csv', 'live', DAY);
      for (const cell of parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.flat()) {
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }
    }),
  );
});

test('the file is called after what it holds and the day', () => {
  expect(exportTable(EMPTY, 'csv', 'live', DAY).name).toBe(
    'inbound-sip-routes-live-2026-11-21.csv',
  );
});

test('an entered secret is not in the file, and stays in the draft that the file is imported into', () => {
  const draft: RouteTable = {
    routes: [
      {
        address: 'pbx',
        type: 'dial-sip',
        destination: 'sip:u:hunter2@pbx.example.com',
        options: { username: 'u', password: 'hunter3' },
      },
      { address: 'web', type: 'webhook', destination: 'https://a:hunter4@example.com/x' },
    ],
    default: { type: 'webhook', destination: 'https://__secret_0123456789abcdef__@example.com/' },
  };
  for (const format of ['csv', 'json'] as const) {
    const { text } = exportTable(draft, format, 'draft', DAY);
    expect(text).not.toContain('hunter');
    expect(text).toContain('__secret_0123456789abcdef__');
    const { result } = planImport(fileOf(draft, format), draft, REPLACE);
    expect(result?.changes).toEqual([]);
    expect(JSON.stringify(result?.table)).toContain('hunter3');
  }
});

test('a secret of one route does not get into another', () => {
  const route: Route = {
    address: 'pbx',
    type: 'dial-sip',
    destination: 'sip:pbx.example.com',
    options: { username: 'u', password: 'hunter2' },
  };
  const file = fileOf({ ...EMPTY, routes: [{ ...route, address: 'other' }] }, 'csv');
  const { result } = planImport(file, { ...EMPTY, routes: [route] }, REPLACE);
  expect(JSON.stringify(result?.table)).not.toContain('hunter2');
});
