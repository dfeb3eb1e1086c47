/** Replaces the Twilio CLI with its Flex plugins: the same requests, without a build. */
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const PLUGIN = 'plugin-inbound-sip-router';
const [command, ...args] = process.argv.slice(2);
const option = (name) => args[args.indexOf(name) + 1];
appendFileSync(join(__dirname, 'twilio.log'), `${command}\n`);

if (existsSync(join(__dirname, `fail-${command}`))) {
  console.error(`fake failure with ${process.env.TWILIO_AUTH_TOKEN}`);
  process.exit(1);
}

async function flex(method, path, form) {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = process.env;
  const basic = Buffer.from(`${TWILIO_ACCOUNT_SID}:${TWILIO_AUTH_TOKEN}`).toString('base64');
  const response = await fetch(`https://flex-api.twilio.com/v1/PluginService${path}`, {
    method,
    headers: { Authorization: `Basic ${basic}` },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

/** As the real one does: the version that it deploys, and its own indentation. */
function rewritePackageJson() {
  const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync('package.json', JSON.stringify({ ...packageJson, version: '0.0.1' }));
}

async function deploy() {
  rewritePackageJson();
  if (existsSync(join(__dirname, 'interrupt'))) {
    process.kill(process.ppid, readFileSync(join(__dirname, 'interrupt'), 'utf8'));
    return setInterval(() => undefined, 1_000);
  }
  const found = await flex('GET', `/Plugins/${PLUGIN}`);
  if (found.status === 404) await flex('POST', '/Plugins', { UniqueName: PLUGIN });
  const { body } = await flex('GET', `/Plugins/${PLUGIN}/Versions`);
  await flex('POST', `/Plugins/${PLUGIN}/Versions`, {
    Version: `0.0.${body.plugin_versions.length + 1}`,
    PluginUrl: 'https://example.com/plugin.js',
    Changelog: option('--changelog'),
  });
}

async function release() {
  const [name, version] = option('--plugin').split('@');
  const { body } = await flex('GET', `/Plugins/${name}/Versions/${version}`);
  const active = await flex('GET', '/Releases/active');
  const path = `/Configurations/${active.body.configuration_sid}/Plugins`;
  const released = active.status === 200 ? (await flex('GET', path)).body.plugins : [];
  const others = released.filter((each) => each.unique_name !== name);
  const versions = [...others.map((each) => each.plugin_version_sid), body.sid];
  const made = await flex('POST', '/Configurations', [
    ['Name', option('--name')],
    ...versions.map((sid) => ['Plugins', JSON.stringify({ plugin_version: sid, phase: 3 })]),
  ]);
  await flex('POST', '/Releases', { ConfigurationId: made.body.sid });
}

if (command === 'plugins') console.log('@twilio-labs/plugin-flex 7.1.2');
if (command === 'flex:plugins:deploy') void deploy();
if (command === 'flex:plugins:release') void release();
