/** As the empty Function, and one log line: the least that a Function does which says what it did. */
exports.handler = (_context, event, callback) => {
  console.log(JSON.stringify({ event: 'call', callSid: event.CallSid, to: event.To }));
  const response = new Twilio.Response();
  response.appendHeader('Content-Type', 'text/xml');
  response.setBody('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  callback(null, response);
};
