/** Routes by the address in the SIP To header. */
exports.handler = (context, event, callback) => {
  const { routes, default: otherwise } = JSON.parse(Runtime.getAssets()['/config.json'].open());
  const [address] = event.To.replace(/^sip:/, '').split('@');
  const route = routes.find((each) => each.address === address) ?? otherwise;
  const twiml = new Twilio.twiml.VoiceResponse();
  twiml.say(route.destination);
  callback(null, twiml);
};
