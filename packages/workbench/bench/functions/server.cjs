/** Serves the Functions that are compared, through Twilio's runtime handler without forking: TABLE, and INDEX if there is one, as arguments. */
const { LocalDevelopmentServer } = require('@twilio/runtime-handler/dev');
const { join } = require('node:path');

const serverless = join(__dirname, '../../../../serverless');
const route = (name, filePath) => ({
  access: 'public',
  name,
  path: `/${name}`,
  filePath,
  content: '',
});

const asset = (filePath, index) => {
  const name = ['config.json', 'config.index'][index];
  return { access: 'private', name, path: `/${name}`, filePath, content: '' };
};

const app = new LocalDevelopmentServer(0, {
  baseDir: serverless,
  url: 'http://127.0.0.1',
  env: {},
  forkProcess: false,
  live: false,
  logs: false,
  routes: {
    functions: [
      route('empty', join(__dirname, 'empty.cjs')),
      route('logging', join(__dirname, 'logging.cjs')),
      route('baseline', join(__dirname, 'baseline.cjs')),
      route('router', join(serverless, 'dist/functions/inbound-sip-router.protected.js')),
    ],
    assets: process.argv.slice(2).map(asset),
  },
}).getApp();

const server = app.listen(0, '127.0.0.1', () => {
  process.send(`http://127.0.0.1:${server.address().port}`);
});

/** Whoever measures asks between two rounds. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send(user + system);
});
