/** What `npm run call -- --invite FILE` places: the calls of a log or capture, as the local Twilio is told about them. */
import { capturedCalls } from './captured-calls.mjs';

/** More are hardly looked at one by one; the editor shows them as a table. */
const MAX_PLACED = 20;

/**
 * `{options, notes}`: options for `placeCall`, one for each call, and what to say before them. Rejects with a
 * message for people if there are no calls. `options`: those of the command line; its domain counts for all calls.
 */
export async function inviteCalls(file, { domain, call }) {
  const { calls, hasMore, isCut } = await capturedCalls(file);
  if (calls.length === 0) {
    throw new Error(`No call was found in ${file}: no INVITE that begins one. TLS cannot be read.`);
  }
  const notes = [];
  if (isCut)
    notes.push(`${file} ends within a packet or is damaged: what comes after is not read.`);
  if (hasMore || calls.length > MAX_PLACED) {
    notes.push(
      `${calls.length}${hasMore ? ' or more' : ''} calls: the first ${MAX_PLACED} are placed.`,
    );
  }
  const options = calls.slice(0, MAX_PLACED).map((each) => placedAs(each, domain, call));
  return { options, notes };
}

/** The local Twilio has SIP domains of its own, so of the called address only the user part counts. */
function placedAs({ called, caller, displayName, headers, source }, domain, call) {
  const user = called.replace(/^(?:sips?|tel):/i, '').replace(/@.*$|;.*$/g, '');
  const ip = /^(?:\[([\da-f:.]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/i.exec(source);
  const name = displayName.replace(/["\\]/g, '\\$&');
  const from = name === '' || caller === '' ? caller : `"${name}" <${caller}>`;
  return {
    address: user,
    domain: domain ?? 'example',
    call: {
      ...(from !== '' && { from }),
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(ip && { sourceIp: ip[1] ?? ip[2] }),
      ...call,
    },
  };
}
