/** The grammar of extensions.conf, its times, and files that mean harm. */
import { readFile } from '../read-file';
import { finish } from '../steps';
import { asteriskTable, inboundContexts } from './asterisk-table';
import { foreignTimes } from './asterisk-times';
import { didTable } from './did-table';
import { isDialplan, readDialplan } from './read-dialplan';

const dialplan = (text: string) => finish(readDialplan(text));
const tableIn = (text: string, context = 'in') => finish(asteriskTable(dialplan(text), context));
const shortly = (text: string) =>
  tableIn(text).rows.map(({ address, ways }) => [address, ...ways.map(({ target }) => target)]);
const listed = (text: string) => tableIn(text).notes.map(({ line, kind }) => [line, kind]);

test('priorities, labels, comments, old commas and spaces are read', () => {
  const text = [
    '[general]',
    'static=yes',
    '[in](!) ; calls of the carrier',
    'exten=>100,1,NoOp(a \\; b) ; ring',
    ';-- all of',
    'exten => 100,2,Dial(SIP/9) --; same => n(ring), Dial(SIP/1,20)',
    ' same => n,Hangup',
    'exten => 101,1,Goto(100,ring)',
    'exten => 102,1,Dial,SIP/2|20',
    'exten => 102,hint,SIP/2',
    'exten => 103,1,Goto(elsewhere,s,1)',
  ].join('\r\n');
  expect(shortly(text)).toEqual([
    ['100', 'Dial(SIP/1,20) → Hangup()'],
    ['101', 'Dial(SIP/1,20) → Hangup()'],
    ['102', 'Dial(SIP/2|20)'],
    ['103', 'elsewhere,s,1'],
  ]);
  expect(listed(text)).toEqual([]);
});

test('a context begins with the lines of its templates, and one that is written twice is one', () => {
  const text =
    '[base](!)\nexten => 1,1,Dial(a)\n[in](base)\nexten => 2,1,Dial(b)\n[in](+)\nexten => 3,1,Dial(c)\n';
  expect(shortly(text)).toEqual([
    ['1', 'Dial(a)'],
    ['2', 'Dial(b)'],
    ['3', 'Dial(c)'],
  ]);
});

test('callers become ways, and what cannot be carried over is listed with its line', () => {
  const text = [
    '[in]',
    'exten => 1/_212X.,1,Dial(ny)',
    'exten => 1,1,Dial(all)',
    'exten => 2/212,1,Dial(only)',
    'exten => s,1,Dial(x)',
    'exten => _[9-1]X,1,Dial(x)',
    'exten => 3,1,GotoIf($["${A}"="b"]?4,1)',
    'exten => 1,1,Dial(again)',
    'nonsense',
    'switch => Realtime/x',
    '#include "more.conf"',
    'include => night,17:00-09:00,*,*,*',
    'include => nowhere',
    'exten => 4,1,GotoIfTime(9:00-17:00,mon-fri,1-7,*?1,1)',
  ].join('\n');
  expect(tableIn(text).rows[0]?.ways).toEqual([
    { caller: { matches: ['212X.'] }, target: 'Dial(ny)' },
    { target: 'Dial(all)' },
  ]);
  expect(listed(text)).toEqual([
    [4, 'caller'],
    [5, 'special'],
    [6, 'unread'],
    [7, 'condition'],
    [8, 'repeated'],
    [9, 'unread'],
    [10, 'outside'],
    [11, 'outside'],
    [12, 'include'],
    [13, 'no-context'],
    [14, 'times'],
  ]);
});

test('an included extension that something above takes is hidden, and one that would win here is left out', () => {
  const text =
    '[in]\nexten => _1XX,1,Dial(a)\nexten => _2X.,1,Dial(b)\ninclude => more\n[more]\nexten => 123,1,Dial(c)\nexten => _25.,1,Dial(d)\nexten => _25!,1,Dial(e)\nexten => 3,1,Dial(f)\n';
  expect(shortly(text).map(([address]) => address)).toEqual(['1XX', '2X.', '3']);
  expect(listed(text)).toEqual([
    [6, 'hidden'],
    [7, 'hidden'],
    [8, 'order'],
  ]);
});

test('the context in which calls come in is guessed', () => {
  const text =
    '[internal]\nexten => 1,1,NoOp()\n[from-trunk]\ninclude => internal\nexten => 2,1,NoOp()\n';
  expect(inboundContexts(dialplan(text))).toEqual(['from-trunk', 'internal']);
});

test.each([
  [
    '09:00-16:59,mon-fri,*,*',
    { kind: 'week', week: { mon: ['09:00-17:00'], fri: ['09:00-17:00'] } },
  ],
  ['*,sat&sun,*,*', { kind: 'week', week: { sat: ['00:00-24:00'], sun: ['00:00-24:00'] } }],
  ['22:00-05:59|fri|*|*', { kind: 'week', week: { fri: ['00:00-06:00', '22:00-24:00'] } }],
  ['*,*,24-25,dec', { kind: 'dates', on: ['12-24', '12-25'] }],
  ['*,*,30-31,feb-mar', { kind: 'dates', on: ['03-30', '03-31'] }],
  ['*,*,*,*', { kind: 'always' }],
])('the times %s are hours', (text, times) => {
  expect(foreignTimes(text)).toMatchObject(times);
});

test.each([
  '9-17,*,*,*',
  '25:00-26:00,*,*,*',
  '9:00-17:00,*,1,*',
  '*,moo,*,*',
  '*,*,0,*',
  '*,*,*,jan,UTC',
  '*,*,*,jan-dec&x',
])('the times %s are not said by hours', (text) => {
  expect(foreignTimes(text)).toBeUndefined();
});

test('JSON and CSV are not dial plans', () => {
  expect(isDialplan('[\n{"address": "1"}\n]')).toBe(false);
  expect(isDialplan('address,type,destination\n1,say,exten => 1')).toBe(false);
});

describe('files that mean harm', () => {
  const sources = [
    '[in]\nexten => _1[2-4]X.,1,GotoIfTime(9:00-17:00,mon-fri,*,*?in,2,1)\n same => n,Goto(in,1,1)\nexten => 2/_3X,1,Dial(a)\ninclude => in\n',
    'extension,cidnum,description,destination\n_1[2-4],=cmd|1,"a\nb","ext,1,1"\n',
    'destination_number,destination_actions,destination_prefix\n^(1,"[{}]",+\n',
    'Nummer;Ziel\n_[1;"=HYPERLINK()"\n',
  ];

  test('never throw, whatever is broken in them', () => {
    let seed = 4711;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const signs = '_[]().,;:|!-+*#&?<>="\'\\/{}$\n\r\t\0\uFFFDäX19';
    for (let round = 0; round < 3000; round += 1) {
      const chars = Array.from(sources[round % sources.length] ?? '');
      for (let hit = random(10); hit >= 0; hit -= 1) {
        chars.splice(random(chars.length), random(4), signs[random(signs.length)] ?? '');
      }
      const file = readFile(chars.slice(0, 1 + random(chars.length)).join(''));
      if (file.kind !== 'foreign') continue;
      const { source } = file;
      const columns = { address: 'Nummer', destination: 'Ziel', comment: '' };
      if (source.kind === 'table') didTable(source, columns);
      else
        for (const name of source.dialplan.contexts.keys())
          finish(asteriskTable(source.dialplan, name));
    }
  });

  test('with circles of labels and includes end', () => {
    const text =
      '[in]\ninclude => more\nexten => 1,1,Goto(2,1)\nexten => 2,1,Goto(1,1)\n[more]\ninclude => in\n';
    expect(shortly(text)).toHaveLength(2);
    const times = Array.from(
      { length: 60 },
      () => ' same => n,GotoIfTime(9:00-10:00,mon,*,*?in,1,1)',
    );
    expect(shortly(['[in]', 'exten => 1,1,NoOp()', ...times].join('\n'))).toHaveLength(1);
  });

  test('with a million lines are read', () => {
    const lines = Array.from(
      { length: 500_000 },
      (_, at) => `exten => ${at},1,Dial(a)\nsame => n,Hangup()`,
    );
    expect(dialplan(`[in]\n${lines.join('\n')}`).contexts.get('in')?.extensions.size).toBe(500_000);
  });
});
