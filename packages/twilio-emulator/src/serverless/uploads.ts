/** The upload host: makes a version of a Function or Asset from a multipart form. */
import type { UndocumentedRoute } from '../api/api';
import type { ApiCall, Operation } from '../api/call';
import { created } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { Visibility } from '../deployments/deployment-runner';
import { isoTimestamp } from '../timestamps';
import { serverlessBehaviours } from './behaviours';
import { assetKind, functionKind, type FileKind } from './file-kinds';
import { renderVersion } from './file-versions';
import { checkLength } from './lengths';
import { readMultipart, type FormPart } from '../api/multipart';
import { namedFileOf } from './named-files';
import { fileVersions, versionContents } from './version-rows';

// Validation

/** Docs, serverless/api/resource/function-version. */
const MAX_PATH_CHARACTERS = 255;
const VISIBILITIES: readonly string[] = ['public', 'protected', 'private'];
/** An old page of Twilio (dated). */
const MAX_PRIVATE_ASSET_MEGABYTES = 10;
const MAX_OTHER_ASSET_MEGABYTES = 25;
const MEGABYTE = 1024 * 1024;

interface Upload {
  readonly path: string;
  readonly visibility: Visibility;
  readonly content: FormPart;
}

async function readUpload(call: ApiCall): Promise<Upload> {
  const parts = await readMultipart(call.contentType, call.body);
  const part = (name: string): FormPart => {
    const found = parts.get(name);
    if (!found) throw refusal(serverlessBehaviours.uploadIncomplete, name);
    return found;
  };
  const path = part('Path').content.toString('utf8');
  const visibility = part('Visibility').content.toString('utf8').toLowerCase();
  checkLength('Path', path, MAX_PATH_CHARACTERS);
  if (path === '') throw refusal(serverlessBehaviours.uploadIncomplete, 'Path');
  if (!isVisibility(visibility)) {
    throw refusal(serverlessBehaviours.uploadVisibilityInvalid, visibility);
  }
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    visibility,
    content: part('Content'),
  };
}

function isVisibility(text: string): text is Visibility {
  return VISIBILITIES.includes(text);
}

function checkSize(of: FileKind, upload: Upload): void {
  if (of.kind !== 'asset') return;
  const maxMegabytes =
    upload.visibility === 'private' ? MAX_PRIVATE_ASSET_MEGABYTES : MAX_OTHER_ASSET_MEGABYTES;
  if (upload.content.content.length > maxMegabytes * MEGABYTE) {
    throw refusal(serverlessBehaviours.uploadTooLarge, upload.path, String(maxMegabytes));
  }
}

// Operations

function createVersion(of: FileKind): Operation {
  return async (call) => {
    const file = namedFileOf(call, of, of.sidParameter);
    const upload = await readUpload(call);
    checkSize(of, upload);
    const { sids, store, clock } = call.emulator;
    const version = store.put(fileVersions, {
      sid: sids.next('ZN'),
      kind: of.kind,
      account_sid: file.account_sid,
      service_sid: file.service_sid,
      file_sid: file.sid,
      path: upload.path,
      visibility: upload.visibility,
      date_created: isoTimestamp(clock.now()),
    });
    store.put(versionContents, {
      sid: version.sid,
      service_sid: version.service_sid,
      contentType: upload.content.contentType,
      base64: upload.content.content.toString('base64'),
    });
    return created(renderVersion(version, of, call.host.replace('-upload', '')));
  };
}

// Routes

const simplified = 'A part without file name is read as UTF-8 text.';

export const uploadRoutes: readonly UndocumentedRoute[] = [
  {
    name: 'CreateFunctionVersion',
    method: 'POST',
    path: '/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions',
    run: createVersion(functionKind),
    sure: 'traced',
    simplified,
  },
  {
    name: 'CreateAssetVersion',
    method: 'POST',
    path: '/v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions',
    run: createVersion(assetKind),
    sure: 'traced',
    simplified,
  },
];
