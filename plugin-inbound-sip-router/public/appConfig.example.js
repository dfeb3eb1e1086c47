// Copy to appConfig.js, which is not committed, before `twilio flex:plugins:start`.
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the page that loads this file reads it
var appConfig = {
  pluginService: {
    enabled: true,
    url: '/plugins',
  },
  ytica: false,
  logLevel: 'info',
  showSupervisorDesktopView: true,
};
