/** In place of @twilio-paste/uid-library (react-uid with all of tslib, 8 kB): ids that are unique in the page. */
import { useState } from 'react';

let last = 0;
const nextId = () => `sip-router-${(last += 1)}`;

export const useUID = () => useState(nextId)[0];

/** A function that gives each part of a component an id of its own. */
export function useUIDSeed() {
  const id = useUID();
  return (part) => `${id}-${part}`;
}
