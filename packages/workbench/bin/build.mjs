/** Builds everything that runs: the shared packages, the Functions, the local Twilio. */
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

const builds = [
  'packages/workbench/bin/build-route-table.mjs',
  'packages/workbench/bin/build-admin-contract.mjs',
  'serverless/build.mjs',
  'packages/twilio-emulator/build.mjs',
  'packages/sip-provisioning/build.mjs',
  'packages/installer/build.mjs',
];

for (const script of builds) run(process.execPath, [join(root, script)]);
