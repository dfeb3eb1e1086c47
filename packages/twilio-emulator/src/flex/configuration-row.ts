/** The row of the Flex Configuration: one for the account, with every field that Twilio shows. */
import type { EmulatorInstance } from '../emulator-instance';
import { keyedCollection } from '../store/store';
import { isoTimestamp } from '../timestamps';

/** Fields by their wire names, without `url`. */
export type FlexConfiguration = Readonly<Record<string, unknown>>;

const CONFIGURATION_KEY = 'the account';

export const flexConfigurations = keyedCollection<FlexConfiguration>(
  'flex.configuration',
  () => CONFIGURATION_KEY,
);

/** The configuration; every account has one. */
export function flexConfiguration({ store }: EmulatorInstance): FlexConfiguration {
  const found = store.get(flexConfigurations, CONFIGURATION_KEY);
  if (!found) throw new Error('The account was not seeded with a Flex configuration.');
  return found;
}

/** What the configuration names of the account's TaskRouter. */
export interface FlexRouting {
  readonly workspaceSid: string;
  readonly workflowSid: string;
  readonly offlineActivitySid: string;
}

/** Adds the configuration of a Flex that was just set up (configurationOfTheAccount). */
export function addFlexConfiguration(emulator: EmulatorInstance, routing: FlexRouting): void {
  const { sids, store, account, clock } = emulator;
  const now = isoTimestamp(clock.now());
  store.put(flexConfigurations, {
    account_sid: account.sid,
    date_created: now,
    date_updated: now,
    attributes: {},
    status: 'ok',
    taskrouter_workspace_sid: routing.workspaceSid,
    taskrouter_target_workflow_sid: routing.workflowSid,
    taskrouter_target_taskqueue_sid: sids.next('WQ'),
    taskrouter_taskqueues: [],
    taskrouter_skills: [],
    taskrouter_worker_channels: {},
    taskrouter_worker_attributes: {},
    taskrouter_offline_activity_sid: routing.offlineActivitySid,
    runtime_domain: 'https://flex.twilio.com',
    messaging_service_instance_sid: sids.next('MG'),
    chat_service_instance_sid: sids.next('IS'),
    flex_service_instance_sid: sids.next('IS'),
    flex_instance_sid: sids.next('GO'),
    ui_language: 'en-US',
    ui_attributes: {},
    ui_dependencies: {},
    ui_version: '2.17.1',
    service_version: '1.0',
    call_recording_enabled: false,
    call_recording_webhook_url: null,
    crm_enabled: false,
    crm_type: null,
    crm_callback_url: null,
    crm_fallback_url: null,
    crm_attributes: {},
    public_attributes: {},
    plugin_service_enabled: true,
    plugin_service_attributes: {},
    integrations: [],
    outbound_call_flows: {},
    serverless_service_sids: [],
    queue_stats_configuration: {},
    notifications: { enabled: true, mode: 'whenNotInFocus' },
    markdown: { enabled: false, mode: 'readOnly' },
    flex_insights_hr: null,
    flex_insights_drilldown: false,
    flex_url: 'https://flex.twilio.com',
    channel_configs: [],
    debugger_integration: { enabled: false },
    flex_ui_status_report: { enabled: false },
    agent_conv_end_methods: null,
    citrix_voice_vdi: {},
    offline_config: {},
  });
}
