/** Serves the Functions that are compared, through Twilio's runtime handler without forking: TABLE as argument. */
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
    assets: [
      {
        access: 'private',
        name: 'config.json',
        path: '/config.json',
        filePath: process.argv[2],
        content: '',
      },
    ],
  },
}).getApp();

const server = app.listen(0, '127.0.0.1', () => {
  process.send(`http://127.0.0.1:${server.address().port}`);
});
