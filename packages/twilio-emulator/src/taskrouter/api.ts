/** Twilio TaskRouter v1, as it is in this emulator. */
import type { Api } from '../api/api';
import { taskrouterBehaviours } from './behaviours';
import { taskRoutes } from './tasks';
import { workflowRoutes } from './workflows';
import { workspaceRoutes } from './workspaces';

export const taskrouterApi: Api = {
  product: 'taskrouter',
  document: 'taskrouter_v1',
  routes: { ...workspaceRoutes, ...workflowRoutes, ...taskRoutes },
  behaviours: taskrouterBehaviours,
};
