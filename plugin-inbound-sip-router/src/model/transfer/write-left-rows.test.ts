/** Rows that were left out come back as a file that can be corrected and imported. */
import type { RouteTable } from 'route-table';
import { planImport, type ReadableFile } from './plan-import';
import { readFile } from './read-file';
import { writeLeftRows } from './write-left-rows';

const draft: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };

function fileOf(text: string): ReadableFile {
  const file = readFile(text);
  if (file.kind !== 'read') throw new Error(file.kind);
  return file;
}

function leftOf(text: string): string {
  const file = fileOf(text);
  const { left } = planImport(file, draft, { mode: 'add', putsRight: false });
  return writeLeftRows(
    file,
    left.map(({ row, problems }) => ({
      row,
      reason: problems.map(({ what }) => what.kind).join(),
    })),
  );
}

test('each row has its line, its reason, and the cells of the file', () => {
  const text =
    'address;owner;type;destination\n1;Ada;say;Hello\n2;=cmd();sing;x\n3;Bo;say;x;extra\n';
  expect(leftOf(text)).toBe(
    '\uFEFFline,problem,address,owner,type,destination\r\n' +
      "3,issue,2,'=cmd(),sing,x\r\n4,too-many-cells,3,Bo,say,x,extra\r\n",
  );
});

test('once corrected, all of them are taken, and nothing is said of line and problem', () => {
  const corrected = fileOf(leftOf('address,type,destination\n2,sing,x\n').replace('sing', 'say'));
  expect(corrected.unknownColumns).toEqual([]);
  const { left, result } = planImport(corrected, draft, { mode: 'add', putsRight: false });
  expect(left).toEqual([]);
  expect(result?.table.routes).toEqual([{ address: '2', type: 'say', destination: 'x' }]);
});

test('what is left out of such a file names its lines once', () => {
  const again = leftOf(leftOf('address,type,destination\n1,say,x\n2,sing,x\n'));
  expect(again).toBe('\uFEFFline,problem,address,type,destination\r\n2,issue,2,sing,x\r\n');
});

test('bad rows of JSON are written as an export writes them', () => {
  const routes = [{ address: '2', type: 'sing', destination: 'x', options: { a: 1 } }, 7];
  const left = leftOf(JSON.stringify({ routes, default: { type: 'sing' }, numbering: 7 }));
  const { routes: rows, default: defaultRoute, settings } = fileOf(left);
  expect(rows.map(({ row }) => row)).toMatchObject([routes[0], { address: '' }]);
  expect(defaultRoute?.row).toMatchObject({ type: 'sing' });
  expect(settings?.row).toEqual({ numbering: 7 });
});
