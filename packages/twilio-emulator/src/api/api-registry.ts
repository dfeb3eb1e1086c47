/** Finds the API, the operation and the document that a request is for. */
import { RouteMatcher, type RouteMatch } from '../specification/route-matcher';
import { SpecificationDocument, type DocumentName } from '../specification/document';
import type { Api } from './api';
import type { Route } from './call';

export type FoundRoute =
  | {
      readonly kind: 'route';
      readonly api: Api;
      readonly route: Route;
      readonly name: string;
      readonly pathParameters: Readonly<Record<string, string>>;
      /** Absent for routes that no document knows. */
      readonly document: SpecificationDocument | undefined;
    }
  | { readonly kind: 'not-emulated'; readonly operation: string }
  | { readonly kind: 'unknown-method' }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'unknown-product' };

/** A pure cache: the documents on disk do not change while a process runs. */
const loadedDocuments = new Map<DocumentName, Promise<SpecificationDocument>>();

/** Loads a document once per process, when the first request needs it. */
function loadDocument(name: DocumentName): Promise<SpecificationDocument> {
  const loading = loadedDocuments.get(name) ?? SpecificationDocument.load(name);
  loadedDocuments.set(name, loading);
  return loading;
}

export class ApiRegistry {
  readonly #undocumented: ReadonlyMap<Api, RouteMatcher>;

  constructor(private readonly apis: readonly Api[]) {
    this.#undocumented = new Map(
      apis.map((api) => [api, new RouteMatcher(api.undocumented ?? [])]),
    );
  }

  async find(product: string, method: string, path: string): Promise<FoundRoute> {
    const candidates = this.apis.filter((api) => api.product === product);
    if (candidates.length === 0) return { kind: 'unknown-product' };
    let isPathKnown = false;
    for (const api of candidates) {
      const document = api.document === undefined ? undefined : await loadDocument(api.document);
      for (const [match, specified] of this.#matches(api, document, method, path)) {
        if (match.kind === 'unknown-method') isPathKnown = true;
        if (match.kind !== 'operation') continue;
        const { name, pathParameters } = match;
        const route = specified
          ? api.routes[name]
          : api.undocumented?.find((each) => each.name === name);
        return route
          ? { kind: 'route', api, route, name, pathParameters, document: specified }
          : { kind: 'not-emulated', operation: name };
      }
    }
    return { kind: isPathKnown ? 'unknown-method' : 'unknown-path' };
  }

  #matches(
    api: Api,
    document: SpecificationDocument | undefined,
    method: string,
    path: string,
  ): [RouteMatch, SpecificationDocument | undefined][] {
    const matches: [RouteMatch, SpecificationDocument | undefined][] = [];
    if (document) matches.push([document.match(method, path), document]);
    const undocumented = this.#undocumented.get(api);
    if (undocumented) matches.push([undocumented.match(method, path), undefined]);
    return matches;
  }
}
