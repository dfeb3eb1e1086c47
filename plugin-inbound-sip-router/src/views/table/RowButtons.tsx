/** The buttons of one row. */
import { Box } from '@twilio-paste/core/box';
import { CopyIcon } from '@twilio-paste/icons/esm/CopyIcon';
import { DeleteIcon } from '@twilio-paste/icons/esm/DeleteIcon';
import { EditIcon } from '@twilio-paste/icons/esm/EditIcon';
import { spokenName } from './spoken-name';
import { useRouterTools } from '../router-context';
import { IconButton } from '../frame/IconButton';
import type { RowProps } from './row-props';

export const RowButtons = ({ row, actions }: RowProps) => {
  const { table } = useRouterTools().texts;
  const { id, mark, route } = row;
  const name = spokenName(route, table);
  const isDeleted = mark === 'deleted';
  return (
    <Box display="flex" justifyContent="flex-end" alignItems="center" columnGap="space10">
      {isDeleted ? null : (
        <>
          <IconButton
            focusKey={`${id} edit`}
            label={table.edit({ address: name })}
            onClick={() => actions.open(id)}
          >
            <EditIcon decorative />
          </IconButton>
          <IconButton
            focusKey={`${id} duplicate`}
            label={table.duplicate({ address: name })}
            onClick={() => actions.duplicate(id)}
          >
            <CopyIcon decorative />
          </IconButton>
        </>
      )}
      {/* The same button before and after: it keeps the focus. */}
      <IconButton
        key="remove"
        isLink={isDeleted}
        focusKey={`${id} remove`}
        label={
          isDeleted ? table.revertDeletion({ address: name }) : table.remove({ address: name })
        }
        onClick={() => (isDeleted ? actions.revert : actions.remove)(id)}
      >
        {isDeleted ? table.undoDeleteShort : <DeleteIcon decorative />}
      </IconButton>
    </Box>
  );
};
