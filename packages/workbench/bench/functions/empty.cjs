/** The least a Function can do: what the runtime itself costs. */
exports.handler = (_context, _event, callback) => {
  const response = new Twilio.Response();
  response.appendHeader('Content-Type', 'text/xml');
  response.setBody('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  callback(null, response);
};
