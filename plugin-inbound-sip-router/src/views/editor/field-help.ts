/** The words under a field: what it does, an example or its limits, and what a marker in it means. */
import { secretMarkersIn } from 'route-table';
import { useRouterTools } from '../router-context';
import { useEditorForm } from './editor-form';
import { valueAt, type FieldAt } from './form-fields';

export function useFieldHelp(at: FieldAt): string {
  const { editor, routeTable } = useRouterTools().texts;
  const { form } = useEditorForm();
  const { name, control } = at.field;
  const { help } = routeTable.fields[name];
  if (at.path.join('.') === 'enabled') return editor.enabledHelp;
  const value = valueAt(form, at.path);
  if (control.kind === 'integer') {
    const unit = control.unit === undefined ? '' : ` ${routeTable.units[control.unit]}`;
    return `${help} ${editor.range({ minimum: control.minimum, maximum: control.maximum, unit })}`;
  }
  const isSecret = control.kind === 'text' && control.secret === true;
  const hasMarker = !isSecret && secretMarkersIn(value).length > 0;
  return hasMarker ? `${help} ${editor.hasMarker}` : help;
}
