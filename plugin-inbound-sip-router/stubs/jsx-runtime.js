/** In place of React's functions for JSX, as names of a module that a bundler can shorten. */
import { createElement, Fragment } from 'react';

export const jsx = (type, props, key) =>
  createElement(type, key === undefined ? props : { ...props, key });

/** What `stubs/short-jsx.cjs` writes in place of `jsx`. */
export const element = createElement;

export { jsx as jsxs, Fragment };
