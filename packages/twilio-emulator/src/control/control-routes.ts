/** What can be asked of a running emulator over its control API. */
import type { EmulatorInstance } from '../emulator-instance';
import { ok, type Reply } from '../api/reply';
import { accountContentRoutes } from './account-content-routes';
import { ControlError, type ControlRoute } from './control-api';
import { readFault } from './read-fault';
import { optionalFlag, optionalNumber, optionalText, readFields } from './fields';

export function controlRoutes(emulator: EmulatorInstance): ControlRoute[] {
  const { clock, faults, otherwise, builds, store, requests } = emulator;
  const clockReply = (): Reply =>
    ok({ now: clock.now().toISOString(), running: clock.isRunning() });
  const buildsReply = (): Reply => ok({ seconds: builds.seconds, failNext: builds.failNext });
  const faultsReply = (): Reply => ok({ faults: faults.pending() });
  return [
    { method: 'GET', path: 'clock', run: clockReply },
    {
      method: 'POST',
      path: 'clock',
      run: async ({ json }) => {
        const fields = readFields(json);
        const running = optionalFlag(fields, 'running');
        if (running === true) clock.run();
        if (running === false) clock.standStill();
        const instant = optionalText(fields, 'set');
        if (instant !== undefined) await clock.set(readInstant(instant));
        await clock.advance((optionalNumber(fields, 'advanceSeconds') ?? 0) * 1000);
        return clockReply();
      },
    },
    { method: 'GET', path: 'faults', run: faultsReply },
    {
      method: 'POST',
      path: 'faults',
      run: ({ json }) => {
        faults.add(readFault(json));
        return faultsReply();
      },
    },
    {
      method: 'DELETE',
      path: 'faults',
      run: () => {
        faults.clear();
        otherwise.clear();
        store.setListLag(0);
        store.oldestFirst = false;
        return faultsReply();
      },
    },
    {
      method: 'POST',
      path: 'otherwise',
      run: ({ json }) => {
        const fields = readFields(json);
        const row = optionalText(fields, 'row') ?? '';
        const status = optionalNumber(fields, 'status') ?? 400;
        const code = optionalNumber(fields, 'code') ?? 20001;
        if (!otherwise.set(row, { status, code })) {
          throw new ControlError(`"row" is a row of the behaviour table that is a refusal.`);
        }
        return ok({ row, status, code });
      },
    },
    { method: 'GET', path: 'builds', run: buildsReply },
    {
      method: 'POST',
      path: 'builds',
      run: ({ json }) => {
        const fields = readFields(json);
        builds.seconds = optionalNumber(fields, 'seconds') ?? builds.seconds;
        builds.failNext = optionalNumber(fields, 'failNext') ?? builds.failNext;
        return buildsReply();
      },
    },
    {
      method: 'POST',
      path: 'lists',
      run: ({ json }) => {
        const fields = readFields(json);
        const lagReads = optionalNumber(fields, 'lagReads') ?? 0;
        store.setListLag(lagReads);
        store.oldestFirst = optionalFlag(fields, 'oldestFirst') ?? false;
        return ok({ lagReads, oldestFirst: store.oldestFirst });
      },
    },
    ...accountContentRoutes(emulator),
    { method: 'GET', path: 'requests', run: () => ok({ requests: requests.all() }) },
    {
      method: 'DELETE',
      path: 'requests',
      run: () => {
        requests.clear();
        return ok({ requests: [] });
      },
    },
  ];
}

function readInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new ControlError('"set" is an ISO 8601 instant.');
  return instant;
}
