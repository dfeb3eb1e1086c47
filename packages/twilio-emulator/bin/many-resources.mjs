/** Measures an account with many resources: creating and listing them, memory, and a restart with their state. */
import { statSync } from 'node:fs';
import { median, startCommand } from './measured-command.mjs';

const REPETITIONS = 20;
const LARGE_PAGE = 1000;

/** Times in milliseconds, sizes in MB; `restart` is how long a start with the state takes. */
export async function manyResources(count, stateFile) {
  const emulator = await startCommand('--state', stateFile);
  const create = (name) =>
    emulator.ask('POST', '/v1/Services', `UniqueName=${name}&FriendlyName=${name}`);
  const beganAt = performance.now();
  for (let made = 0; made < count; made += 1) await create(`n${made}`);
  const createdMs = performance.now() - beganAt;
  const timesOf = async (run) => {
    const times = [];
    for (let round = 0; round < REPETITIONS; round += 1) times.push((await run(round)).ms);
    return median(times);
  };
  const smallPageMs = await timesOf(() => emulator.ask('GET', '/v1/Services?PageSize=50'));
  const largePageMs = await timesOf(() =>
    emulator.ask('GET', `/v1/Services?PageSize=${LARGE_PAGE}`),
  );
  const { rows, ms: allMs } = await readAll(emulator);
  if (rows !== count) throw new Error(`${rows} of ${count} resources were listed.`);
  const createOneMs = await timesOf((round) => create(`more${round}`));
  const memoryMb = emulator.memoryMb();
  await emulator.end();
  const { wallMs, cpuMs, end } = await startCommand('--state', stateFile);
  await end();
  return {
    ...{ createdMs, createOneMs, smallPageMs, largePageMs, allMs, memoryMb },
    stateMb: statSync(stateFile).size / 1024 / 1024,
    restart: { wallMs, cpuMs },
  };
}

async function readAll(emulator) {
  let path = `/v1/Services?PageSize=${LARGE_PAGE}`;
  let rows = 0;
  let ms = 0;
  while (path) {
    const page = await emulator.ask('GET', path);
    const { services, meta } = page.json();
    rows += services.length;
    ms += page.ms;
    path = meta.next_page_url && meta.next_page_url.replace(/^https:\/\/[^/]+/, '');
  }
  return { rows, ms };
}
