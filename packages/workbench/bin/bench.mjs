/** `npm run bench`: prints the performance figures; quote medians and ratios. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

const bench = (name) => join(root, 'packages/workbench/bench', `${name}.mjs`);

run('npm', ['run', '--silent', 'build']);
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
run(process.execPath, ['--expose-gc', '--max-old-space-size=8192', bench('lookup')]);
run(process.execPath, [bench('cold-start')]);
run(process.execPath, [bench('throughput')]);
