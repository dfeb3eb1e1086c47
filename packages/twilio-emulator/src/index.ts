/** A local Twilio that real, unmodified clients run against. */
export { startEmulator } from './start-emulator';
export type { FlexUser, NewFlexUser } from './account/account';
export { ASSUMPTION_VALUES, type Assumptions } from './calls/assumptions';
export type { CallStep, CallTrace } from './calls/call-trace';
export type { GivenAnswer, GivenAnswers } from './calls/given-answer';
export type { PlaceCallRequest } from './calls/place-call-request';
export { TWILIO_LIMITS, type LimitSettings } from './limits/limits';
export type { EmulatorOptions, TwilioEmulator } from './start-emulator';
