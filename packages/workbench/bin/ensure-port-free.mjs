/** Before `npm start` installs anything: says that its port is taken. Needs nothing but Node. */
import { createServer } from 'node:net';
import { portTaken, readPort } from './read-port.mjs';

const port = readPort();
const server = createServer();
server.once('error', ({ code, message }) => {
  console.error(code === 'EADDRINUSE' ? portTaken(port) : message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => server.close());
