/** Flex Configuration: what Flex and its plugins are set to; one for the account. */
import type { ApiCall, Routes } from '../api/call';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { authenticateFlexAdmin } from './authenticate-flex';
import { flexBehaviours } from './behaviours';
import { flexConfiguration, flexConfigurations, type FlexConfiguration } from './configuration-row';

// Validation

/** Told by Twilio, never set: an update leaves them alone. */
const READ_ONLY = new Set([
  'account_sid',
  'date_created',
  'date_updated',
  'status',
  'flex_instance_sid',
  'flex_service_instance_sid',
  'service_version',
  'url',
]);

/** The JSON object of an update, for this account. */
function readUpdate(call: ApiCall): Readonly<Record<string, unknown>> {
  const update = readObject(call.body);
  if (!update) throw refusal(flexBehaviours.configurationNotJson);
  const { account } = call.emulator;
  if (update['account_sid'] !== account.sid) {
    throw refusal(flexBehaviours.configurationAccount, account.sid);
  }
  return update;
}

function readObject(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(body.toString('utf8'));
    const isObject = json !== null && typeof json === 'object' && !Array.isArray(json);
    return isObject ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

// Operations

function fetchConfiguration(call: ApiCall): Reply {
  const row = flexConfiguration(call.emulator);
  const isAskedByUi = call.query.text('UiVersion') !== undefined;
  return ok(render(isAskedByUi ? withCompatibility(row) : row, call));
}

/** As the Flex UI reads it (compatible). */
function withCompatibility(row: FlexConfiguration): FlexConfiguration {
  const attributes = { ...(row['ui_attributes'] as object), ...flexBehaviours.compatible.answer };
  return { ...row, ui_attributes: attributes };
}

/** A field that was sent replaces the one there as a whole, down to the last key of ui_attributes. */
function updateConfiguration(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const update = readUpdate(call);
  const before = flexConfiguration(call.emulator);
  const { store, clock } = call.emulator;
  const changes = Object.entries(update).filter(([name]) => name in before && !READ_ONLY.has(name));
  const after = store.put(flexConfigurations, {
    ...before,
    ...Object.fromEntries(changes),
    date_updated: isoTimestamp(clock.now()),
  });
  return ok(render(after, call));
}

function render(row: FlexConfiguration, call: ApiCall): object {
  return { ...row, url: `https://${call.host}/v1/Configuration` };
}

// Routes

export const configurationRoutes: Routes = {
  FetchConfiguration: {
    run: fetchConfiguration,
    sure: 'spec',
    simplified: 'Every UiVersion is compatible.',
  },
  UpdateConfiguration: { run: updateConfiguration, sure: 'docs' },
};
