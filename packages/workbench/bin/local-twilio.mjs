/** A local Twilio with the router deployed to it, SIP domains that point to it, and the Flex UI on a page. */
import { startEmulator } from 'twilio-emulator';
import { configureFlex } from './configure-flex.mjs';
import { deployService } from './deploy-service.mjs';
import { fillAccount } from './fill-account.mjs';
import { localClient } from './local-client.mjs';
import {
  bundlePreview,
  pageFiles,
  releasedPlugin,
  serverFile,
} from '../../../plugin-inbound-sip-router/preview/bundle.mjs';

/** How long a publish is building: long enough to be seen. */
const BUILD_SECONDS = 2;

/**
 * Resolves once calls can be placed and the page opened: `{emulator, domain, preview, dispose}`.
 * `port` is the page's, `plugin` the file that Flex loads, `say` is told what is being done, `account` are more
 * options of the local Twilio (EmulatorOptions).
 */
export async function startLocalTwilio({
  port,
  plugin = releasedPlugin,
  reloads = false,
  account = {},
  say,
}) {
  await bundlePreview();
  const { startPreview, flexUsers } = await import(serverFile);
  const emulator = await startEmulator({ flexUsers, ...account });
  const ends = [() => emulator.dispose()];
  const dispose = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const files = { ...pageFiles, plugin };
    const preview = await startPreview({ port, twilio: emulator, files, reloads, say });
    ends.push(preview.close);
    say('Deploying the service to a local Twilio (twilio-run deploy) …');
    const domain = await deployService(emulator, { adminOrigin: preview.url });
    const client = localClient(emulator);
    await configureFlex(client, emulator.accountSid, domain);
    await fillAccount({ client, emulator, domain });
    emulator.builds.seconds = BUILD_SECONDS;
    return { emulator, domain, preview, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
