/** The words under a field: what it does, an example or its limits, and what a marker in it means. */
import { useRouterTools } from '../router-context';
import { useEditorForm } from './editor-form';
import { valueAt, type FieldAt } from './form-fields';

/** Takes the place of a password inside a URL, a SIP URI or TwiML. */
const MARKER_INSIDE = /__secret_[0-9a-f]{16}__/;

export function useFieldHelp(at: FieldAt): string {
  const { editor } = useRouterTools().texts;
  const { form } = useEditorForm();
  const { help, control } = at.field;
  if (at.path.join('.') === 'enabled') return editor.enabledHelp;
  const value = valueAt(form, at.path);
  if (control.kind === 'integer') {
    const unit = control.unit === undefined ? '' : ` ${control.unit}`;
    return `${help} ${editor.range(control.minimum, control.maximum, unit)}`;
  }
  const isSecret = control.kind === 'text' && control.secret === true;
  const hasMarker = !isSecret && typeof value === 'string' && MARKER_INSIDE.test(value);
  return hasMarker ? `${help} ${editor.hasMarker}` : help;
}
