/** `call-plan`: reads a call plan, whose steps say what happens. */
import { idField } from '../fields/id-field';
import { twimlDocument } from '../twiml/xml';
import type { DestinationKind, NoOptions, Typed } from './destination-kind';

/** Reads a call plan of the table; the value is its id. Of routes only: a plan does not lead to a plan. */
export type CallPlanDestination = Typed<'call-plan', NoOptions>;

export const callPlan: DestinationKind<CallPlanDestination> = {
  value: idField('call-plan.destination', 'support'),
  options: {},
  // `answerCall` reads the plan and renders its steps; the row itself says nothing to Twilio.
  render: () => twimlDocument(),
};
