/** What each icon of Paste's brings along for itself, once (slim-icon.cjs). */
import { createElement, forwardRef } from 'react';
import { Box } from '@twilio-paste/box';
import { useUID } from './paste-uid';

/** @param paths what is drawn: properties of an SVG `path` each */
export function icon(...paths) {
  const Icon = forwardRef((props, ref) => {
    const { title, decorative, size = 'sizeIcon30', display = 'block', as = 'span' } = props;
    const { color = 'currentColor', element = 'ICON' } = props;
    const id = useUID();
    const svg = {
      role: 'img',
      'aria-hidden': decorative,
      'aria-labelledby': title && id,
      width: '100%',
      height: '100%',
      viewBox: '0 0 20 20',
    };
    return createElement(
      Box,
      { as, display, size, color, element, ref, lineHeight: 'lineHeight0' },
      createElement(
        'svg',
        svg,
        title && createElement('title', { id }, title),
        ...paths.map((path) => createElement('path', { fill: 'currentColor', ...path })),
      ),
    );
  });
  // By this Button and Badge know an icon, and give it its size.
  Icon.displayName = 'Icon';
  return Icon;
}
