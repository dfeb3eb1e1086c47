/** Tables of FreePBX, FusionPBX and of nobody known, made from the columns that these programs write. */
import type { RouteTable } from 'route-table';
import type { ForeignSource } from '../file-reading';
import { planImport } from '../plan-import';
import { readFile } from '../read-file';
import { didTable, type AssignedColumns } from './did-table';
import { meantFile, targetsOf } from './meant-file';

const empty: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };

function sourceOf(text: string): Extract<ForeignSource, { readonly kind: 'table' }> {
  const file = readFile(text);
  if (file.kind !== 'foreign' || file.source.kind !== 'table') throw new Error(file.kind);
  return file.source;
}
const tableIn = (text: string, columns?: AssignedColumns) => didTable(sourceOf(text), columns);
const say = (destination: string) => ({ type: 'say' as const, destination });

/** Every column of the bulk handler's export (FreePBX, module core). */
const FREEPBX =
  'extension,cidnum,pricid,description,destination,privacyman,alertinfo,ringing,fanswer,mohclass,grppre,delay_answer,pmmaxretries,pmminlength,reversal,rvolume,indication_zone';

describe('the DIDs of FreePBX', () => {
  const text = [
    FREEPBX,
    '15551230001,,,Support,"ext-queues,400,1",0,,,,default,,0,,,,,default',
    '_1555124XXXX,,,Range,"from-did-direct,4001,1",0,,,,default,,0,,,,,default',
    '15551230002,_1555NXXXXXX,,Locals,"ivr-1,s,1",0,,,,default,,0,,,,,default',
    '15551230002,Anonymous,,No number,"app-blackhole,hangup,1",0,,,,default,,0,,,,,default',
    '15551230002,,,Others,"timeconditions,1,1",0,,,,default,,0,,,,,default',
    '15551230003,2125550100,,Only one,"ivr-1,s,1",0,,,,default,,0,,,,,default',
    ',,,Any,"from-did-direct,4001,1",0,,,,default,,0,,,,,default',
    '15551230004,,,Nowhere,,0,,,,default,,0,,,,,default',
  ].join('\r\n');
  const { rows, notes, default: rest } = tableIn(text);

  test('become routes, patterns, and plans for callers', () => {
    expect(
      rows.map(({ line, address, isPattern, ways }) => [line, address, isPattern, ways.length]),
    ).toEqual([
      [2, '15551230001', undefined, 1],
      [3, '1555124XXXX', true, 1],
      [4, '15551230002', undefined, 3],
    ]);
    expect(rest?.ways).toEqual([{ target: 'from-did-direct,4001,1' }]);
  });

  test('that cannot be carried over are listed with their lines', () => {
    expect(notes.map(({ line, kind, what }) => [line, kind, what])).toEqual([
      [9, 'number', '15551230004'],
      [7, 'caller', '15551230003'],
    ]);
  });

  test('keep the comment of the row for all callers', () => {
    expect(rows.map(({ comment }) => comment)).toEqual(['Support', 'Range', 'Others']);
  });

  test.each([
    ['the same caller', '2125550100', '2125550100'],
    ['a pattern and a number in it', '_212NXXXXXX', '2125550100'],
  ])('are left out and listed if two rows are for %s', (_, one, other) => {
    const row = (caller: string, target: string) =>
      `15551230005,${caller},,x,"${target}",0,,,,default,,0,,,,,default`;
    const file = [FREEPBX, row(one, 'a,1,1'), row(other, 'b,1,1'), row('', 'c,1,1')].join('\n');
    expect(tableIn(file)).toMatchObject({
      rows: [],
      notes: [{ line: 2, kind: 'caller', what: '15551230005' }],
    });
  });

  test('are asked for each distinct destination once, the most frequent first', () => {
    expect(targetsOf(tableIn(text))).toEqual([
      ['from-did-direct,4001,1', 2],
      ['ext-queues,400,1', 1],
      ['ivr-1,s,1', 1],
      ['app-blackhole,hangup,1', 1],
      ['timeconditions,1,1', 1],
    ]);
  });

  test('are a valid table once they mean something, the same by a second import', () => {
    const table = tableIn(text);
    const meanings = new Map(
      targetsOf(table).map(([target], at) => [
        target,
        { type: 'dial-client' as const, destination: `c${at}` },
      ]),
    );
    const taken = (draft: RouteTable) => {
      const file = meantFile(table, meanings, 'America/New_York', draft);
      const { problems, result } = planImport(file, draft, { mode: 'add', putsRight: false });
      expect(problems).toEqual([]);
      return result;
    };
    const first = taken(empty);
    expect(first?.table.default).toMatchObject({ destination: 'c0' });
    expect(first?.table.plans?.[0]?.steps).toMatchObject([
      { when: { caller: { matches: ['1555NXXXXXX'] } }, destination: 'c2' },
      { when: { caller: { matches: ['1555NXXXXXX'] } }, type: 'hangup' },
      { when: { caller: { anonymous: true } }, destination: 'c3' },
      { when: { caller: { anonymous: true } }, type: 'hangup' },
      { destination: 'c4' },
    ]);
    expect(taken(first?.table ?? empty)?.changes).toEqual([]);
  });

  test('without a meaning are left out, and plans of the draft stay', () => {
    const plan = { id: 'own', name: 'Own', steps: [{ id: 's', ...say('Hello') }] };
    const draft: RouteTable = {
      ...empty,
      routes: [{ address: '1', type: 'call-plan', destination: 'own' }],
      plans: [plan],
    };
    const meanings = new Map([['ext-queues,400,1', say('Queue')]]);
    const { result } = planImport(meantFile(tableIn(text), meanings, 'UTC', draft), draft, {
      mode: 'add',
      putsRight: false,
    });
    expect(result?.table.plans).toEqual([plan]);
    expect(result?.table.routes.map(({ address }) => address)).toEqual(['1', '15551230001']);
  });
});

describe('the destinations of FusionPBX', () => {
  const head =
    'domain_uuid,destination_uuid,dialplan_uuid,fax_uuid,destination_type,destination_number,destination_trunk_prefix,destination_area_code,destination_prefix,destination_condition_field,destination_number_regex,destination_caller_id_name,destination_caller_id_number,destination_cid_name_prefix,destination_context,destination_record,destination_hold_music,destination_accountcode,destination_type_voice,destination_type_fax,destination_type_text,destination_app,destination_data,destination_alternate_app,destination_alternate_data,destination_enabled,destination_description,destination_type_emergency,destination_order';
  const row = (more: Readonly<Record<string, string>>) =>
    head
      .split(',')
      .map((name) => more[name] ?? '')
      .map((cell) => `"${cell.replace(/"/g, '""')}"`)
      .join(',');
  const inbound = {
    destination_type: 'inbound',
    destination_app: 'transfer',
    destination_enabled: 'true',
  };

  test('become routes, switched off as there, in E.164 if they have a prefix', () => {
    const data = { destination_data: '1001 XML example.com' };
    const text = [
      head,
      row({
        ...inbound,
        ...data,
        destination_prefix: '1',
        destination_number: '5551230001',
        destination_description: 'Main',
      }),
      row({
        ...inbound,
        ...data,
        destination_number: '^\\+?(4930123456)$',
        destination_enabled: 'false',
      }),
    ].join('\n');
    const { rows, notes } = tableIn(text);
    const ways = [{ target: 'transfer 1001 XML example.com' }];
    expect(rows).toEqual([
      { line: 2, address: '+15551230001', comment: 'Main', ways },
      { line: 3, address: '+4930123456', isOff: true, ways },
    ]);
    expect(notes).toEqual([]);
  });

  test('may have a list of actions', () => {
    const actions = JSON.stringify([
      { destination_app: 'set', destination_data: 'a=b' },
      { destination_app: 'transfer', destination_data: '1001 XML a.example' },
    ]);
    const text = `destination_number,destination_actions\n123,"${actions.replace(/"/g, '""')}"\n`;
    expect(tableIn(text).rows[0]?.ways).toEqual([
      { target: 'set a=b → transfer 1001 XML a.example' },
    ]);
  });

  test('that call out, ask for the caller, or are expressions are listed', () => {
    const text = [
      head,
      row({ ...inbound, destination_type: 'outbound', destination_number: '9' }),
      row({
        ...inbound,
        destination_condition_field: 'caller_id_number',
        destination_number: '10',
      }),
      row({ ...inbound, destination_number: '^(?:1|2)\\d+$' }),
    ].join('\n');
    const { rows, notes } = tableIn(text);
    expect(rows).toEqual([]);
    expect(notes.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'not-inbound'],
      [3, 'caller'],
      [4, 'number'],
    ]);
  });
});

test('any other table is read by the columns that are assigned', () => {
  const text =
    'Nummer;Ziel;Bemerkung\n+4930123;Zentrale;Berlin\n_4XXX;Lager;\n;Lager;leer\n+4930123;Lager;noch einmal\n';
  const { rows, notes } = tableIn(text, {
    address: 'Nummer',
    destination: 'Ziel',
    comment: 'Bemerkung',
  });
  expect(rows).toEqual([
    { line: 2, address: '+4930123', comment: 'Berlin', ways: [{ target: 'Zentrale' }] },
    { line: 3, address: '4XXX', isPattern: true, ways: [{ target: 'Lager' }] },
  ]);
  expect(notes.map(({ line, kind }) => [line, kind])).toEqual([
    [4, 'number'],
    [5, 'repeated'],
  ]);
});
