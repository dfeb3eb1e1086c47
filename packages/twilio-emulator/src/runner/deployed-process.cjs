/** Runs one build in a process of its own, through Twilio's runtime handler. Forked by function-process.ts. */
'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');
const { createServer } = require('node:http');
const { format } = require('node:util');
const { Worker } = require('node:worker_threads');
const { installClock, setClock } = require('./deployed-clock.cjs');

/** Extra pipe whose other end only the emulator holds: it closes when the emulator is gone. */
const LIFELINE_FD = 4;

/** Which request is being answered: console output is filed under it. */
const currentRequest = new AsyncLocalStorage();

/** Row functions.consoleLevels of the behaviour table. */
const LEVELS = { debug: 'info', log: 'info', info: 'info', warn: 'warn', error: 'error' };

/** Ends this process when the emulator is gone, even while a Function spins in the main thread. */
function dieWithEmulator() {
  const watch = `
    const { Socket } = require('node:net');
    new Socket({ fd: ${LIFELINE_FD} }).on('close', () => process.kill(process.pid, 'SIGKILL')).on('error', () => {}).resume();
  `;
  new Worker(watch, { eval: true, execArgv: [], stdin: false }).unref();
}

function sendLogs() {
  for (const [method, level] of Object.entries(LEVELS)) {
    console[method] = (...args) => writeLog(level, format(...args));
  }
}

function writeLog(level, message, done) {
  process.send({ kind: 'log', level, message, ...currentRequest.getStore() }, done);
}

/** As Lambda does: what nobody caught ends the process. */
function crash(error) {
  const text = error instanceof Error ? error.stack : format(error);
  writeLog('error', `Uncaught: ${text}`, () => process.exit(1));
}

/** As row functions.hostHeader of the behaviour table says. */
function removeHost({ headers, rawHeaders }) {
  delete headers.host;
  const at = rawHeaders.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === 'host');
  if (at >= 0) rawHeaders.splice(at, 2);
}

function serve({ folder, domainName, context, functions, assets }) {
  const { LocalDevelopmentServer } = require('@twilio/runtime-handler/dev');
  const runtime = new LocalDevelopmentServer(0, {
    baseDir: folder,
    env: context,
    url: `https://${domainName}`,
    routes: { functions, assets },
    logger: console,
    forkProcess: false,
    live: false,
    logs: false,
    detailedLogs: false,
    legacyMode: false,
    enableDebugLogs: false,
    appName: 'twilio-emulator',
  });
  const app = runtime.getApp();
  app.disable('x-powered-by');
  const server = createServer((request, response) => {
    const requestSid = request.headers['i-twilio-request-sid'];
    const functionSid = request.headers['i-twilio-function-sid'];
    response.on('close', () => process.send({ kind: 'answered', requestSid }));
    setClock(JSON.parse(request.headers['i-twilio-clock']));
    removeHost(request);
    currentRequest.run({ requestSid, functionSid }, () => app(request, response));
  });
  // The emulator keeps its connections; one that this side closed could lose a request.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1', () => {
    sendLogs();
    process.send({ kind: 'ready', port: server.address().port });
  });
}

dieWithEmulator();
installClock();
process.once('disconnect', () => process.exit());
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);
process.on('message', (message) => {
  if (message.kind === 'clock') setClock(message.clock);
  if (message.kind === 'serve') serve(message.build);
});
