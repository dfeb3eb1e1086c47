/** In place of react-textarea-autosize (19 kB): a text area of as many rows as it was given. */
import { createElement, forwardRef } from 'react';

const TextArea = ({ minRows, maxRows, cacheMeasurements, onHeightChange, ...props }, ref) =>
  createElement('textarea', { rows: minRows, ...props, ref });

export default forwardRef(TextArea);
