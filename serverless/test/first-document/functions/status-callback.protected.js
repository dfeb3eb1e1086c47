/** Hears that the call has ended. */
exports.handler = (context, event, callback) => {
  console.log(`Call ${event.CallSid} is ${event.CallStatus}`);
  callback(null, {});
};
