/** What Functions and Assets have in common: a friendly name, and versions below it. */
import type { ApiCall, Operation } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, noContent, ok } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { collection, type Collection } from '../store/store';
import { isoTimestamp } from '../timestamps';
import { serverlessBehaviours } from './behaviours';
import type { FileKind } from './file-kinds';
import { fileVersions } from './version-rows';
import { checkLength, MAX_FRIENDLY_NAME_CHARACTERS } from './lengths';
import { isVersionLive } from './live-builds';
import { serviceOf } from './services';

// Types

export interface NamedFile {
  readonly sid: string;
  readonly account_sid: string;
  readonly service_sid: string;
  readonly friendly_name: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const functions = collection<NamedFile>('serverless.functions');
const assets = collection<NamedFile>('serverless.assets');

function namedFiles(kind: FileKind['kind']): Collection<NamedFile> {
  return kind === 'function' ? functions : assets;
}

// Validation

/** The Function or Asset that the path names, in the service that it names. */
export function namedFileOf(call: ApiCall, of: FileKind, parameter: string): NamedFile {
  const service = serviceOf(call);
  const found = call.emulator.store.get(namedFiles(of.kind), call.sid(parameter));
  if (found?.service_sid !== service.sid) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

function readFriendlyName(call: ApiCall): string {
  const name = call.form.required('FriendlyName');
  checkLength('FriendlyName', name, MAX_FRIENDLY_NAME_CHARACTERS);
  return name;
}

// Operations

type FileOperations = Readonly<
  Record<'create' | 'fetch' | 'list' | 'update' | 'remove', Operation>
>;

export function fileOperations(of: FileKind): FileOperations {
  const rows = namedFiles(of.kind);
  const render = (file: NamedFile, call: ApiCall): object => {
    const service = `https://${call.host}/v1/Services/${file.service_sid}`;
    const url = `${service}/${of.pathSegment}/${file.sid}`;
    return { ...file, url, links: { [of.versionsLink]: `${url}/Versions` } };
  };
  return {
    create: (call) => {
      const service = serviceOf(call);
      const { sids, store, clock } = call.emulator;
      const now = isoTimestamp(clock.now());
      const file = store.put(rows, {
        sid: sids.next('ZH'),
        account_sid: service.account_sid,
        service_sid: service.sid,
        friendly_name: readFriendlyName(call),
        date_created: now,
        date_updated: now,
      });
      return created(render(file, call));
    },
    fetch: (call) => ok(render(namedFileOf(call, of, 'Sid'), call)),
    list: (call) => {
      const service = serviceOf(call);
      const found = call.emulator.store.list(rows, (each) => each.service_sid === service.sid);
      const page = pageOf(call, found, (each) => each.sid);
      return ok(metaPage(call, of.collectionKey, page, (each) => render(each, call)));
    },
    update: (call) => {
      const before = namedFileOf(call, of, 'Sid');
      const { store, clock } = call.emulator;
      const file = store.put(rows, {
        ...before,
        friendly_name: readFriendlyName(call),
        date_updated: isoTimestamp(clock.now()),
      });
      return ok(render(file, call));
    },
    remove: (call) => {
      const file = namedFileOf(call, of, 'Sid');
      const { store } = call.emulator;
      const versions = store.all(fileVersions, (each) => each.file_sid === file.sid);
      if (versions.some((each) => isVersionLive(call.emulator, each))) {
        throw refusal(serverlessBehaviours.fileLive, of.label);
      }
      for (const version of versions) store.remove(fileVersions, version);
      store.remove(rows, file);
      return noContent();
    },
  };
}
