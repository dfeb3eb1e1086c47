/** `npm start`: runs the built Functions on this machine, through Twilio's own runtime handler, as Twilio would. */
import { serveFunctions } from './serve-functions.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const port = Number(process.env.PORT ?? 3000);

console.log('Building …');
run('npm', ['run', '--silent', 'build']);
const server = await serveFunctions({ port });

console.log(`
The router answers at ${server.url}/inbound-sip-router (only signed requests, as on Twilio).
Place a sample call, from another terminal in ${root}:

  npm run --silent call -- say

"say" may be any address of serverless/assets/config.private.json, such as webhook, 4321 or +15551234567.
Edit that file and call again: the table is read anew when it changes. Ctrl+C ends.
`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void server.close();
  });
}
