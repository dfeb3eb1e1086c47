/** Twilio Serverless v1 and its upload host, as they are in this emulator. */
import type { Api } from '../api/api';
import { assetRoutes } from './assets';
import { serverlessBehaviours } from './behaviours';
import { buildRoutes } from './builds';
import { deploymentRoutes } from './deployments';
import { environmentRoutes } from './environments';
import { fileVersionRoutes } from './file-versions';
import { functionRoutes } from './functions';
import { logRoutes } from './logs';
import { serviceRoutes } from './services';
import { uploadRoutes } from './uploads';
import { variableRoutes } from './variables';

export const serverlessApi: Api = {
  product: 'serverless',
  document: 'serverless_v1',
  routes: {
    ...serviceRoutes,
    ...environmentRoutes,
    ...variableRoutes,
    ...functionRoutes,
    ...assetRoutes,
    ...fileVersionRoutes,
    ...buildRoutes,
    ...deploymentRoutes,
    ...logRoutes,
  },
  behaviours: serverlessBehaviours,
};

export const serverlessUploadApi: Api = {
  product: 'serverless-upload',
  routes: {},
  undocumented: uploadRoutes,
  behaviours: {},
};
