/** Carries out changes of emergency addresses, step by step, as long as it may wait. */
import { AccountError } from '../../account/account-error';
import { emergencyStatus } from '../../account/observe-resources';
import { nextEmergencyStep, type ObservedEmergency } from '../emergency-step';
import type { Deed, DeedOutcome, Executor } from '../executor';

export const emergencyAddressExecutor: Executor = {
  run: async (deed) => {
    const { change, sids, waiting } = deed;
    const address = change.after?.['address'];
    const target = typeof address === 'string' ? sids.of('address', address) : null;
    const since = waiting.nowMs();
    const written = new Set<string>();
    for (;;) {
      const observed = await readEmergency(deed);
      const step = nextEmergencyStep(observed, target);
      if (step.kind === 'done') return { kind: 'done' };
      if (step.kind !== 'wait') {
        const isRefused = written.has(step.kind) || (written.has('set') && step.kind === 'clear');
        if (isRefused) throw changeFailed(deed, observed);
        await writeAddress(deed, step.kind === 'set' ? (target ?? '') : '');
        written.add(step.kind);
        continue;
      }
      if (waiting.nowMs() - since >= waiting.deadlineMs) return stillWaiting(deed, step.until);
      await waiting.sleep(waiting.pollEveryMs);
    }
  },
};

async function readEmergency({ account, change, sids }: Deed): Promise<ObservedEmergency> {
  const number = await account.ask(`Read the emergency address of ${change.name}`, (client) =>
    client.incomingPhoneNumbers(sids.of('number', change.name)).fetch(),
  );
  return {
    addressSid: number.emergencyAddressSid || null,
    status: emergencyStatus(number.emergencyAddressStatus),
  };
}

async function writeAddress({ account, change, sids }: Deed, addressSid: string): Promise<void> {
  await account.ask(`Set the emergency address of ${change.name}`, (client) =>
    client
      .incomingPhoneNumbers(sids.of('number', change.name))
      .update({ emergencyAddressSid: addressSid }),
  );
}

function stillWaiting({ change }: Deed, until: string): DeedOutcome {
  return {
    kind: 'waiting',
    message: `Twilio has not said "${until}" for ${change.name} yet.`,
  };
}

/** Each step is taken once in a run: one that Twilio undoes is left to people. */
function changeFailed({ change }: Deed, { status }: ObservedEmergency): AccountError {
  return new AccountError(
    'twilio-refused',
    `Twilio answers "${status}" for the emergency address of ${change.name}: correct the address, or ask Twilio's support.`,
  );
}
