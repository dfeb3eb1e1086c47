/** What happens while Flex's configuration does not say where the service is: the view says so, nothing is asked. */
import type { Dispatch } from 'redux';
import type { RouterAction } from '../model/router-action';
import type { RouterEffects } from '../model/router-effects';

export function unconfiguredEffects(
  dispatch: Dispatch<RouterAction>,
  found: string | undefined,
): RouterEffects {
  const tell = () => {
    dispatch({
      type: 'inboundSipRouter/load/failed',
      problem: { kind: 'not-configured', domain: found },
    });
  };
  return {
    load: tell,
    reload: tell,
    publishDraft: tell,
    publishResolved: tell,
    publishRestore: tell,
    waitForOther: tell,
    adopt: tell,
    discard: tell,
    loadHistory: tell,
    loadOlderHistory: tell,
    loadDestinations: tell,
    loadHours: () => undefined,
    switchHours: tell,
    lookUpAddress: tell,
    saveRoute: tell,
    readUsage: tell,
    stopUsage: () => undefined,
    readCalls: tell,
    stopCalls: () => undefined,
    readRouteCalls: tell,
    explainCall: tell,
    keepDraftNow: () => undefined,
    takeStoredDraft: tell,
    dropStoredDraft: tell,
    takeDroppedDraft: tell,
  };
}
