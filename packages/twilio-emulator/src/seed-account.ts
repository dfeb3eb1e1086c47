/** What a new account has before anybody does anything: Flex with its workspace, and a flow. */
import type { EmulatorInstance } from './emulator-instance';
import { addFlexConfiguration } from './flex/configuration-row';
import { addFlow } from './studio/flows';
import { addWorkflow } from './taskrouter/workflows';
import { addWorkspace } from './taskrouter/workspaces';

/** Fills an account that was just made; a state file brings its own. */
export function seedAccount(emulator: EmulatorInstance): void {
  addFlow(emulator, { friendlyName: 'Voice IVR' });
  const workspace = addWorkspace(emulator, 'Flex Task Assignment');
  addWorkflow(emulator, workspace.sid, 'Support');
  const workflowSid = addWorkflow(emulator, workspace.sid, 'Assign to Anyone');
  addFlexConfiguration(emulator, {
    workspaceSid: workspace.sid,
    workflowSid,
    offlineActivitySid: workspace.default_activity_sid,
  });
}
