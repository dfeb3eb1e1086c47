/** What the state becomes while hours are switched by hand. */
import type { SwitchAction } from '../router-action';
import type { RouterState } from '../router-state';

export function reduceSwitch(state: RouterState, action: SwitchAction): RouterState {
  const { switching } = state;
  switch (action.type) {
    case 'inboundSipRouter/switch/started':
      return { ...state, switching: { kind: 'running', hours: action.hours } };
    case 'inboundSipRouter/switch/waiting':
      if (switching.kind !== 'running') return state;
      return { ...state, switching: { ...switching, waitingFor: action.author } };
    case 'inboundSipRouter/switch/live': {
      const panel = state.panel.kind === 'switch' ? ({ kind: 'none' } as const) : state.panel;
      return { ...state, panel, switching: { kind: 'done', buildSid: action.buildSid } };
    }
    case 'inboundSipRouter/switch/failed': {
      const hours = switching.kind === 'running' ? switching.hours : '';
      return { ...state, switching: { kind: 'failed', hours, problem: action.problem } };
    }
  }
}
