/** flex-plugin-upload.us1.twilio.com: looks a plugin over before it is deployed. */
import type { Api } from '../api/api';
import type { ApiCall } from '../api/call';
import { readMultipart } from '../api/multipart';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { flexBehaviours } from './behaviours';

// Validation

/** What the plugins CLI sends (flex-plugin-scripts 7.1.2). */
const PARTS = ['flex_ui_version', 'plugin_name', 'plugin_zip'];

// Operations

async function validatePlugin(call: ApiCall): Promise<Reply> {
  const parts = await readMultipart(call.contentType, call.body);
  const missing = PARTS.find((name) => !parts.has(name));
  if (missing !== undefined) throw refusal(flexBehaviours.pluginUploadIncomplete, missing);
  return ok({
    request_id: call.emulator.sids.next('RQ'),
    dom_manipulation: [],
    api_compatibility: [],
    version_compatibility: [],
    errors: [],
  });
}

// Routes

export const pluginUploadApi: Api = {
  product: 'flex-plugin-upload',
  routes: {},
  undocumented: [
    {
      name: 'ValidatePlugin',
      method: 'POST',
      path: '/v1/Plugin/Validate',
      run: validatePlugin,
      sure: 'traced',
      simplified: 'Every plugin is found fine: the bundle is not looked into.',
    },
  ],
  behaviours: {},
};
