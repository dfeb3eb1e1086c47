#!/usr/bin/env node
/** Prints how fast the emulator starts and answers, as medians, its memory, 10,000 resources, and what a deployment under load loses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployUnderLoad } from './deploy-under-load.mjs';
import { manyResources } from './many-resources.mjs';
import { median, startCommand } from './measured-command.mjs';

const STARTS = 7;
const REQUESTS = 500;
const MANY = 10_000;

const line = (what, figure) => console.log(`emulator: ${what.padEnd(32)} ${figure}`);
const ms = (value, digits = 0) => `${value.toFixed(digits)} ms`;
const mb = (value) => `${value.toFixed(0)} MB`;

const folder = mkdtempSync(join(tmpdir(), 'emulator-bench-'));
try {
  const starts = [];
  for (let count = 0; count < STARTS; count += 1) {
    const { wallMs, cpuMs, end } = await startCommand();
    starts.push({ wallMs, cpuMs });
    await end();
  }
  line('start-up to the ready line', startFigures(starts));

  const emulator = await startCommand();
  const idle = emulator.memoryMb();
  await emulator.ask('POST', '/v1/Services', 'UniqueName=bench&FriendlyName=bench');
  const fetches = [];
  const creations = [];
  for (let count = 0; count < REQUESTS; count += 1) {
    fetches.push((await emulator.ask('GET', '/v1/Services/bench')).ms);
    const form = `UniqueName=n${count}&FriendlyName=n${count}`;
    creations.push((await emulator.ask('POST', '/v1/Services', form)).ms);
  }
  line('fetch a resource', ms(median(fetches), 2));
  line('create a resource', ms(median(creations), 2));
  line('memory', `${mb(idle)} idle, ${mb(emulator.memoryMb())} after ${2 * REQUESTS} requests`);
  await emulator.end();

  const many = await manyResources(MANY, join(folder, 'state.json'));
  const count = MANY.toLocaleString('en');
  line(`${count} resources created`, `${(many.createdMs / 1000).toFixed(1)} s`);
  line(`create one beside ${count}`, ms(many.createOneMs, 2));
  line(`a page of 50 of ${count}`, ms(many.smallPageMs, 2));
  line(`a page of 1,000 of ${count}`, ms(many.largePageMs));
  line(`all ${count} in pages of 1,000`, ms(many.allMs));
  line(`memory with ${count}`, mb(many.memoryMb));
  line(`state file of ${count}`, `${many.stateMb.toFixed(1)} MB`);
  line(`start-up with that state`, startFigures([many.restart]));

  const { sent, failed } = await deployUnderLoad();
  line('deployment under load', `${sent} requests sent, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function startFigures(all) {
  const cpu = all.map(({ cpuMs }) => cpuMs);
  const ofCpu = cpu.includes(undefined) ? 'not measured here' : ms(median(cpu));
  return `${ms(median(all.map(({ wallMs }) => wallMs)))}, CPU ${ofCpu}`;
}
