/** Edits the text of a declaration where it is meant, and leaves the rest, comments included, as it is. */
import { isCollection, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';

export type AbsentSection = 'credentials' | 'numbers';

export class DeclarationEditor {
  readonly #document: Document;

  constructor(text: string) {
    this.#document = parseDocument(text, { merge: true });
  }

  toString(): string {
    // No folding: a long URL stays on its line.
    return this.#document.toString({ lineWidth: 0 });
  }

  baseUrl(environment: string): string {
    return String(this.#document.getIn(['environments', environment, 'baseUrl']));
  }

  setBaseUrl(environment: string, baseUrl: string): void {
    this.#document.setIn(['environments', environment, 'baseUrl'], baseUrl);
  }

  /** Adds the client or replaces it, and takes it out of what must go. */
  setClient(name: string, client: object): void {
    this.#setIn(['clients', name], client);
  }

  setClientPassword(name: string, password: object): void {
    this.#setIn(['clients', name, 'password'], password);
  }

  removeClient(name: string): void {
    this.#document.deleteIn(['clients', name]);
    this.#dropEmpty(['clients']);
  }

  addAbsent(section: AbsentSection, value: string): void {
    const path = ['absent', section];
    const list = this.#document.getIn(path);
    if (isSeq(list)) list.add(this.#document.createNode(value));
    else this.#setIn(path, [value]);
  }

  removeAbsent(section: AbsentSection, value: string): void {
    const list = this.#document.getIn(['absent', section]);
    if (!isSeq(list)) return;
    list.items = list.items.filter((item) => !(isScalar(item) && String(item.value) === value));
    this.#dropEmpty(['absent', section]);
    this.#dropEmpty(['absent']);
  }

  #setIn(path: readonly string[], value: unknown): void {
    const node: Node = this.#document.createNode(value);
    this.#document.setIn(path, node);
  }

  #dropEmpty(path: readonly string[]): void {
    const node = this.#document.getIn(path);
    if (isCollection(node) && node.items.length === 0) this.#document.deleteIn(path);
  }
}
