/** Function Versions and Asset Versions: one immutable upload each. */
import type { ApiCall, Operation, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { assetKind, functionKind, type FileKind } from './file-kinds';
import { isKept, keptVersion } from './kept-versions';
import { namedFileOf } from './named-files';
import { fileVersions, versionContents, type FileVersion } from './version-rows';

// Validation

function versionOf(call: ApiCall, of: FileKind): FileVersion {
  const file = namedFileOf(call, of, of.sidParameter);
  const found = keptVersion(call.emulator, call.sid('Sid'));
  if (found?.file_sid !== file.sid) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function fetchVersion(of: FileKind): Operation {
  return (call) => ok(renderVersion(versionOf(call, of), of, call.host));
}

function listVersions(of: FileKind): Operation {
  return (call) => {
    const file = namedFileOf(call, of, of.sidParameter);
    const { emulator } = call;
    const rows = emulator.store.list(
      fileVersions,
      (each) => each.file_sid === file.sid && isKept(emulator, each),
    );
    const page = pageOf(call, rows, (each) => each.sid);
    return ok(metaPage(call, of.versionsLink, page, (each) => renderVersion(each, of, call.host)));
  };
}

function fetchContent(call: ApiCall): Reply {
  const version = versionOf(call, functionKind);
  const content = call.emulator.store.get(versionContents, version.sid);
  return ok({
    sid: version.sid,
    account_sid: version.account_sid,
    service_sid: version.service_sid,
    function_sid: version.file_sid,
    content: Buffer.from(content?.base64 ?? '', 'base64').toString('utf8'),
    url: `${versionUrl(version, functionKind, call.host)}/Content`,
  });
}

export function renderVersion(version: FileVersion, of: FileKind, host: string): object {
  const { kind, file_sid, ...shown } = version;
  const url = versionUrl(version, of, host);
  return {
    ...shown,
    [of.sidField]: file_sid,
    url,
    ...(kind === 'function' ? { links: { function_version_content: `${url}/Content` } } : {}),
  };
}

function versionUrl(version: FileVersion, of: FileKind, host: string): string {
  const file = `${of.pathSegment}/${version.file_sid}`;
  return `https://${host}/v1/Services/${version.service_sid}/${file}/Versions/${version.sid}`;
}

// Routes

export const fileVersionRoutes: Routes = {
  ListFunctionVersion: { run: listVersions(functionKind), sure: 'spec' },
  FetchFunctionVersion: { run: fetchVersion(functionKind), sure: 'spec' },
  FetchFunctionVersionContent: { run: fetchContent, sure: 'spec' },
  ListAssetVersion: { run: listVersions(assetKind), sure: 'spec' },
  FetchAssetVersion: { run: fetchVersion(assetKind), sure: 'spec' },
};
