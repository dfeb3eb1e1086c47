/** Reads what became of the calls of the last days from the live service, day by day, part by part. */
import { readUsage } from 'admin-contract';
import { addUpUsage, MAX_LINES_OF_A_DAY, type Usage } from 'route-table';
import { InstallerError } from '../installer-error';
import { messageOf, type AdminApi } from '../table/admin-api';

export interface DayOfUsage {
  /** In UTC. */
  readonly day: string;
  readonly usage: Usage;
}

const DAY_MS = 86_400_000;

/** The last `days` days, today first: dates in UTC. */
export function lastDays(days: number, nowMs: number): readonly string[] {
  return Array.from({ length: days }, (_, ago) =>
    new Date(nowMs - ago * DAY_MS).toISOString().slice(0, 10),
  );
}

/** All of each day, or its newest lines if it has more than are read: a part that cannot be read is an error. */
export async function readUsageDays(
  admin: AdminApi,
  days: readonly string[],
): Promise<readonly DayOfUsage[]> {
  const read: DayOfUsage[] = [];
  for (const day of days) {
    const parts: Usage[] = [];
    let lines = 0;
    let cursor: string | undefined;
    do {
      const request = { day, ...(cursor !== undefined && { cursor }) };
      const answer = await admin.ask('usage', request, readUsage);
      if (answer.kind === 'refused') throw new InstallerError('admin-refused', messageOf(answer));
      parts.push(answer.value.usage);
      lines += answer.value.lines;
      cursor = answer.value.next;
    } while (cursor !== undefined && lines < MAX_LINES_OF_A_DAY);
    const usage = addUpUsage(parts);
    read.push({ day, usage: cursor === undefined ? usage : { ...usage, isPart: true } });
  }
  return read;
}
