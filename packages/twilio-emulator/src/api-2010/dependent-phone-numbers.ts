/** Dependent Phone Numbers: the account's numbers that name an Address. */
import type { ApiCall, Routes } from '../api/call';
import { ok, type Reply } from '../api/reply';
import { dependentNumbers } from './address-rows';
import { addressOf } from './addresses';
import { renderPhoneNumber, type IncomingPhoneNumber } from './incoming-phone-number-rows';
import { page2010 } from './page-2010';

// Types

/** Fields of a phone number that this shorter view leaves out (spec: they are not in its schema). */
const LEFT_OUT = new Set([
  'address_sid',
  'beta',
  'bundle_sid',
  'emergency_address_status',
  'identity_sid',
  'origin',
  'status',
  'voice_receive_mode',
]);

// Operations

function listDependentNumbers(call: ApiCall): Reply {
  const { store, clock } = call.emulator;
  const now = clock.now();
  const rows = dependentNumbers(store, addressOf(call, 'AddressSid').sid, now, 'list');
  const render = (row: IncomingPhoneNumber): object =>
    Object.fromEntries(
      Object.entries(renderPhoneNumber(row, now)).filter(([name]) => !LEFT_OUT.has(name)),
    );
  return ok(page2010(call, 'dependent_phone_numbers', rows, render, (each) => each.sid));
}

// Routes

export const dependentPhoneNumberRoutes: Routes = {
  ListDependentPhoneNumber: { run: listDependentNumbers, sure: 'spec' },
};
