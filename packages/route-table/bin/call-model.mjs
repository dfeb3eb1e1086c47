/** The long form of the model of a call: `node packages/route-table/bin/call-model.mjs [calls] [seed]`. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [calls = '100000', seed = '1'] = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'unit',
    '--',
    'packages/route-table/src/going-on/call-model',
  ],
  {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, MODEL_RUNS: calls, MODEL_SEED: seed },
  },
);
child.once('exit', (code) => (process.exitCode = code ?? 1));
