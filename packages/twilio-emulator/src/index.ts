/** A local Twilio that real, unmodified clients run against. */
export { startEmulator } from './start-emulator';
export type { EmulatorOptions, TwilioEmulator } from './start-emulator';
