/** Why something could not be done, as far as a person can act on it. */
export type Problem =
  /** No service domain in Flex's configuration, or none that is one. */
  | { readonly kind: 'not-configured'; readonly domain: string | undefined }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'token-expired'; readonly message: string }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'other'; readonly code: string; readonly message: string };
