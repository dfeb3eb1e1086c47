/** `switch`: lists the hours, opens or closes them by hand until an end, or ends that. */
import { randomUUID } from 'node:crypto';
import { readHours, readSwitched, type HoursNow, type SwitchRequest } from 'admin-contract';
import { EXIT, renderTable, UsageError } from 'command-line';
import { authTokenOf } from '../account/post-signed';
import { InstallerError } from '../installer-error';
import { requireLiveService } from '../service/observe-service';
import type { Shell } from '../shell';
import { AdminApi, messageOf } from '../table/admin-api';
import { readUntil } from '../table/read-until';
import { openInstallation, type CommonOptions } from './common-options';

export interface SwitchOptions extends CommonOptions {
  readonly until?: string;
  readonly reason?: string;
}

/** Both mean the same: the hours decide again. */
const ENDS = ['open-again', 'end'];

export async function switchCommand(
  shell: Shell,
  options: SwitchOptions,
  id: string | undefined,
  state: string | undefined,
): Promise<number> {
  const installation = openInstallation(shell, options);
  const authToken = authTokenOf(installation.credentials);
  const service = await requireLiveService(installation.rest, installation.choice);
  const admin = new AdminApi(shell, service.domain, authToken);
  const hours = await listHours(admin);
  if (id === undefined) {
    shell.out(`${listing(hours)}\n`);
    return EXIT.ok;
  }
  const chosen = hours.find((each) => each.id === id);
  if (!chosen) {
    throw new UsageError(
      `There are no hours with the id ${id}.${hours.length === 0 ? '' : ` There are:\n${listing(hours)}`}`,
    );
  }
  const request = requestOf(chosen, state, options, shell.nowMs());
  await publish(shell, admin, request);
  shell.out(`${doneText(chosen, request)}\n`);
  return EXIT.ok;
}

async function listHours(admin: AdminApi): Promise<readonly HoursNow[]> {
  const answer = await admin.ask('hours', {}, readHours);
  if (answer.kind === 'refused') throw new InstallerError('admin-refused', messageOf(answer));
  return answer.value.hours;
}

function requestOf(
  hours: HoursNow,
  state: string | undefined,
  { until, reason }: SwitchOptions,
  nowMs: number,
): SwitchRequest {
  const id = `switch-${randomUUID()}`;
  if (state !== undefined && ENDS.includes(state)) {
    if (until === undefined && reason === undefined) return { hours: hours.id, state: 'end', id };
    throw new UsageError(`${state} takes neither --until nor --reason: the switch ends now.`);
  }
  if (state !== 'open' && state !== 'closed') {
    throw new UsageError(`Say what ${hours.id} becomes: open, closed, or open-again.`);
  }
  if (until === undefined) {
    throw new UsageError(
      'A switch has an end: add --until with a time of day, such as 18:00, or an instant, such as 2026-11-30T08:00-05:00.',
    );
  }
  return {
    ...{ hours: hours.id, state, id },
    until: readUntil(until, hours.timeZone, nowMs),
    ...(reason === undefined ? {} : { reason }),
  };
}

async function publish(shell: Shell, admin: AdminApi, request: SwitchRequest): Promise<void> {
  let isTold = false;
  const answer = await admin.ask('switch', request, readSwitched, {
    isDone: (value) => {
      if (value.state === 'waiting' && !isTold) {
        isTold = true;
        shell.out(`${value.author} is publishing: this is given 20 seconds at most.\n`);
      }
      return value.state === 'live';
    },
  });
  if (answer.kind === 'refused') throw new InstallerError('publish-refused', messageOf(answer));
}

function doneText({ name, id }: HoursNow, { state, until = '' }: SwitchRequest): string {
  if (state === 'end') return `${name} (${id}): the switch has ended, the hours decide again.`;
  return `${name} (${id}) is ${state} until ${until}.`;
}

function listing(hours: readonly HoursNow[]): string {
  if (hours.length === 0) return 'The live table has no hours.';
  return renderTable(
    hours.map((each) => [each.id, each.name, each.state, switchText(each)]),
    ['ID', 'NAME', 'NOW', 'SWITCH'],
  );
}

function switchText({ switch: override }: HoursNow): string {
  if (!override) return '';
  const { state, until, by, reason } = override;
  const who = by === undefined ? '' : ` by ${by}`;
  return `${state} until ${until}${who}${reason === undefined ? '' : `: ${reason}`}`;
}
