/** `npm run bench`: prints the performance figures; quote medians and ratios. */
import { cpus } from 'node:os';
import { run } from './run.mjs';

run('npm', ['run', '--silent', 'build']);
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);

/** Each prints its own tables; one name as argument runs that one alone. */
const benches = {
  lookup: ['--expose-gc', '--max-old-space-size=8192', 'packages/workbench/bench/lookup.mjs'],
  'cold-start': ['packages/workbench/bench/cold-start.mjs'],
  'table-index': ['--max-old-space-size=8192', 'packages/workbench/bench/table-index.mjs'],
  shards: ['--max-old-space-size=8192', 'packages/workbench/bench/shards.mjs'],
  'shards-start': ['--max-old-space-size=8192', 'packages/workbench/bench/shards-start.mjs'],
  hours: ['packages/workbench/bench/hours.mjs'],
  throughput: ['packages/workbench/bench/throughput.mjs'],
  'call-step': ['packages/workbench/bench/call-step.mjs'],
  emulator: ['packages/twilio-emulator/bin/bench.mjs'],
  usage: ['packages/workbench/bench/usage.mjs'],
  'log-day': ['packages/workbench/bench/log-day.mjs'],
  publish: ['packages/workbench/bench/publish.mjs'],
  'editor-model': ['packages/workbench/bench/editor-model.mjs'],
  flex: ['packages/workbench/bench/flex.mjs'],
  provisioning: ['packages/sip-provisioning/bench/plan-large-account.mjs'],
};
const [only] = process.argv.slice(2);
for (const [name, args] of Object.entries(benches)) {
  if (only === undefined || only === name) run(process.execPath, args);
}
