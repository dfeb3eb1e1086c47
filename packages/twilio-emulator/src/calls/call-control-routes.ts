/** The control routes of calls: POST and GET /__emulator/calls. */
import { ok } from '../api/reply';
import type { ControlRoute } from '../control/control-api';
import type { PlacedCalls } from './placed-calls';
import { readPlaceCallRequest } from './read-place-call-request';

export function callControlRoutes(calls: PlacedCalls): ControlRoute[] {
  return [
    {
      method: 'POST',
      path: 'calls',
      run: async ({ json }) => ok({ call: await calls.place(readPlaceCallRequest(json)) }),
    },
    { method: 'GET', path: 'calls', run: () => ok({ calls: calls.traces() }) },
  ];
}
