/** What Twilio Serverless does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';
import { serverlessLimits } from '../limits/limit-behaviours';

const TOOLKIT = '@twilio-labs/serverless-api 5';

const refusals = {
  serviceNameInvalid: {
    says: 'A Service UniqueName has at most 50 letters, digits, hyphens or underscores.',
    source: 'Twilio docs, serverless/api/resource/service (length); which characters is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Invalid UniqueName: {0}',
  },
  serviceNameTaken: {
    says: 'A Service with the UniqueName of another is 409.',
    source: `${TOOLKIT}, which goes on to find the service by name; the code is assumed`,
    sure: 'traced',
    status: 409,
    code: 20409,
    message: 'Service with UniqueName {0} already exists',
  },
  environmentNameTaken: {
    says: 'An Environment with the UniqueName of another of its service is 409.',
    source: `${TOOLKIT}; RJPearson94/terraform-provider-twilio#78 (message); the code is assumed`,
    sure: 'traced',
    status: 409,
    code: 20409,
    message: 'Environment with this UniqueName or DomainSuffix already exists.',
  },
  environmentDomainTaken: {
    says: 'An Environment with the domain suffix of another of its service is 409.',
    source: `${TOOLKIT} ("at one point you could"); RJPearson94/terraform-provider-twilio#78 (message); the code is assumed`,
    sure: 'traced',
    status: 409,
    code: 20409,
    message: 'Environment with this UniqueName or DomainSuffix already exists.',
  },
  tooLong: {
    says: 'A name over its documented maximum is 400.',
    source: 'Twilio docs, serverless/api (maxima); the code is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: '{0} is longer than {1}',
  },
  domainSuffixInvalid: {
    says: 'A DomainSuffix has lower-case letters, digits and hyphens.',
    source:
      'Twilio docs, serverless/api/resource/environment ("URL-friendly"); which characters is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Invalid DomainSuffix: {0}',
  },
  variableKeyTaken: {
    says: 'A Variable with the Key of another of its environment is 409.',
    source: `${TOOLKIT}, which lists variables first; status and code not found: docs and issues searched 2026-11`,
    sure: 'assumed',
    status: 409,
    code: 20409,
    message: 'Variable with key {0} already exists',
  },
  uploadIncomplete: {
    says: 'An upload without Path, Visibility or Content is 400.',
    source: 'Twilio docs, serverless/api/resource/function-version; the code is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Missing required parameter {0} in the post body',
  },
  uploadVisibilityInvalid: {
    says: 'An upload with another Visibility than public, protected or private is 400.',
    source: 'Twilio docs, serverless/api/resource/function-version; the code is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Invalid Visibility: {0}',
  },
  uploadTooLarge: {
    says: 'A private asset has at most 10 MB, a public or protected one 25 MB.',
    source:
      'twilio-labs/serverless-toolkit#167 (413 above 25 MB); the 10 MB of a private one are from an old page, the code is assumed',
    sure: 'traced',
    status: 413,
    code: 20001,
    message: 'The content of {0} is larger than {1} MB',
  },
  buildEmpty: {
    says: 'A Build without any version is 400 with code 20001.',
    source: 'twilio/twilio-cli#215',
    sure: 'traced',
    status: 400,
    code: 20001,
    message: 'At least one Function Version or Asset Version is required for Build.',
  },
  buildVersionUnknown: {
    says: 'A Build with a version that its service does not have is 400.',
    source:
      'OpenAPI serverless_v1, CreateBuild (names no errors); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Version {0} was not found in the Service',
  },
  buildPathTwice: {
    says: 'A Build with two versions of one path is 400.',
    source:
      'OpenAPI serverless_v1, CreateBuild (names no errors); a path can answer once; docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Build has more than one version with the path {0}',
  },
  buildTooLarge: {
    says: 'A Build holds 50 Functions, 50 private Assets and 1,000 other Assets.',
    source:
      'an old page of Twilio (dated); status and code are assumed; docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Build has more than {0} {1}',
  },
  runtimeUnsupported: {
    says: 'A Build for another runtime than node22, node24 or latest is 400 with code 20001; so is one without Runtime after a last Build on an ended runtime.',
    source:
      'twilio/twilio-cli#252 (answer); Twilio docs, api/errors/82007 (both cases); changelog (node18 ended 2025-11); serverless-toolkit pull request 565 (node20 ended 2026-09)',
    sure: 'traced',
    status: 400,
    code: 20001,
    message: 'unsupported runtime: {0}',
  },
  dependenciesMalformed: {
    says: 'Dependencies that are not a list of name and version are 400.',
    source:
      'OpenAPI serverless_v1, CreateBuild (a list of name and version; names no errors); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Dependencies is not a JSON list of objects with name and version',
  },
  dependencyNotFound: {
    says: 'A Build takes versions, ranges, * and latest; one without a matching version on npm, a path or an address is 400 with code 20001.',
    source:
      'Twilio changelog 2021-02-02 (* and latest); serverless-toolkit issues 325 and 557 (ranges), 538 (answer)',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Some dependencies could not be validated. No matching version found for {0}.',
  },
  runtimeHandlerNotFound: {
    says: 'A Build takes @twilio/runtime-handler only in an exact version that the platform has: not 2.1.0, though npm has it, but 2.1.2, though npm has not.',
    source:
      'serverless-toolkit issues 273, 557, 558 and 564; Twilio docs, serverless/functions-assets/handler',
    sure: 'traced',
    status: 400,
    code: 20001,
    message:
      'Some dependencies could not be validated. No matching version found for {0}. You can find the valid versions at https://www.twilio.com/docs/serverless/functions-assets/handler',
  },
  runtimeHandlerTooOld: {
    says: 'A Build for node24 gets @twilio/runtime-handler 2.1.2 instead of 1.2.0 and later ones; with an older one it is refused.',
    source: 'Twilio changelog 2026-07-08 (Node.js v24 is now available); status and code not found',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: '{0} cannot run on node24: upgrade it to 1.2.0 or later',
  },
  buildLive: {
    says: 'A Build that is live in an environment, or about to be, cannot be deleted.',
    source: 'Twilio Console and API message; status and code are assumed',
    sure: 'traced',
    status: 400,
    code: 20001,
    message: "Cannot delete Build because it's part of an active Deployment",
  },
  fileLive: {
    says: 'A Function or Asset of a live Build cannot be deleted.',
    source:
      'twilio-labs/serverless-toolkit#148 (Twilio on deleting a Function); status and code are assumed',
    sure: 'traced',
    status: 400,
    code: 20001,
    message: "Cannot delete {0} because it's part of an active Deployment",
  },
  deploymentRepeated: {
    says: 'Deploying the build that is live already is 409.',
    source: 'twilio-labs/serverless-api#27 (message); the code is assumed',
    sure: 'docs',
    status: 409,
    code: 20409,
    message: 'Environment already has requested deployment',
  },
  deploymentBuildUnknown: {
    says: 'Deploying a build that the service does not have is 404.',
    source:
      'OpenAPI serverless_v1, CreateDeployment (names no errors); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 404,
    code: 20404,
    message: 'Build {0} was not found',
  },
  deploymentBuildUnfinished: {
    says: 'Deploying a build that is not completed is 400.',
    source:
      'OpenAPI serverless_v1, CreateDeployment (names no errors); status and code: docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Build {0} is not completed: its status is {1}',
  },
} as const satisfies Record<string, Refusal>;

const others = {
  serviceDefaults: {
    says: 'A Service has IncludeCredentials true and UiEditable false unless it says otherwise.',
    source: 'specification (prose of CreateService)',
    sure: 'spec',
  },
  newestFirst: {
    says: 'Every list is ordered newest first.',
    source:
      'OpenAPI documents (no description names an order but of TaskRouter tasks and Monitor events); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  buildByTheClock: {
    says: 'A Build answers building when it is created, and completed or failed a while later.',
    source: 'spec (states); the time is an option',
    sure: 'traced',
  },
  buildVersionsUpperCase: {
    says: 'The versions inside a Build have their visibility in upper case.',
    source: 'example of CreateBuild in the specification',
    sure: 'spec',
  },
  defaultRuntime: {
    says: 'A Build without Runtime gets that of the service’s last completed Build; the first one gets node22.',
    source: 'Twilio docs, api/errors/82007; changelog 2026-07-08 (node22 is the default)',
    sure: 'docs',
  },
  latestRuntime: {
    says: 'A Build may ask for the runtime latest; here it is node22.',
    source: '@twilio/flex-plugin-scripts 7.1.2 asks for it; which runtime it means was not found',
    sure: 'traced',
  },
  defaultDependencies: {
    says: 'The answer lists twilio and @twilio/runtime-handler for every Build; unless asked for, here 5.0.3 and 2.0.1.',
    source:
      'Twilio changelog 2021-02-02 (always listed); docs, serverless/functions-assets/handler (2.0.1 is the default); the version of twilio is assumed',
    sure: 'docs',
  },
  dependenciesInQuotes: {
    says: 'Dependencies may be wrapped in bare quotes: "[…]".',
    source: `${TOOLKIT} sends them so, twilio-node does not`,
    sure: 'traced',
  },
  dependenciesRepeated: {
    says: 'Dependencies may be repeated, with one JSON object in each field.',
    source: '@twilio/flex-plugin-scripts 7.1.2 sends those of the last Build so',
    sure: 'traced',
  },
  environmentFriendlyName: {
    says: 'CreateEnvironment tolerates an unspecified FriendlyName, as any unknown parameter.',
    source: TOOLKIT,
    sure: 'traced',
  },
  uploadHost: {
    says: 'Versions are created on serverless-upload.twilio.com, by multipart form.',
    source: `Twilio docs, serverless/api/resource/function-version; ${TOOLKIT}`,
    sure: 'traced',
  },
  uploadPathSlash: {
    says: 'An upload whose Path has no leading slash gets one.',
    source: 'Twilio docs, serverless/api/resource/function-version',
    sure: 'docs',
  },
  emptyDeployment: {
    says: 'A Deployment without BuildSid takes the environment down.',
    source: 'twilio/twilio-cli#215 (no error without BuildSid, and the environment has none then)',
    sure: 'traced',
  },
  variablesAtOnce: {
    says: 'A changed Variable is seen by the next execution of a Function, without a deployment.',
    source: 'Twilio docs, serverless/functions-assets/functions/variables',
    sure: 'docs',
  },
} as const satisfies Record<string, Behaviour>;

export const serverlessBehaviours = { ...refusals, ...others, ...serverlessLimits };
