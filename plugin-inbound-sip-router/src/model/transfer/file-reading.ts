/** What was read of a file with routes, before it is compared with anything. */
import type { Issue } from 'route-table';
import type { Column } from './csv-columns';
import type { TableSource } from './foreign/did-table';
import type { Dialplan } from './foreign/read-dialplan';

export interface FileRow {
  /** From 1; undefined if the file does not tell. */
  readonly line: number | undefined;
  /** As it is in the file: may be anything. */
  readonly row: unknown;
  /** Of CSV: as they are written. */
  readonly cells?: readonly string[];
}

export type FileReading =
  | {
      readonly kind: 'read';
      readonly format: 'csv' | 'json';
      readonly routes: readonly FileRow[];
      /** Undefined if the file has no default route. */
      readonly default: FileRow | undefined;
      /** Everything of a table but its routes; undefined if the file says nothing of it. */
      readonly settings: FileRow | undefined;
      readonly problems: readonly RowProblem[];
      readonly unknownColumns: readonly string[];
      /** Of CSV: the names of the columns, as they are written. */
      readonly head?: readonly string[];
    }
  /** Of another system: its destinations mean nothing here yet. */
  | { readonly kind: 'foreign'; readonly source: ForeignSource }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem };

export type ForeignSource =
  | { readonly kind: 'dialplan'; readonly dialplan: Dialplan }
  | ({ readonly kind: 'table' } & TableSource);

/** Why a file cannot be read at all. */
export type FileProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json'; readonly line: number | undefined }
  | { readonly kind: 'not-a-table' }
  | { readonly kind: 'columns-missing'; readonly columns: readonly Column[] }
  | { readonly kind: 'columns-repeated'; readonly columns: readonly string[] };

/** What is wrong with one row of the file, or with one that it would meet in the draft. */
export interface RowProblem {
  /** Undefined for a row that is not of the file. */
  readonly line: number | undefined;
  /** Address of the route, if there is one. */
  readonly address: string | undefined;
  readonly what:
    | { readonly kind: 'issue'; readonly issue: Issue }
    | { readonly kind: 'quotes' }
    | { readonly kind: 'too-many-cells' }
    | { readonly kind: 'not-an-object'; readonly column: Column }
    | { readonly kind: 'option-twice'; readonly option: string }
    | { readonly kind: 'second-row-of-its-kind'; readonly match: string }
    | { readonly kind: 'address-of-default' };
}
