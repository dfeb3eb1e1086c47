/** In place of @twilio-paste/animation-library (react-spring, 44 kB): of the components we use only Button's arrow moves. */
export const animated = (Component) => Component;
/** The style at once, without the way to it. */
export const useSpring = () => ({});
/** Nothing of ours moves, so there is nothing to reduce. */
export const useReducedMotion = () => true;
export const Globals = { assign: () => undefined };
