/** A verification as people read it: a table with the remedy of each row that needs one. */
import { type Paint, renderTable } from 'command-line';
import type { Finding, Level } from './finding';

export function renderFindings(findings: readonly Finding[], paint: Paint): string {
  const colours: Record<Level, (text: string) => string> = {
    PASS: paint.green,
    WARN: paint.yellow,
    FAIL: paint.red,
  };
  const rows = findings.map(({ level, about, found, remedy }) => [
    colours[level](level),
    about,
    remedy === undefined ? found : `${found}\n→ ${remedy}`,
  ]);
  const count = (level: Level): number => findings.filter((each) => each.level === level).length;
  return `${renderTable(rows)}\n\n${count('PASS')} pass, ${count('WARN')} warn, ${count('FAIL')} fail.\n`;
}
