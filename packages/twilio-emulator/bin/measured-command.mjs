/** Runs the emulator's command for the bench, and measures it from outside. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = join(dirname(fileURLToPath(import.meta.url)), 'twilio-emulator.mjs');
/** USER_HZ, in which Linux counts the CPU time of a process (proc(5)). */
const TICKS_PER_SECOND = 100;

/**
 * A running command: `wallMs` and `cpuMs` until its ready line (CPU on Linux only), `memoryMb()`,
 * `ask(method, path, form)` of the Serverless API, `end()`.
 */
export async function startCommand(...args) {
  const beganAt = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await readyLine(child);
  const wallMs = performance.now() - beganAt;
  const cpuMs = cpuOf(child.pid);
  const agent = new Agent({ keepAlive: true });
  return {
    wallMs,
    cpuMs,
    memoryMb: () => memoryOf(child.pid),
    ask: (method, path, form) => ask(ready, agent, { method, path, form }),
    end: () => {
      agent.destroy();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      return ended;
    },
  };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function readyLine(child) {
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error('The emulator printed nothing.');
}

/** User and system time in milliseconds; undefined: this system does not say. */
function cpuOf(pid) {
  try {
    // The name in brackets may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

function memoryOf(pid) {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

function ask(ready, agent, { method, path, form }) {
  const beganAt = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(`${ready.url}${path}`, {
      method,
      agent,
      auth: `${ready.accountSid}:${ready.authToken}`,
      headers: {
        host: 'serverless.twilio.com',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const chunks = [];
      response.on('error', reject);
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const ms = performance.now() - beganAt;
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode >= 300) reject(new Error(`${method} ${path}: ${text}`));
        else resolve({ ms, json: () => JSON.parse(text) });
      });
    });
    asked.end(form);
  });
}
