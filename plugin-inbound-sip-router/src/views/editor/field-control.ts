/** What a control of the editor is given, whatever it looks like. */
import type { JsonValue } from 'route-table';
import type { Findings } from './form-findings';

export interface FieldControl {
  readonly id: string;
  readonly label: string;
  /** Ids of help and findings. */
  readonly describedBy: string;
  readonly found: Findings;
  readonly isInvalid: boolean;
  readonly isDisabled: boolean;
  readonly value: JsonValue | undefined;
  /** Undefined takes the field away. */
  readonly onType: (value: JsonValue | undefined) => void;
  readonly onLeave: () => void;
}
