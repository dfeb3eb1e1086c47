/** Modules that every bundle of the plugin reads elsewhere, so that it holds only what it uses. */
const { join } = require('node:path');

/**
 * `@twilio-paste/core/box` is CommonJS that passes on everything in `@twilio-paste/box`, which a bundler has to keep
 * as a whole. The package itself has an ES module, of which only what is imported stays.
 */
const PASTE_PACKAGES = { '@twilio-paste/core': join(__dirname, 'node_modules/@twilio-paste') };

/** Flex gives its plugins the themes `default` and `dark`; Paste's provider imports all others too, 27 kB each. */
const OTHER_THEMES = ['evergreen', 'sendgrid', 'twilio', 'twilio-dark'];

const tokensOf = (theme) => `@twilio-paste/design-tokens/dist/themes/${theme}/tokens.es6`;

/** 119 kB, read only to warn about tokens that are deprecated: TypeScript does that for us. */
const RAW_TOKENS = '@twilio-paste/design-tokens/dist/tokens.raw.json';

/** 43 kB behind a hook that no view uses; webpack 4 cannot see that. */
const COLOR_CONTRAST = '@twilio-paste/color-contrast-utils';

/** Parts of Paste that are large for the little that our views would see of them. */
const PASTE_EXTRAS = {
  '@twilio-paste/animation-library': join(__dirname, 'stubs/paste-animation.js'),
  '@twilio-paste/react-textarea-autosize-library': join(__dirname, 'stubs/paste-autosize.js'),
};

/** What many modules read a piece at a time, in one piece that a bundler can shorten. */
const SMALLER = {
  '@twilio-paste/uid-library': join(__dirname, 'stubs/paste-uid.js'),
  'react/jsx-runtime': join(__dirname, 'stubs/jsx-runtime.js'),
};

exports.bundleAliases = {
  ...PASTE_PACKAGES,
  ...PASTE_EXTRAS,
  ...SMALLER,
  ...Object.fromEntries(
    OTHER_THEMES.map((theme) => [tokensOf(theme), '@twilio-paste/design-tokens/dist/tokens.es6']),
  ),
  [RAW_TOKENS]: join(__dirname, 'stubs/paste-raw-tokens.json'),
  [COLOR_CONTRAST]: join(__dirname, 'stubs/paste-color-contrast.js'),
};
