/** A request to TaskRouter as Flex sends it: wrapped in a POST to the event bridge. */
export interface BridgedRequest {
  readonly url: string;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly token: string;
}
