/** Assigns the columns of a table that is not known, and shows its first rows. */
import { Box } from '@twilio-paste/core/box';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { SmallCell, SmallHead, SmallTable } from '../review/SmallTable';
import { useRouterTools } from '../router-context';
import type { Foreign } from './use-foreign';

const FIELDS = ['address', 'destination', 'comment'] as const;
const FIRST_ROWS = 5;

export const ColumnFields = ({ foreign }: { readonly foreign: Foreign }) => {
  const { foreign: texts } = useRouterTools().texts;
  const { source, columns, setColumns } = foreign;
  if (source.kind !== 'table' || !columns) return null;
  const names = [...new Set(source.head.filter((name) => name.trim() !== ''))];
  return (
    <Box marginBottom="space40">
      {FIELDS.map((field) => (
        <Box key={field} marginBottom="space30">
          <Label htmlFor={`inbound-sip-router-column-${field}`}>{texts.columns[field]}</Label>
          <Select
            id={`inbound-sip-router-column-${field}`}
            value={columns[field]}
            onChange={({ currentTarget }) =>
              setColumns({ ...columns, [field]: currentTarget.value })
            }
          >
            <Option value="">{texts.noColumn}</Option>
            {names.map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Select>
        </Box>
      ))}
      <Box overflowX="auto" role="region" aria-label={texts.firstRows} tabIndex={0}>
        <SmallTable
          head={source.head.map((name, at) => (
            <SmallHead key={`${at} ${name}`}>{name}</SmallHead>
          ))}
        >
          {source.rows.slice(0, FIRST_ROWS).map(({ line, cells }) => (
            <tr key={line}>
              {source.head.map((name, at) => (
                <SmallCell key={`${at} ${name}`}>{cells[at] ?? ''}</SmallCell>
              ))}
            </tr>
          ))}
        </SmallTable>
      </Box>
    </Box>
  );
};
