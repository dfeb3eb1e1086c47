// Copy to appConfig.js, which is not committed, before `twilio flex:plugins:start`.
var appConfig = {
  pluginService: {
    enabled: true,
    url: '/plugins',
  },
  ytica: false,
  logLevel: 'info',
  showSupervisorDesktopView: true,
};
