import { nextEmergencyStep } from './emergency-step';

const OLD = 'ADold';
const NEW = 'ADnew';

describe('The next step of an emergency address', () => {
  it.each([
    [null, 'unregistered', NEW, 'set'],
    [NEW, 'pending-registration', NEW, 'wait for registered'],
    [NEW, 'registered', NEW, 'done'],
    [OLD, 'registered', NEW, 'clear'],
    [OLD, 'pending-registration', NEW, 'clear'],
    [OLD, 'pending-unregistration', NEW, 'wait for unregistered'],
    [null, 'pending-unregistration', NEW, 'wait for unregistered'],
    [NEW, 'pending-unregistration', NEW, 'wait for unregistered'],
    [NEW, 'registration-failure', NEW, 'clear'],
    [OLD, 'unregistration-failure', NEW, 'clear'],
    [OLD, 'registered', null, 'clear'],
    [OLD, 'pending-unregistration', null, 'wait for unregistered'],
    [null, 'unregistered', null, 'done'],
  ])('from %s, %s to %s is to %s', (addressSid, status, target, expected) => {
    const step = nextEmergencyStep({ addressSid, status }, target);
    expect(step.kind === 'wait' ? `wait for ${step.until}` : step.kind).toBe(expected);
  });
});
