/** Lets a person become another user of the preview, in Flex's own header. */
import type * as React from 'react';
import type * as FlexUi from '@twilio/flex-ui';
import type { PreviewUser } from '../preview-settings';

const STYLE: React.CSSProperties = { alignSelf: 'center', marginRight: 12, maxWidth: 220 };

export function addUserChooser(
  { MainHeader }: typeof FlexUi,
  users: readonly PreviewUser[],
  current: PreviewUser,
): void {
  const { createElement } = (window as unknown as { readonly React: typeof React }).React;
  const options = users.map(({ key, name, role }) =>
    createElement('option', { key, value: key }, `${name} (${role})`),
  );
  const become = ({ target }: React.ChangeEvent<HTMLSelectElement>) => {
    location.assign(`/?user=${target.value}`);
  };
  MainHeader.Content.add(
    createElement(
      'select',
      {
        key: 'preview-user',
        'aria-label': 'Preview as',
        defaultValue: current.key,
        onChange: become,
        style: STYLE,
      },
      options,
    ),
    { align: 'end', sortOrder: -1 },
  );
}
