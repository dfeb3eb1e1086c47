/** Boots Flex as the chosen user. */
import type * as FlexUi from '@twilio/flex-ui';
import { RELOADS_PATH, type PreviewUser } from '../preview-settings';
import { addUserChooser } from './user-chooser';
import { chosenUser, readSettings } from './settings';

declare global {
  interface Window {
    /** For whoever waits: undefined until Flex has booted or failed to. */
    flexPreview?: { readonly kind: 'booted' } | { readonly kind: 'failed'; readonly why: string };
  }
}

const settings = readSettings();
const user = chosenUser(settings);
logIn(user, settings.accountSid);
if (settings.reloads) reloadWithPlugin();
addUserChooser(window.Twilio.Flex, settings.users, user);

window.Twilio.Flex.runDefault(flexConfig(settings.accountSid), '#container').then(
  () => (window.flexPreview = { kind: 'booted' }),
  (error: unknown) => {
    window.flexPreview = { kind: 'failed', why: String(error) };
    throw error;
  },
);

/** Leaves in the browser what Flex finds there after a login. */
function logIn({ token, identity, role, expiresAt, flexUserSid }: PreviewUser, accountSid: string) {
  const login = {
    token,
    identity,
    roles: [role],
    expiration: expiresAt,
    flexUserSid,
    accountSid,
    permissions: {},
  };
  localStorage.setItem('TWILIO_FLEX_SSO', JSON.stringify(login));
}

function flexConfig(accountSid: string): FlexUi.Config {
  return {
    sso: { accountSid },
    pluginService: { enabled: true, url: '/plugins' },
    // There is no microphone behind a preview, and no call to speak on.
    disableBrowserVoice: true,
    ytica: false,
    logLevel: 'error',
    showSupervisorDesktopView: true,
  } as FlexUi.Config;
}

function reloadWithPlugin(): void {
  new EventSource(RELOADS_PATH).addEventListener('message', () => {
    location.reload();
  });
}
