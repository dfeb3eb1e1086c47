/** Stands for @twilio-paste/color-contrast-utils, which only Paste's useThemeContrastCheck calls: no view of ours does. */
const notBundled = () => {
  throw new Error('@twilio-paste/color-contrast-utils is not bundled: see bundle-aliases.cjs.');
};

export {
  notBundled as getContrastRatingsOfTokensWithTextContrastRequirements,
  notBundled as getContrastRatingsOfTokensWithUIControlContrastRequirements,
  notBundled as getNumberOfTextFailures,
  notBundled as getNumberOfUIControlFailures,
};
