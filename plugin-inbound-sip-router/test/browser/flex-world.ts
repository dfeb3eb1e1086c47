/** A world with Flex: the service deployed to an emulator, the preview's server, and browsers of several people. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { startRouterWorld, type RouterWorld } from '../../../serverless/test/router-world';
import { flexUsers, startPreview, type Preview, type PreviewFiles } from '../../preview';
import { configureFlex } from './configure-flex';
import { FLEX_HOSTS } from './flex-browser';
import { FlexPages, type OpenOptions } from './flex-pages';
import { addSipPhone, type PlaceCall } from './sip-phone';

export interface FlexWorldOptions {
  /** Seconds of the emulator's clock that a build takes. Default 0. */
  readonly buildSeconds?: number;
  /** What is deployed first. Default: serverless/assets/config.private.json. */
  readonly table?: RouteTable;
}

export interface FlexWorld {
  /** The service: `ask`, `publish`, `deployFromCommandLine`, and `emulator` with its faults, builds and clock. */
  readonly router: RouterWorld;
  readonly preview: Preview;
  /** Flex in a browser of its own, with the plugin's view opened by its side link. */
  open(options?: OpenOptions): Promise<Page>;
  /** Flex in a browser of its own, as it is after booting. */
  openFlex(options?: OpenOptions): Promise<Page>;
  /** Calls this user part, or this whole address. */
  readonly placeCall: PlaceCall;
  /** After each test; rejects if a page complained (flex-pages.ts) or asked what nobody answered. */
  closePages(): Promise<void>;
  /** Closes the pages and ends everything. */
  dispose(): Promise<void>;
}

export async function startFlexWorld(options: FlexWorldOptions = {}): Promise<FlexWorld> {
  const { buildSeconds = 0, table = sampleTable() } = options;
  const router = await startRouterWorld({ flexUsers });
  const { emulator } = router;
  const preview = await startPreview({
    port: 0,
    hosts: FLEX_HOSTS,
    twilio: emulator,
    files: previewFiles(),
    say: () => undefined,
  });
  const pages = new FlexPages(preview);
  await allowOrigin(router, preview.url);
  await router.deployFromCommandLine(table);
  await configureFlex(router);
  const call = await addSipPhone(router);
  emulator.builds.seconds = buildSeconds;

  let unansweredBefore = 0;
  const closePages = async (): Promise<void> => {
    const unanswered = preview.unanswered().slice(unansweredBefore);
    unansweredBefore += unanswered.length;
    const complaints = [
      ...(await pages.close()),
      ...unanswered.map((what) => `nobody answered ${what}`),
    ];
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  };

  return {
    router,
    preview,
    open: (who) => pages.openView(who),
    openFlex: (who) => pages.openFlex(who),
    placeCall: call,
    closePages,
    dispose: async () => {
      await closePages().finally(async () => {
        await preview.close();
        await router.dispose();
      });
    },
  };
}

let files: PreviewFiles | undefined;

/** Bundled once for each test file; the plugin is the release build, which exists by then. */
export function previewFiles(): PreviewFiles {
  const bundle = join(__dirname, '../../preview/bundle.mjs');
  files ??= JSON.parse(
    execFileSync(process.execPath, [bundle], { encoding: 'utf8' }),
  ) as PreviewFiles;
  return files;
}

function sampleTable(): RouteTable {
  const file = join(__dirname, '../../../serverless/assets/config.private.json');
  return JSON.parse(readFileSync(file, 'utf8')) as RouteTable;
}

/** The admin API is asked from the page of the preview instead of flex.twilio.com. */
async function allowOrigin(router: RouterWorld, origin: string): Promise<void> {
  const path = `/${router.serviceSid}/Environments/${router.environmentSid}/Variables`;
  const { status, text } = await router.api('POST', path, { Key: 'ADMIN_ORIGINS', Value: origin });
  if (status !== 201) throw new Error(`No variable: ${text}`);
}
