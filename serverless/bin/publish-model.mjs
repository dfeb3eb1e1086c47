/** The long form of the publish model: `node serverless/bin/publish-model.mjs [publishes] [seed] [admins]`. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [publishes = '1000', seed = '1', admins = '6'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));

const child = spawn(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'journeys',
    '--',
    'serverless/test/publish-model',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PUBLISH_MODEL_PUBLISHES: publishes,
      PUBLISH_MODEL_SEED: seed,
      PUBLISH_MODEL_ADMINS: admins,
      // Counts as they come, one line of JSON for ten publishes.
      PUBLISH_MODEL_PROGRESS: process.env.PUBLISH_MODEL_PROGRESS ?? '/dev/stdout',
    },
  },
);
child.once('exit', (code) => (process.exitCode = code ?? 1));
