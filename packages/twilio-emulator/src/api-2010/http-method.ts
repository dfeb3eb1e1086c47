/** How Twilio asks a URL. */

export type HttpMethod = 'GET' | 'POST';
