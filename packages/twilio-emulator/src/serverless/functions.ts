/** Functions: the named code files of a service. */
import type { Routes } from '../api/call';
import { functionKind } from './file-kinds';
import { fileOperations } from './named-files';

const operations = fileOperations(functionKind);

export const functionRoutes: Routes = {
  ListFunction: { run: operations.list, sure: 'spec' },
  CreateFunction: { run: operations.create, sure: 'traced' },
  FetchFunction: { run: operations.fetch, sure: 'spec' },
  UpdateFunction: { run: operations.update, sure: 'spec' },
  DeleteFunction: { run: operations.remove, sure: 'assumed' },
};
