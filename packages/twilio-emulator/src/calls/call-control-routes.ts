/** The control routes of calls: POST and GET /__emulator/calls. */
import { ok } from '../api/reply';
import { ControlError, type ControlRoute } from '../control/control-api';
import type { CallTrace } from './call-trace';
import type { PlacedCalls } from './placed-calls';
import { readPlaceCallRequest } from './read-place-call-request';

export function callControlRoutes(calls: PlacedCalls): ControlRoute[] {
  return [
    {
      method: 'POST',
      path: 'calls',
      run: async ({ json }) => ok({ call: await calls.place(readPlaceCallRequest(json)) }),
    },
    {
      method: 'GET',
      path: 'calls',
      run: ({ url }) => ok({ calls: newest(calls.traces(), url.searchParams.get('newest')) }),
    },
  ];
}

/** The last `asked` of them, oldest first. */
function newest(traces: readonly CallTrace[], asked: string | null): readonly CallTrace[] {
  if (asked === null) return traces;
  if (!/^[1-9]\d{0,3}$/.test(asked)) throw new ControlError('"newest" is a number, 1 or more.');
  return traces.slice(-Number(asked));
}
