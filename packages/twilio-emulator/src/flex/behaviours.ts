/** What Twilio Flex v1 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

const PLUGINS_CLIENT = '@twilio/flex-plugins-api-client 7.0.0';

export const flexBehaviours = {
  flexToken: {
    says: 'A Flex token, as the password of the user "token", may read; changes need the role admin, or the account’s credentials.',
    source: '@twilio/flex-ui 2.17.1 (how it authenticates); what a role may do was not found',
    sure: 'traced',
  },
  configurationOfTheAccount: {
    says: 'A new account has the Configuration of a Flex just set up: status ok, UI 2.17.1 in en-US, plugins enabled, notifications when not in focus, everything else off or empty.',
    source:
      'specification (the fields); @twilio/flex-ui 2.17.1 (the version); values not found: docs and issues searched 2026-11',
    sure: 'assumed',
  },
  compatible: {
    says: 'A Configuration asked with UiVersion says in ui_attributes whether that version works: version_compatibility yes, version_message.',
    source: '@twilio/flex-ui 2.17.1, which boots only with yes or deprecated',
    sure: 'traced',
    answer: { version_compatibility: 'yes', version_message: '' },
  },
  configurationNotJson: {
    says: 'A Configuration update that is not a JSON object is 400 with code 20001.',
    source: 'Twilio docs, flex/developer/config/flex-configuration-rest-api; the code is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'The request body is not a JSON object',
  },
  configurationAccount: {
    says: 'A Configuration update names its account: without account_sid it is 400 with code 20001.',
    source: 'Twilio docs, flex/developer/config/flex-configuration-rest-api; the code is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'account_sid must be {0}',
  },
  configurationReplaced: {
    says: 'A field of a Configuration update replaces the old one as a whole; fields left out stay.',
    source: 'Twilio docs, flex/developer/config/flex-configuration-rest-api',
    sure: 'docs',
  },
  pluginsNewestFirst: {
    says: 'Versions, configurations and releases are listed newest first, and the newest release is the active one.',
    source: `${PLUGINS_CLIENT}, which takes the first of each list`,
    sure: 'traced',
  },
  pluginByName: {
    says: 'A plugin is found by SID or unique name, its version by SID or version number, a release also as "active".',
    source: PLUGINS_CLIENT,
    sure: 'traced',
  },
  pluginNameTaken: {
    says: 'A plugin with the UniqueName of another is 409.',
    source: 'OpenAPI flex_v1, CreatePlugin (names no errors); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 409,
    code: 20409,
    message: 'Plugin with unique name {0} already exists',
  },
  pluginVersionInvalid: {
    says: 'A plugin version that is not a semantic version is 400 with code 20001.',
    source:
      'Twilio docs, flex/developer/plugins/api/plugin-version; code not found: docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Invalid parameter Version: {0} is not a semantic version',
  },
  pluginVersionTaken: {
    says: 'A version that the plugin has already is 409.',
    source:
      'OpenAPI flex_v1, CreatePluginVersion (names no errors); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 409,
    code: 20409,
    message: 'Version {0} of plugin {1} already exists',
  },
  pluginsInvalid: {
    says: 'A plugin configuration whose Plugins name an unknown or archived version, or one plugin twice, is 400 with code 20001.',
    source:
      'Twilio docs, flex/developer/plugins/cli/archive (archived ones); the other cases and the code are assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Invalid parameter Plugins: {0}',
  },
  configurationInvalid: {
    says: 'A release of an unknown or archived configuration is 400 with code 20001.',
    source:
      'Twilio docs, flex/developer/plugins/cli/archive (an archived one); the code is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Invalid parameter ConfigurationId: {0} is not a configuration that can be released',
  },
  alreadyArchived: {
    says: 'Archiving what is archived is 400 with code 20001.',
    source:
      'OpenAPI flex_v1, UpdatePluginArchive (names no errors); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: '{0} is already archived',
  },
  archiveActive: {
    says: 'What the active release uses cannot be archived.',
    source: 'Twilio docs, flex/developer/plugins/cli/archive; the code is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: '{0} cannot be archived: it is part of the active release',
  },
  pluginList: {
    says: 'Flex loads GET flex.twilio.com/plugins: phase, name, version and src of each plugin in the active release.',
    source: '@twilio/flex-ui 2.17.1',
    sure: 'traced',
  },
  pluginBundle: {
    says: 'A plugin on a Twilio domain is loaded from flex.twilio.com/plugins/v1/NAME/VERSION/bundle.js, which reads the Asset whatever its visibility.',
    source: '@twilio/flex-plugin-webpack 7.1.2 (the dev server asks for that address)',
    sure: 'traced',
  },
  pluginUploadIncomplete: {
    says: 'A plugin that is validated comes with flex_ui_version, plugin_name and plugin_zip.',
    source:
      '@twilio/flex-plugin-scripts 7.1.2 (what it sends); the refusal was not found: docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Missing required parameter {0} in the post body',
  },
  pluginValid: {
    says: 'Validating a plugin answers with a request_id and lists of what is wrong: DOM manipulation, API and version compatibility, errors.',
    source: '@twilio/flex-plugin-scripts 7.1.2 (what it reads)',
    sure: 'traced',
  },
} as const satisfies Record<string, (Behaviour & { readonly answer?: object }) | Refusal>;
