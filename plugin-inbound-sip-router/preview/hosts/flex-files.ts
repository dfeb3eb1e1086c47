/** assets.flex.twilio.com: lists for the dial pad, which nobody opens here. */
import type { HostRoute } from './host-route';

const host = 'assets.flex.twilio.com';

export const flexFiles: readonly HostRoute[] = [
  { method: 'GET', host, path: '/assets/countries.json', answer: () => [] },
  { method: 'GET', host, path: '/assets/flagPositions.json', answer: () => ({}) },
];
