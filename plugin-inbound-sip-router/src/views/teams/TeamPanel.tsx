/** The panel of a team: members, rotation with its calendar, and cover. */
import { teamsField } from 'route-table';
import { ItemForm } from '../areas/ItemForm';
import type { OpenItem } from '../areas/open-item';
import { useRouterTools } from '../router-context';
import { CoverFields } from './CoverFields';
import { RotationFields } from './RotationFields';
import { TeamMembers } from './TeamMembers';

const PATHS = [['members'], ['order'], ['rotation'], ['cover']];

export const TeamPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { teams } = useRouterTools().texts;
  const name = teamsField().item?.fields?.['name'];
  return (
    <ItemForm panel={panel} titles={teams} name={name} paths={PATHS}>
      <TeamMembers />
      <RotationFields />
      <CoverFields />
    </ItemForm>
  );
};
