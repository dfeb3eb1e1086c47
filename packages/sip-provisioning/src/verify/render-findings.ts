/** A verification as people read it: a table with the remedy of each row that needs one. */
import Table from 'cli-table3';
import type { Paint } from '../render/paint';
import type { Finding, Level } from './finding';
import { PLAIN_TABLE } from '../render/plain-table';

export function renderFindings(findings: readonly Finding[], paint: Paint): string {
  const colours: Record<Level, (text: string) => string> = {
    PASS: paint.green,
    WARN: paint.yellow,
    FAIL: paint.red,
  };
  const table = new Table(PLAIN_TABLE);
  for (const { level, about, found, remedy } of findings) {
    table.push([
      colours[level](level),
      about,
      remedy === undefined ? found : `${found}\n→ ${remedy}`,
    ]);
  }
  const count = (level: Level): number => findings.filter((each) => each.level === level).length;
  return `${table.toString()}\n\n${count('PASS')} pass, ${count('WARN')} warn, ${count('FAIL')} fail.\n`;
}
