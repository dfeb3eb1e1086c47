/** The long form of the calls under what is assumed of Twilio: all combinations of `--assume`, about ten minutes. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = spawn(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'journeys',
    '--',
    'serverless/test/assumed-of-twilio',
  ],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, ASSUMED: 'all' },
  },
);
child.once('exit', (code) => (process.exitCode = code ?? 1));
