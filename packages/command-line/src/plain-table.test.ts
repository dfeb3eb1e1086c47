import { createPaint } from './paint';
import { renderTable } from './plain-table';

describe('A table', () => {
  it('has columns as wide as their widest cell, and no blank at the end of a line', () => {
    expect(renderTable([['a', 'bb', ''], ['ccc', '', 'd'], ['e']], ['x', 'head', 'z'])).toBe(
      ['x    head  z', 'a    bb', 'ccc        d', 'e'].join('\n'),
    );
  });

  it('continues a cell of several lines in its own column', () => {
    expect(renderTable([['FAIL', 'domain', 'broken\n→ mend it', 'x']])).toBe(
      ['FAIL  domain  broken     x', '              → mend it'].join('\n'),
    );
  });

  it('counts what is seen: no colours, one for é and 👍🏽 as two', () => {
    const { green } = createPaint(true);
    const table = renderTable([
      [green('ok'), '1'],
      ['e\u0301e\u0301', '2'],
      ['👍🏽', '3'],
      ['東', '4'],
    ]);
    expect(table).toBe(`${green('ok')}  1\ne\u0301e\u0301  2\n👍🏽  3\n東  4`);
  });

  it('is empty without rows', () => {
    expect(renderTable([])).toBe('');
  });
});
