/** A question that could not be asked; its message says why. */
export class CannotAsk extends Error {
  override readonly name = 'CannotAsk';
}
