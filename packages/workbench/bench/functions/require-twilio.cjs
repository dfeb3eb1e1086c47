/** What loading the helper library costs. */
require('twilio');
