/** Deploys the service to the local Twilio by Twilio's own tool, which believes that it talks to Twilio. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Resolves to the domain. The admin API may be asked from pages of `adminOrigin`. */
export async function deployService({ accountSid, authToken, ca, redirect }, { adminOrigin }) {
  const folder = mkdtempSync(join(tmpdir(), 'local-service-'));
  const variables = join(folder, 'variables.env');
  writeFileSync(variables, `ADMIN_ORIGINS=${adminOrigin}\n`);
  try {
    return await runTool({
      args: [
        'deploy',
        ...['--username', accountSid, '--password', authToken],
        ...['--env', variables],
        ...['--override-existing-project', '--output-format', 'json'],
      ],
      env: { NODE_OPTIONS: `--require ${redirect}`, NODE_EXTRA_CA_CERTS: ca },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The output of the tool is shown when it fails. */
async function runTool({ args, env }) {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/twilio-run/bin/twilio-run'), ...args],
    {
      cwd: join(root, 'serverless'),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output += String(chunk)));
  }
  const [code] = await once(child, 'close');
  const domain = /"domain":\s*"([^"]+)"/.exec(output)?.[1];
  if (code !== 0 || domain === undefined) {
    throw new Error(`twilio-run deploy failed (exit code ${code}):\n${output}`);
  }
  return domain;
}
