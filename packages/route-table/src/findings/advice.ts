/** What is looked for only if people read it: warnings and remedies that take much code or time to find. */
import type { MatchKind } from '../table';
import type { Findings, Path, Remedy } from './findings';

/** An address and how it is compared; `path` leads to the address. */
export interface TypedAddress {
  readonly address: string;
  readonly match: MatchKind;
  readonly path: Path;
}

/** Given by whoever asks for findings, so that a Function, which answers calls, does not carry the code with it. */
export interface Advice {
  readonly onAddress: (typed: TypedAddress, found: Findings) => void;
  readonly remedyOfPattern: (address: string, path: Path) => Remedy | undefined;
  /** The E.164 number that a text was meant to be, if that is certain. */
  readonly meantE164: (text: string) => string | undefined;
  readonly seemsToHoldSecret: (text: string) => boolean;
}
