/** Assets: the named static files of a service. */
import type { Routes } from '../api/call';
import { assetKind } from './file-kinds';
import { fileOperations } from './named-files';

const operations = fileOperations(assetKind);

export const assetRoutes: Routes = {
  ListAsset: { run: operations.list, sure: 'spec' },
  CreateAsset: { run: operations.create, sure: 'traced' },
  FetchAsset: { run: operations.fetch, sure: 'spec' },
  UpdateAsset: { run: operations.update, sure: 'spec' },
  DeleteAsset: { run: operations.remove, sure: 'assumed' },
};
