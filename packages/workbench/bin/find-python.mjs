/** Finds a Python that has Twilio's client, or installs Debian's. */
import { spawnSync } from 'node:child_process';
import { installDebian } from './install-debian.mjs';

/** Debian's client belongs to Debian's Python, which is not always the first on the PATH. */
const PLACES = [process.env.TWILIO_PYTHON, '/usr/bin/python3', 'python3'].filter(Boolean);

/** Path of a Python; installs the client by apt-get if no Python has it, and says so. */
export function findPython() {
  const found = PLACES.find(hasTwilio);
  if (found) return found;
  installDebian('python3-twilio');
  const now = PLACES.find(hasTwilio);
  if (now) return now;
  throw new Error(
    'No Python with Twilio’s client for the journeys: install python3-twilio, or set TWILIO_PYTHON to a Python that has the package twilio.',
  );
}

function hasTwilio(python) {
  return spawnSync(python, ['-c', 'import twilio.rest'], { stdio: 'ignore' }).status === 0;
}
