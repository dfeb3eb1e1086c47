/** Edits the text of a declaration where it is meant, and leaves the rest, comments included, as it is. */
import { isCollection, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { GoingClient } from './declared-state';

type AbsentSection = 'credentials' | 'numbers';

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

  /** Adds the client or replaces it. */
  setClient(name: string, client: object): void {
    this.#setIn(['clients', name], client);
  }

  setClientPassword(name: string, password: object): void {
    this.#setIn(['clients', name, 'password'], password);
  }

  /** From declared to absent. */
  beginRemoval({ name, ...client }: GoingClient): void {
    this.#delete(['clients', name]);
    this.#dropEmpty(['clients']);
    this.#setIn(['absent', 'clients', name], client);
  }

  /** What is gone need not be named any more. */
  endRemoval(name: string): void {
    this.#delete(['absent', 'clients', name]);
    this.#dropEmpty(['absent', 'clients']);
    this.#dropEmpty(['absent']);
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

  /** What is not there is deleted already. */
  #delete(path: readonly string[]): void {
    if (this.#document.hasIn(path)) this.#document.deleteIn(path);
  }

  #dropEmpty(path: readonly string[]): void {
    const node = this.#document.getIn(path);
    if (isCollection(node) && node.items.length === 0) this.#document.deleteIn(path);
  }
}
