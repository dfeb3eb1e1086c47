/** In place of React's functions for JSX, as names of a module that a bundler can shorten. */
import { createElement, Fragment } from 'react';

export const jsx = (type, props, key) =>
  createElement(type, key === undefined ? props : { ...props, key });

export { jsx as jsxs, Fragment };
