/** Tables and the deployment that a test runs in, with defaults. */
import type { Route, RouteTable } from 'route-table';
import { packArchive, type ArchiveContent } from '../src/archive/archive-content';
import { maskTable } from '../src/history/masked-table';
import type { Present } from '../src/history/old-table';
import type { PublishRecord } from '../src/protocol/publish-record';

export const AUTH_TOKEN = 'a token';

export const say = (address: string, destination = 'Hello.') =>
  ({ address, type: 'say', destination }) as const;

export const tableOf = (...routes: readonly Route[]): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
});

export interface PresentParts {
  /** Undefined: deployed from the command line. */
  readonly record?: PublishRecord;
  /** Archive files on disk. */
  readonly files?: Readonly<Record<string, ArchiveContent>>;
}

export function presentWith(live: unknown, { record, files = {} }: PresentParts = {}): Present {
  return {
    authToken: AUTH_TOKEN,
    live: maskTable(live, AUTH_TOKEN),
    own: {
      recordPath: record && '/publish/ZE1/ZB0/publish-live',
      recordText: '',
      record,
      tableText: JSON.stringify(live),
      readAsset: (path) => {
        const content = files[path];
        return content && packArchive(content);
      },
    },
  };
}

export const emptyRecord: PublishRecord = {
  format: 1,
  kind: 'publish',
  entry: {
    kind: 'publish',
    id: 'publish-live',
    author: 'ada',
    at: '',
    note: '',
    requestTag: '',
    changes: { kind: 'listed', changes: [] },
  },
  earlier: [],
};
