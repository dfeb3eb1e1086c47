/** The list of emulated APIs: an API is part of the emulator by standing here. */
import type { Api } from './api/api';
import { api2010Api } from './api-2010/api';
import { flexApi, flexUiApi } from './flex/api';
import { pluginUploadApi } from './flex/plugin-validation';
import { iamApi } from './iam/api';
import { monitorApi } from './monitor/api';
import { serverlessApi, serverlessUploadApi } from './serverless/api';
import { studioApi } from './studio/api';
import { taskrouterApi } from './taskrouter/api';

export const emulatedApis: readonly Api[] = [
  serverlessApi,
  serverlessUploadApi,
  iamApi,
  api2010Api,
  flexApi,
  flexUiApi,
  pluginUploadApi,
  studioApi,
  taskrouterApi,
  monitorApi,
];
