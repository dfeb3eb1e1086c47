/** `npm run call -- ADDRESS [SIP-DOMAIN]`: places a call on the local Twilio and shows what happened to it. */
import { CALL_HELP, readCallOptions } from './call-options.mjs';
import { inviteCalls } from './invite-calls.mjs';
import { localSession } from './local-session.mjs';
import { placeCall } from './place-call.mjs';
import { renderTrace } from './render-trace.mjs';

const { help, ...options } = readOptions();
if (help) {
  console.log(CALL_HELP);
  process.exit();
}
const session = localSession.read();
if (session === undefined) {
  console.error('No local Twilio is running: start one with npm start, and leave it running.');
  process.exit(1);
}
try {
  const { options: calls, notes } =
    options.invite === undefined
      ? { options: [options], notes: [] }
      : await inviteCalls(options.invite, options);
  for (const note of notes) console.log(note);
  for (const each of calls) console.log(renderTrace(await placeCall(session, each)));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function readOptions() {
  try {
    return readCallOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
