/** The control route of stale containers: POST /__emulator/stale-containers. */
import { ok, type Reply } from '../api/reply';
import type { ControlRoute } from '../control/control-api';
import { optionalNumber, readFields } from '../control/fields';
import type { StaleContainers } from './stale-containers';

export function staleContainerRoutes(staleContainers: StaleContainers): ControlRoute[] {
  const reply = (): Reply => ok({ next: staleContainers.pending() ?? null });
  return [
    { method: 'GET', path: 'stale-containers', run: reply },
    {
      method: 'POST',
      path: 'stale-containers',
      run: ({ json }) => {
        const fields = readFields(json);
        const requests = optionalNumber(fields, 'requests');
        const seconds = optionalNumber(fields, 'seconds');
        staleContainers.keepNext({
          ...(requests === undefined ? {} : { requests }),
          ...(seconds === undefined ? {} : { seconds }),
        });
        return reply();
      },
    },
    {
      method: 'DELETE',
      path: 'stale-containers',
      run: () => {
        staleContainers.clear();
        return reply();
      },
    },
  ];
}
